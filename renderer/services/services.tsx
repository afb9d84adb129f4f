import { createContext, useContext } from 'react';
import type { BackupCodec } from '../../shared/backup/backup-codec.ts';
import type { Host } from '../../shared/host.ts';
import type { AddedLanguages } from '../ingest/added-languages.ts';
import type { AlikeNotes } from '../ingest/alike-notes.ts';
import type { FolderWatch } from '../ingest/folder-watch.ts';
import type { ImportQueue } from '../ingest/import-queue.ts';
import type { WordReview } from '../ingest/word-review.ts';
import type { Mirror } from '../interop/mirror/mirror.ts';
import type { OcrEngine } from '../ocr/ocr-engine.ts';
import type { IndexState, NoteIndex } from '../search/note-index.ts';
import type { ImageStore } from '../storage/image-store.ts';
import type { LibraryUpkeep } from '../storage/library-upkeep.ts';
import type { NoteStore } from '../storage/note-store.ts';

/** What the screens work with: ports and use cases, constructed once in `renderer/create-services.ts`. */
export interface Services {
  readonly host: Host;
  readonly notes: NoteStore;
  readonly images: ImageStore;
  readonly imports: ImportQueue;
  readonly wordReview: WordReview;
  readonly alike: AlikeNotes;
  readonly ocr: OcrEngine;
  readonly languages: AddedLanguages;
  readonly index: NoteIndex;
  readonly indexState: IndexState;
  /** null where the library has no journal. */
  readonly upkeep: LibraryUpkeep | null;
  /** What backups are read with. */
  readonly codec: BackupCodec;
  /** null where the host cannot keep folders. */
  readonly mirror: Mirror | null;
  readonly folderWatch: FolderWatch | null;
  readonly now: () => Date;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('ServicesProvider is missing above this component');
  return services;
}
