import path from 'node:path';
import type { SaveFileOutcome } from '../shared/host.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { fileErrorSentence } from './file-error.ts';
import { readFolderFile, writeFolderFile } from './folder-files.ts';
import type { IpcHandlers } from './ipc.ts';

/** The dialogs, as far as files need them; null is "closed without a choice". */
export interface FileDialogs {
  chooseFolder(startIn?: string): Promise<string | null>;
  choosePlaceToSave(name: string): Promise<string | null>;
}

export interface FileHandlerDeps {
  readonly dialogs: FileDialogs;
  readonly newId: () => string;
}

/** What a dialog may propose: the last part of a name, never a path. */
const proposedName = (name: string): string => path.basename(name.replaceAll('\\', '/')) || 'skillshot';

/**
 * Files for the page. It never names a path: a folder chosen in a dialog becomes a token that only this process can resolve,
 * and a saved file goes where the person said.
 */
export function createFileHandlers({ dialogs, newId }: FileHandlerDeps) {
  const folders = new Map<string, string>();
  return {
    async 'folder:choose'() {
      const folder = await dialogs.chooseFolder();
      if (folder === null) return null;
      const folderId = newId();
      folders.set(folderId, folder);
      return { folderId, name: path.basename(folder) || folder };
    },
    async 'folder:read-file'({ folderId, path: relativePath }) {
      const root = folders.get(folderId);
      return root === undefined ? null : readFolderFile(root, relativePath);
    },
    async 'folder:write-file'({ folderId, path: relativePath, bytes }) {
      const root = folders.get(folderId);
      if (root === undefined) return { kind: 'failed', reason: 'The folder was not chosen in this session.' };
      return writeFolderFile(root, { path: relativePath, bytes });
    },
    async 'file:save'({ name, bytes }): Promise<SaveFileOutcome> {
      const file = await dialogs.choosePlaceToSave(proposedName(name));
      if (file === null) return { kind: 'cancelled' };
      try {
        await writeFileAtomically(file, bytes);
        return { kind: 'saved', name: path.basename(file) };
      } catch (error) {
        return { kind: 'failed', reason: fileErrorSentence(error) };
      }
    },
  } satisfies Partial<IpcHandlers>;
}
