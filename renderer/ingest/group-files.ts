import type { IncomingFile } from './import-queue.ts';

export interface GroupLimits {
  readonly maxFiles: number;
  readonly maxBytes: number;
}

/**
 * Cuts a long list of files into groups that are read into memory together: at most so many files, and no more bytes
 * unless a single file has more.
 */
export function* groupFiles(files: readonly IncomingFile[], { maxFiles, maxBytes }: GroupLimits): Generator<readonly IncomingFile[]> {
  let group: IncomingFile[] = [];
  let byteLength = 0;
  for (const file of files) {
    if (group.length > 0 && (group.length === maxFiles || byteLength + file.blob.size > maxBytes)) {
      yield group;
      group = [];
      byteLength = 0;
    }
    group.push(file);
    byteLength += file.blob.size;
  }
  if (group.length > 0) yield group;
}
