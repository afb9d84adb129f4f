import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { bytesResponse, textResponse, type PlainResponse } from './static-files.ts';

export interface HandedFilesOptions {
  /** Where the page asks, without a slash at the end. Holds a secret, so that no other program on this machine can ask too. */
  readonly prefix: string;
  /** Absolute paths. The page learns their names and their order, never where they are. */
  readonly files: readonly string[];
  readonly newNonce: () => string;
}

/**
 * Files that a person named on the command line, for a page that has no access to the disk:
 * `<prefix>` lists `[{ name, modifiedMs }]`, `<prefix>/<n>` gives the bytes of the nth. Any other path under the prefix is 404, and
 * null says that the request is not about handed files at all. Unreadable files are listed (the page reports them when it asks).
 */
export function createHandedFiles({ prefix, files, newNonce }: HandedFilesOptions) {
  const list = async (): Promise<PlainResponse> => {
    const entries = await Promise.all(
      files.map(async (file) => {
        const facts = await stat(file).catch(() => null);
        return { name: path.basename(file), modifiedMs: facts?.mtimeMs ?? 0 };
      }),
    );
    return bytesResponse(new TextEncoder().encode(JSON.stringify(entries)), 'application/json', newNonce);
  };
  const one = async (index: string): Promise<PlainResponse> => {
    const file = /^\d{1,6}$/.test(index) ? files[Number(index)] : undefined;
    const bytes = file === undefined ? null : await readFile(file).catch(() => null);
    return bytes ? bytesResponse(bytes, 'application/octet-stream', newNonce) : textResponse(404, 'This file cannot be read', newNonce);
  };
  return async function respond(pathname: string): Promise<PlainResponse | null> {
    if (pathname === prefix) return list();
    return pathname.startsWith(`${prefix}/`) ? one(pathname.slice(prefix.length + 1)) : null;
  };
}
