import type { KeptFolders } from '../shared/host/kept-folders.ts';
import type { IpcHandlers } from './ipc.ts';

/** Kept folders for the page: what they are for comes in, and paths inside them, never where they are. */
export function createKeptFolderHandlers(folders: KeptFolders) {
  return {
    'kept-folder:choose': ({ purpose }) => folders.choose(purpose),
    'kept-folder:choose-suggested': ({ purpose }) => folders.chooseSuggested(purpose),
    'kept-folder:suggested': ({ purpose }) => folders.suggested(purpose),
    'kept-folder:kept': ({ purpose }) => folders.kept(purpose),
    'kept-folder:forget': async ({ purpose }) => {
      await folders.forget(purpose);
      return null;
    },
    'kept-folder:list-files': ({ purpose }) => folders.listFiles(purpose),
    'kept-folder:read-file': ({ purpose, path }) => folders.readFile(purpose, path),
    'kept-folder:put-file': (file) => folders.putFile(file),
    'kept-folder:trash-file': ({ seen }) => folders.trashFile(seen),
  } satisfies Partial<IpcHandlers>;
}
