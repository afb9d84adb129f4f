import type { AddedLanguage } from '../../shared/ocr/added-language.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { WriteOutcome } from './write-outcome.ts';

/** Port: the languages that the person added, with their data, over restarts. */
export interface AddedLanguageStore {
  /** By code. What cannot be read is left out. */
  list(): Promise<readonly AddedLanguage[]>;
  /** The data as tesseract wants it; null when there is none. */
  read(code: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Replaces what has the same code. */
  put(language: AddedLanguage, bytes: Uint8Array<ArrayBuffer>): Promise<WriteOutcome>;
  remove(code: string): Promise<WriteOutcome>;
  /** Tells the list now and after each change, from this window or another. */
  watch(listener: (languages: readonly AddedLanguage[]) => void): Unsubscribe;
}
