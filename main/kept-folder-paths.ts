import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { FolderPurpose } from '../shared/host/kept-folders.ts';
import { writeFileAtomically } from './atomic-file.ts';

const keptPaths = z.object({ mirror: z.string().optional(), watch: z.string().optional() });

type KeptPaths = z.infer<typeof keptPaths>;

/** Where the chosen folders are, remembered over restarts. Only this process ever sees the paths. */
export interface KeptFolderPaths {
  get(purpose: FolderPurpose): Promise<string | null>;
  set(purpose: FolderPurpose, folder: string | null): Promise<void>;
}

export function createKeptFolderPaths(file: string): KeptFolderPaths {
  let paths: Promise<KeptPaths> | null = null;
  const read = async (): Promise<KeptPaths> => {
    try {
      return keptPaths.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      // Missing or damaged: no folder was chosen, as far as anybody knows.
      return {};
    }
  };
  return {
    async get(purpose) {
      paths ??= read();
      return (await paths)[purpose] ?? null;
    },
    async set(purpose, folder) {
      paths ??= read();
      const next: KeptPaths = { ...(await paths) };
      if (folder === null) delete next[purpose];
      else next[purpose] = folder;
      paths = Promise.resolve(next);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFileAtomically(file, new TextEncoder().encode(JSON.stringify(next)));
    },
  };
}
