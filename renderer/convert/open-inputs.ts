import type { ConvertJob } from '../../shared/convert.ts';
import { isImportable, isZipPath } from '../../shared/interop/file-kinds.ts';
import type { ImportedFile, RefusedFile } from '../interop/imported-file.ts';
import { readZip } from '../interop/read-zip.ts';
import type { RunClient } from './run-client.ts';

/** Everything among the inputs, zips opened. */
export interface OpenedInputs {
  readonly files: readonly ImportedFile[];
  readonly refused: readonly RefusedFile[];
  /** The index in the job of what a path of either list comes from. */
  readonly inputOf: (path: string) => number;
}

const UNREADABLE = 'The file cannot be read.';

/** Nothing but zips is read yet. What a zip holds lies below the zip: `in.zip/notes/a.md`. */
export async function openInputs({ files }: Pick<ConvertJob, 'files'>, client: Pick<RunClient, 'readInput'>): Promise<OpenedInputs> {
  const opened: ImportedFile[] = [];
  const refused: RefusedFile[] = [];
  const inputs = new Map<string, number>();
  for (const [index, file] of files.entries()) {
    inputs.set(file.path, index);
    if (!isZipPath(file.path)) {
      opened.push({ ...file, read: () => readWhole(client, index) });
      continue;
    }
    const blob = await client.readInput(index);
    const content = blob === null ? { files: [], refused: [{ path: file.path, line: 0, reason: UNREADABLE }] } : await readZip({ ...file, blob });
    const inside = content.files.filter(({ path }) => isImportable(path) && !isZipPath(path)).map((entry) => ({ ...entry, path: `${file.path}/${entry.path}` }));
    opened.push(...inside);
    refused.push(...content.refused);
    if (inside.length + content.refused.length === 0) refused.push({ path: file.path, line: 0, reason: 'There are no notes or pictures in this zip.' });
    for (const { path } of [...inside, ...content.refused]) inputs.set(path, index);
  }
  return { files: opened, refused, inputOf: (path) => inputs.get(path) ?? 0 };
}

async function readWhole(client: Pick<RunClient, 'readInput'>, index: number): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await client.readInput(index);
  if (blob === null) throw new Error(UNREADABLE);
  return new Uint8Array(await blob.arrayBuffer());
}
