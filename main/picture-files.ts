import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const PICTURE_NAME = /\.(png|jpe?g|webp|gif|bmp|avif)$/i;

async function picturesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(entries.map(async (entry) => {
    const file = path.join(folder, entry.name);
    // A folder that cannot be opened does not hide the others.
    if (entry.isDirectory()) return picturesUnder(file).catch(() => []);
    return entry.isFile() && PICTURE_NAME.test(entry.name) ? [file] : [];
  }));
  return found.flat();
}

/**
 * The files that a person named: a file as it is, whatever its name (its row then says what is wrong with it); a folder as the pictures
 * under it, in order of name. Relative paths are relative to `cwd` and stay relative. Symbolic links inside folders are not followed,
 * so that a loop ends.
 */
export async function expandFiles(named: readonly string[], cwd: string): Promise<readonly string[]> {
  const expanded = await Promise.all(named.map(async (file) => {
    const folder = path.resolve(cwd, file);
    const facts = await stat(folder).catch(() => null);
    if (!facts?.isDirectory()) return [file];
    const found = await picturesUnder(folder).catch(() => []);
    return found.map((picture) => path.join(file, path.relative(folder, picture)));
  }));
  return expanded.flat();
}
