import { isNotePath, isPicturePath, isTelegramPath } from '../../shared/interop/file-kinds.ts';
import { baseName } from '../../shared/interop/import-path.ts';
import { telegramFolders, type TelegramFolder } from '../../shared/interop/telegram-folders.ts';
import type { IncomingFile } from '../ingest/import-queue.ts';
import type { ImportedFile, RefusedFile } from '../interop/imported-file.ts';
import { toIncomingFile } from '../interop/import-telegram.ts';
import { readNoteImport, type ReadNoteImport } from '../interop/read-note-import.ts';
import { readTelegram, type TelegramCandidate } from '../interop/read-telegram.ts';
import type { OpenedInputs } from './open-inputs.ts';

/** A picture, or the pictures of one message, that are to be read. */
export interface PictureSource {
  readonly path: string;
  /** Rejects with a sentence when it cannot be read. */
  readonly open: () => Promise<IncomingFile>;
}

/** What is to be done with the inputs. */
export interface InputPlan {
  readonly notes: ReadNoteImport;
  readonly pictures: readonly PictureSource[];
  /** Inputs that nothing can be made of, unreadable notes among them. */
  readonly refused: readonly RefusedFile[];
  /** Who is named by the exports of Telegram. */
  readonly senders: readonly string[];
}

/** There is no library: everything is new, and twice the same among the inputs is one note. */
const NO_NOTES = {
  changesSince: () => Promise.resolve({ sequence: 0, upserted: [], removedIds: [] }),
  getNotes: (ids: readonly string[]) => Promise.resolve(ids.map(() => undefined)),
};
const NO_QUEUE = {
  watch: (listener: (snapshot: { jobs: readonly never[]; progress: ReadonlyMap<string, number>; paused: boolean; arriving: number; leaving: number }) => void) => {
    listener({ jobs: [], progress: new Map(), paused: false, arriving: 0, leaving: 0 });
    return () => undefined;
  },
};

/** Sorts the inputs as the app's imports do: exports of Telegram with their pictures, notes with theirs, and pictures of nobody. */
export async function planInputs({ files, refused }: OpenedInputs): Promise<InputPlan> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const exports = await Promise.all(telegramFolders(files.map(({ path }) => path)).map((folder) => planExport(folder, byPath)));
  const claimed = new Set(exports.flatMap(({ claims }) => claims));
  const left = files.filter(({ path }) => !claimed.has(path));
  const notes = await readNoteImport(NO_NOTES, { files: left, refused });
  if (notes === null) throw new Error('nobody cancels the reading');
  // Named by hand, whatever its name: the reading says what is wrong with it.
  const unknown = left.filter(({ path }) => !isNotePath(path) && !isPicturePath(path) && !isTelegramPath(path));
  const strays = [...notes.plan.strayPictures.flatMap((path) => byPath.get(path) ?? []), ...unknown];
  return {
    notes,
    pictures: [...exports.flatMap(({ pictures }) => pictures), ...strays.map(toSource)],
    refused: [...exports.flatMap((plan) => plan.refused), ...notes.plan.unreadable],
    senders: [...new Set(exports.flatMap((plan) => plan.senders))],
  };
}

interface ExportPlan {
  readonly pictures: readonly PictureSource[];
  readonly refused: readonly RefusedFile[];
  /** Pictures that are not to be read for themselves; none when the export is no good, so that they are not lost. */
  readonly claims: readonly string[];
  readonly senders: readonly string[];
}

async function planExport({ resultPath, picturePaths }: TelegramFolder, byPath: ReadonlyMap<string, ImportedFile>): Promise<ExportPlan> {
  const files = [resultPath, ...picturePaths].flatMap((path) => byPath.get(path) ?? []);
  const read = await readTelegram({ notes: NO_NOTES, imports: NO_QUEUE }, { files, refused: [] });
  if (read.kind === 'refused') return { pictures: [], claims: [], senders: [], refused: [{ path: resultPath, line: 0, reason: read.reason }] };
  const shots = read.chats.flatMap((chat) => chat.shots.map((shot) => ({ chat, shot })));
  const folder = resultPath.slice(0, -baseName(resultPath).length);
  const pathOf = ({ files: found, paths }: TelegramCandidate): string => found[0]?.path ?? `${folder}${paths[0] ?? ''}`;
  return {
    pictures: shots.filter(({ shot }) => shot.state === 'new').map(({ chat, shot }) => ({ path: pathOf(shot), open: () => toIncomingFile(shot, { chat, takesFollowingText: false }) })),
    refused: shots.filter(({ shot }) => shot.state === 'incomplete').map(({ shot }) => ({ path: pathOf(shot), line: 0, reason: `A picture of message ${String(shot.messageId)} is not in the export.` })),
    claims: picturePaths,
    senders: shots.flatMap(({ shot }) => [shot.username, shot.userId]).filter((name) => name !== ''),
  };
}

function toSource(file: ImportedFile): PictureSource {
  const { path, modifiedMs } = file;
  return { path, open: async () => ({ name: baseName(path), blob: new Blob([await file.read()]), modifiedMs, source: 'file' }) };
}
