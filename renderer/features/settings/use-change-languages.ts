import { useState } from 'react';
import { DEFAULT_LANGUAGES, nameLanguage } from '../../../shared/ocr/languages.ts';
import type { OfferedLanguage } from '../../../shared/ocr/offer-languages.ts';
import { reasonOf } from '../../../shared/reason-of.ts';
import type { WriteOutcome } from '../../storage/write-outcome.ts';
import { useServices } from '../../services/services.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { chooseFiles } from '../../ui/choose-files.ts';

/** What became of the last file that was added or removed. */
export type LanguageChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'added'; readonly label: string }
  | { readonly kind: 'removed'; readonly label: string; readonly undo: () => Promise<WriteOutcome>; readonly importLanguages: readonly string[] };

export interface ChangeLanguages {
  readonly change: LanguageChange;
  /** Asks for a file. */
  readonly add: () => void;
  readonly remove: (language: OfferedLanguage) => void;
  /** Of the last removal. */
  readonly undo: () => void;
}

export function useChangeLanguages(): ChangeLanguages {
  const { languages } = useServices();
  const [change, setChange] = useState<LanguageChange>({ kind: 'none' });
  const fail = (error: unknown) => { setChange({ kind: 'refused', reason: reasonOf(error) }); };

  const addFile = async (): Promise<void> => {
    const [file] = await chooseFiles({ accept: '.traineddata,.gz' });
    if (file === undefined) return;
    setChange({ kind: 'checking', fileName: file.name });
    const outcome = await languages.add({ name: file.name, blob: file });
    setChange(outcome.kind === 'added' ? { kind: 'added', label: nameLanguage(outcome.language.code) } : outcome);
  };

  const removeOne = async ({ code, label }: OfferedLanguage): Promise<void> => {
    const outcome = await languages.remove(code);
    if (outcome.kind === 'failed') {
      setChange({ kind: 'refused', reason: outcome.reason });
      return;
    }
    const { importLanguages, setPreferences } = usePreferences.getState();
    const left = importLanguages.filter((one) => one !== code);
    setPreferences({ importLanguages: left.length > 0 ? left : DEFAULT_LANGUAGES });
    setChange({ kind: 'removed', label, undo: outcome.undo, importLanguages });
  };

  const undoRemoval = async (): Promise<void> => {
    if (change.kind !== 'removed') return;
    const outcome = await change.undo();
    if (outcome.kind === 'written') usePreferences.getState().setPreferences({ importLanguages: change.importLanguages });
    setChange(outcome.kind === 'written' ? { kind: 'none' } : { kind: 'refused', reason: outcome.reason });
  };

  return {
    change,
    add: () => { addFile().catch(fail); },
    remove: (language) => { removeOne(language).catch(fail); },
    undo: () => { undoRemoval().catch(fail); },
  };
}
