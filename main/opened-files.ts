import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { OpenedFile } from '../shared/host.ts';
import { expandFiles } from './picture-files.ts';

/** One answer over IPC is copied whole: a folder of ten thousand pictures goes in portions. */
const PORTION_BYTES = 64 * 1024 * 1024;

async function readOpenedFile(file: string): Promise<OpenedFile> {
  const facts = await stat(file).catch(() => null);
  const bytes = await readFile(file).catch(() => null);
  // Unreadable files go on as zero bytes, so that the person sees a row with their name instead of nothing.
  return { name: path.basename(file), modifiedMs: facts?.mtimeMs ?? 0, bytes: bytes ? new Uint8Array(bytes) : new Uint8Array(0) };
}

export interface OpenedFiles {
  /** Adds files and folders, by absolute path, to the end of the line. Resolves when they wait. */
  add(named: readonly string[]): Promise<void>;
  /** The next portion, at least one file; empty when nothing waits. Each file is handed out once. */
  take(): Promise<readonly OpenedFile[]>;
}

/** Files opened with the app, from wherever they come, until the page takes them. `onWaiting` says that there are some. */
export function createOpenedFiles(onWaiting: () => void): OpenedFiles {
  const waiting: string[] = [];
  return {
    async add(named) {
      for (const file of await expandFiles(named, path.sep)) waiting.push(file);
      if (waiting.length > 0) onWaiting();
    },
    async take() {
      const portion: OpenedFile[] = [];
      let byteCount = 0;
      while (byteCount < PORTION_BYTES) {
        // Taken off the line before reading: a second call meanwhile gets the next file, not the same.
        const file = waiting.shift();
        if (file === undefined) break;
        const opened = await readOpenedFile(file);
        byteCount += opened.bytes.byteLength;
        portion.push(opened);
      }
      return portion;
    },
  };
}

/**
 * The files among the arguments of a start: no switches and, unless packaged, not the app's own folder, which comes first then.
 * `['electron', '--flag', '/app', 'a.png']` → `['/cwd/a.png']`
 */
export function fileArguments(argv: readonly string[], { isPackaged, cwd }: { readonly isPackaged: boolean; readonly cwd: string }): readonly string[] {
  const words = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  return words.slice(isPackaged ? 0 : 1).map((file) => path.resolve(cwd, file));
}
