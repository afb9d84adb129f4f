import { matchCompetencies } from '../shared/competency/match-competencies.ts';
import type { Host } from '../shared/host.ts';
import type { KeptFolders } from '../shared/host/kept-folders.ts';
import { recoverText } from '../shared/ocr/recover-text.ts';
import { browserCodec } from './host/browser-codec.ts';
import { createAddedLanguages } from './ingest/added-languages.ts';
import { createAlikeNotes } from './ingest/alike-notes.ts';
import { createFolderWatch } from './ingest/create-folder-watch.ts';
import { createImportQueue } from './ingest/create-import-queue.ts';
import { fingerprintPicture } from './ingest/fingerprint-picture.ts';
import { makeThumbnail } from './ingest/make-thumbnail.ts';
import type { ImportQueue } from './ingest/import-queue.ts';
import { regrowThumbnails } from './ingest/regrow-thumbnails.ts';
import { createWebWorkLock } from './ingest/work-lock.ts';
import { createWordReview } from './ingest/word-review.ts';
import { createBreather } from './ingest/breathe.ts';
import { createMirror } from './interop/mirror/create-mirror.ts';
import { createPairedEngine } from './ocr/paired-engine.ts';
import { automaticWorkers } from './ocr/automatic-workers.ts';
import { readInstalled } from './ocr/read-installed.ts';
import { createTesseractEngine } from './ocr/tesseract-engine.ts';
import { createTesseractLanguageTrial } from './ocr/tesseract-language-trial.ts';
import { followLibrary } from './search/follow-library.ts';
import { startSearchWorker } from './search/search-worker.ts';
import { createWorkerNoteIndex } from './search/worker-note-index.ts';
import type { Services } from './services/services.tsx';
import { usePreferences, type Preferences } from './state/preferences.ts';
import { createDexieAddedLanguageStore } from './storage/dexie-added-language-store.ts';
import { createDexieMirrorStore } from './storage/dexie-mirror-store.ts';
import { createDexieWatchedFilesStore } from './storage/dexie-watched-files-store.ts';
import type { Library } from './storage/open-library.ts';

/** Constructs every adapter once: with `main.tsx` the composition root of the app. */
export function createServices(library: Library, host: Host, now: () => Date): Services {
  const { notes, images, jobs, upkeep } = library;
  const assetBase = new URL('ocr/', document.baseURI).href;
  const addedLanguages = createDexieAddedLanguageStore('skillshot-languages');
  const first = createTesseractEngine({ assetBase, workers: workersOf(usePreferences.getState()), added: addedLanguages });
  const ocr = createPairedEngine({ assetBase, first });
  const index = createWorkerNoteIndex(startSearchWorker);
  const imports = createImportQueue({
    engine: ocr, notes, images, jobs, makeThumbnail, recoverText, matchCompetencies, now, breathe: createBreather(),
    ocrMode: () => usePreferences.getState().ocrMode,
    workLock: createWebWorkLock(navigator.locks, 'skillshot-imports'),
    newId: () => crypto.randomUUID(),
  });
  imports.start();
  usePreferences.subscribe((preferences) => {
    if (workersOf(preferences) === ocr.workers) return;
    ocr.setWorkers(workersOf(preferences));
    imports.takeMore();
  });
  const pictures = regrowThumbnails(images, makeThumbnail);
  const alike = createAlikeNotes({ notes, images: pictures, fingerprint: fingerprintPicture });
  const folders = host.keptFolders === null ? { mirror: null, folderWatch: null } : createFolderServices(host.keptFolders, { library, imports, now });
  followLibrary({ notes, index: { apply: (changes) => alike.apply(changes), onLost: () => () => undefined } });
  return {
    host, notes, imports, ocr, index, alike, now, upkeep, ...folders,
    codec: browserCodec,
    languages: createAddedLanguages({ store: addedLanguages, tryLanguage: createTesseractLanguageTrial({ assetBase }), builtIn: () => readInstalled(assetBase), now }),
    images: pictures,
    wordReview: createWordReview(notes),
    indexState: followLibrary({ notes, index }),
  };
}

/** A file that has been left alone for so long is whole: editors and programs that keep folders in step write in one go. */
const MIRROR_SETTLES_MS = 1200;

/** Both look again when the person comes back to the window: no browser tells of changes in a folder. */
function createFolderServices(folders: KeptFolders, { library, imports, now }: { readonly library: Library; readonly imports: ImportQueue; readonly now: () => Date }) {
  const { notes, images } = library;
  const mirror = createMirror({
    folders, notes, images, now,
    store: createDexieMirrorStore('skillshot-mirror'),
    breathe: createBreather(),
    settleMs: MIRROR_SETTLES_MS,
    workLock: createWebWorkLock(navigator.locks, 'skillshot-mirror'),
  });
  const folderWatch = createFolderWatch({
    folders, now,
    store: createDexieWatchedFilesStore('skillshot-watched-files'),
    workLock: createWebWorkLock(navigator.locks, 'skillshot-folder-watch'),
    addFiles: (files) => {
      const { importTopic, importLanguages } = usePreferences.getState();
      return imports.addFiles(files, { topic: importTopic, languages: importLanguages });
    },
    canDecode: async (picture) => {
      const bitmap = await createImageBitmap(picture).catch(() => null);
      bitmap?.close();
      return bitmap !== null;
    },
  });
  const followPauses = ({ isMirrorPaused, isFolderWatchPaused }: Preferences): void => {
    mirror.setPaused(isMirrorPaused);
    folderWatch.setPaused(isFolderWatchPaused);
  };
  followPauses(usePreferences.getState());
  usePreferences.subscribe((next, last) => { if (next.isMirrorPaused !== last.isMirrorPaused || next.isFolderWatchPaused !== last.isFolderWatchPaused) followPauses(next); });
  window.addEventListener('focus', () => {
    mirror.lookNow();
    folderWatch.lookNow();
  });
  return { mirror, folderWatch };
}

function workersOf({ ocrWorkers }: Preferences): number {
  return ocrWorkers > 0 ? ocrWorkers : automaticWorkers();
}
