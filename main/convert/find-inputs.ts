import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isImportable } from '../../shared/interop/file-kinds.ts';

/** A file to convert, or why there is none where one was named. */
export interface FoundInput {
  /** As the person would write it, with `/`. */
  readonly shown: string;
  /** Absolute. */
  readonly file: string;
  /** '' for a file that is there. */
  readonly missing: string;
}

export interface FindInputsOptions {
  /** What relative paths are relative to. */
  readonly cwd: string;
  /** Absolute; what lies in it came from an earlier run. */
  readonly outDir: string;
}

/**
 * The files that a person named, each once: a file whatever its name, a folder as all in it that an import has a use for,
 * in order of name. Names that begin with a dot are left out (`.obsidian`, `.git`, `.trash`), and symbolic links are not
 * followed, so that a loop ends.
 */
export async function findInputs(named: readonly string[], { cwd, outDir }: FindInputsOptions): Promise<readonly FoundInput[]> {
  const seen = new Set<string>();
  const found: FoundInput[] = [];
  for (const name of named) {
    const root = path.resolve(cwd, name);
    const facts = await stat(root).catch(() => null);
    const at = (file: string, missing = ''): FoundInput => ({ file, missing, shown: toSlashes(path.join(name, path.relative(root, file))) });
    const files = facts?.isDirectory() === true ? await filesUnder(root, outDir).catch(() => []) : [root];
    if (facts === null) found.push(at(root, 'There is no such file.'));
    else if (files.length === 0) found.push(at(root, 'There are no notes or pictures in this folder.'));
    else for (const file of files) found.push(at(file));
  }
  return found.filter(({ file }) => !seen.has(file) && seen.add(file));
}

async function filesUnder(folder: string, outDir: string): Promise<readonly string[]> {
  if (folder === outDir) return [];
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(entries.map(async (entry) => {
    const file = path.join(folder, entry.name);
    // A folder that cannot be opened hides nothing that was named by name.
    if (entry.isDirectory()) return filesUnder(file, outDir).catch(() => []);
    return entry.isFile() && isImportable(entry.name) ? [file] : [];
  }));
  return found.flat();
}

function toSlashes(file: string): string {
  return file.split(path.sep).join('/');
}
