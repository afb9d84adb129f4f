import { useCallback, useEffect, useState } from 'react';
import type { AddedLanguage } from '../../shared/ocr/added-language.ts';
import { offerLanguages, type OfferedLanguage } from '../../shared/ocr/offer-languages.ts';
import { useServices } from './services.tsx';
import { useWatched } from './use-watched.ts';

/** The languages to choose from, as they come and go. */
export function useLanguages(chosen: readonly string[]): readonly OfferedLanguage[] {
  const { languages } = useServices();
  const [builtIn, setBuiltIn] = useState<readonly string[] | null>(null);
  const watch = useCallback((listener: (added: readonly AddedLanguage[] | null) => void) => languages.watch(listener), [languages]);
  const added = useWatched<readonly AddedLanguage[] | null>(watch, null);
  useEffect(() => { void languages.builtIn().then(setBuiltIn); }, [languages]);
  return offerLanguages({ chosen, builtIn, added });
}
