import type { AddedLanguage } from '../../shared/ocr/added-language.ts';
import type { AddedLanguageStore } from './added-language-store.ts';
import { WRITTEN } from './write-outcome.ts';

/** The fake of the store of added languages. */
export function createMemoryAddedLanguageStore(): AddedLanguageStore {
  const kept = new Map<string, { readonly language: AddedLanguage; readonly bytes: Uint8Array<ArrayBuffer> }>();
  const listeners = new Set<(languages: readonly AddedLanguage[]) => void>();
  const list = (): readonly AddedLanguage[] => [...kept.values()].map(({ language }) => language).sort((one, other) => (one.code < other.code ? -1 : 1));
  const tell = (): void => listeners.forEach((listener) => listener(list()));
  return {
    list: () => Promise.resolve(list()),
    read: (code) => Promise.resolve(kept.get(code)?.bytes ?? null),
    put: (language, bytes) => {
      kept.set(language.code, { language, bytes });
      tell();
      return Promise.resolve(WRITTEN);
    },
    remove: (code) => {
      kept.delete(code);
      tell();
      return Promise.resolve(WRITTEN);
    },
    watch: (listener) => {
      listeners.add(listener);
      listener(list());
      return () => listeners.delete(listener);
    },
  };
}
