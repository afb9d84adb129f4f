import type { IncomingFile } from '../../ingest/import-queue.ts';
import { chooseFiles } from '../../ui/choose-files.ts';

export type ImportPlace = 'folder' | 'files';

/** Opens the system's dialog for a folder with all in it, or for files and zips; no files when it was closed. */
export async function chooseImport(place: ImportPlace): Promise<readonly IncomingFile[]> {
  const files = await chooseFiles(place === 'folder' ? { isFolder: true } : { isMultiple: true, accept: '.md,.markdown,.zip,.json,image/*' });
  return files.filter(isMeant).map(toIncoming);
}

/** Nothing in hidden folders (`.git`, `.obsidian`) and no file that a system puts beside others. */
function isMeant(file: File): boolean {
  return !file.webkitRelativePath.split('/').some((segment) => segment.startsWith('.')) && !/^(?:\.|Thumbs\.db$|desktop\.ini$)/u.test(file.name);
}

function toIncoming(file: File): IncomingFile {
  const { name, webkitRelativePath } = file;
  return {
    name, blob: file, source: 'file', ...(webkitRelativePath === '' ? {} : { path: webkitRelativePath }),
    // Chromium asks the disk for it, and the window waits: 1.2 s for a folder of 1,000 files. Few of them need it.
    get modifiedMs() { return file.lastModified; },
  };
}
