import { isPicturePath, isTelegramPath } from './file-kinds.ts';

/** An export of Telegram among other files. */
export interface TelegramFolder {
  readonly resultPath: string;
  /** The pictures that lie below its folder, and below no other export's. */
  readonly picturePaths: readonly string[];
}

/** The exports among the files of a delivery, each with the pictures that are its own. */
export function telegramFolders(paths: readonly string[]): readonly TelegramFolder[] {
  const byFolder = new Map(paths.filter(isTelegramPath).map((resultPath) => [folderOf(resultPath), { resultPath, picturePaths: new Array<string>() }]));
  for (const path of byFolder.size === 0 ? [] : paths.filter(isPicturePath)) nearest(byFolder, path)?.picturePaths.push(path);
  return [...byFolder.values()];
}

function nearest<Value>(byFolder: ReadonlyMap<string, Value>, path: string): Value | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    const found = byFolder.get(folder);
    if (found !== undefined || folder === '') return found;
  }
}

/** With the slash at its end; '' for none. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
