import { codeOfLanguageFile, type AddedLanguage } from '../../shared/ocr/added-language.ts';
import { nameLanguage } from '../../shared/ocr/languages.ts';
import { parseTrainedData } from '../../shared/ocr/parse-trained-data.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { LanguageTrial } from '../ocr/language-trial.ts';
import type { AddedLanguageStore } from '../storage/added-language-store.ts';
import { hashBytes } from '../storage/hash-bytes.ts';
import type { WriteOutcome } from '../storage/write-outcome.ts';
import { unpackLanguage } from './unpack-language.ts';

export interface AddedLanguagesDeps {
  readonly store: AddedLanguageStore;
  readonly tryLanguage: LanguageTrial;
  /** The codes of the languages that this build has data for. */
  readonly builtIn: () => Promise<readonly string[]>;
  readonly now: () => Date;
}

/** A file as the person chose it. */
export interface LanguageFile {
  readonly name: string;
  readonly blob: Blob;
}

export type AddLanguageOutcome =
  | { readonly kind: 'added'; readonly language: AddedLanguage }
  /** Nothing was kept; `reason` is a sentence for the person. */
  | { readonly kind: 'refused'; readonly reason: string };

export type RemoveLanguageOutcome =
  | { readonly kind: 'removed'; readonly undo: () => Promise<WriteOutcome> }
  | { readonly kind: 'failed'; readonly reason: string };

/** Use case: languages beyond those that come with the app, from files of the person's. */
export interface AddedLanguages {
  /** The codes of the languages that this build has data for. */
  builtIn(): Promise<readonly string[]>;
  /** Kept only after tesseract has read with it: name, size, table, then a trial. Never rejects for what is in the file. */
  add(file: LanguageFile): Promise<AddLanguageOutcome>;
  remove(code: string): Promise<RemoveLanguageOutcome>;
  watch(listener: (languages: readonly AddedLanguage[]) => void): Unsubscribe;
}

export function createAddedLanguages({ store, tryLanguage, builtIn, now }: AddedLanguagesDeps): AddedLanguages {
  return {
    builtIn,
    add: async ({ name, blob }) => {
      const named = codeOfLanguageFile(name, await builtIn());
      if (named.kind === 'refused') return named;
      const { code } = named;
      if ((await store.list()).some((known) => known.code === code)) return { kind: 'refused', reason: `${nameLanguage(code)} is there already. Remove it first to take another file for it.` };
      const unpacked = await unpackLanguage(blob);
      if (unpacked.kind === 'refused') return unpacked;
      const { bytes } = unpacked;
      const parsed = parseTrainedData(bytes);
      if (parsed.kind === 'refused') return parsed;
      const failure = await tryLanguage({ code, bytes });
      if (failure !== null) return { kind: 'refused', reason: `The text recognition cannot read with this file: it may be damaged, or made for another version (${failure}).` };
      const language = { code, byteLength: bytes.length, version: parsed.version, sha256: await hashBytes(bytes), addedAt: now().toISOString() };
      const written = await store.put(language, bytes);
      return written.kind === 'written' ? { kind: 'added', language } : { kind: 'refused', reason: written.reason };
    },
    remove: async (code) => {
      const language = (await store.list()).find((known) => known.code === code);
      const bytes = await store.read(code);
      const removed = await store.remove(code);
      if (removed.kind === 'failed') return removed;
      const undo = (): Promise<WriteOutcome> => (language === undefined || bytes === null ? Promise.resolve({ kind: 'failed', reason: 'Its data had gone already. Add the file again.' }) : store.put(language, bytes));
      return { kind: 'removed', undo };
    },
    watch: (listener) => store.watch(listener),
  };
}
