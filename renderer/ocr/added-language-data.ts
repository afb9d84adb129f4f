import { nameLanguage } from '../../shared/ocr/languages.ts';
import type { ReaderOptions } from './tesseract-reader.ts';

/** An added language as the engine sees it. */
export interface KnownLanguage {
  readonly code: string;
  /** Of its data: another file under the same code is another language. */
  readonly sha256: string;
}

/** Where the engine finds languages that did not come with the build. */
export interface AddedLanguageData {
  list(): Promise<readonly KnownLanguage[]>;
  /** Null when it has gone since it was listed. */
  read(code: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

export const NO_ADDED_LANGUAGES: AddedLanguageData = { list: () => Promise.resolve([]), read: () => Promise.resolve(null) };

/** No code has it: `isLanguageCode`. */
const HASH_MARK = '@';

/** What a reader is loaded with, as one word: `eng+ukr@1a2b3c4d`. A reader with the same key reads the same. */
export function toReaderKey(languages: readonly string[], added: readonly KnownLanguage[]): string {
  const hashes = new Map(added.map(({ code, sha256 }) => [code, sha256]));
  return languages.map((code) => (hashes.has(code) ? `${code}${HASH_MARK}${hashes.get(code) ?? ''}` : code)).join('+');
}

/** What a reader of this key starts with. Rejects when the data of a language has gone. */
export async function readAdded(key: string, data: AddedLanguageData): Promise<Pick<ReaderOptions, 'languages' | 'added'>> {
  const parts = key.split('+').map((part) => part.split(HASH_MARK));
  const codes = parts.filter(([, hash]) => hash !== undefined).map(([code = '']) => code);
  const added = await Promise.all(codes.map(async (code) => ({ code, bytes: await readOrReject(code, data) })));
  return { languages: parts.map(([code = '']) => code).join('+'), added };
}

async function readOrReject(code: string, data: AddedLanguageData): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await data.read(code);
  if (bytes === null) throw new Error(`the data for reading ${nameLanguage(code)} has gone`);
  return bytes;
}
