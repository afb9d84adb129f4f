import type { AddedLanguage } from './added-language.ts';
import { nameLanguage, OCR_LANGUAGES, sortLanguages } from './languages.ts';

/** A language as it stands in a list to choose from. */
export interface OfferedLanguage {
  readonly code: string;
  readonly label: string;
  /** It may be chosen, but cannot be read now: its data is not in this build, or the file that was added has gone. */
  readonly isMissing: boolean;
  readonly added: AddedLanguage | undefined;
}

export interface LanguagesToOffer {
  readonly chosen: readonly string[];
  /** null as long as nobody has told: nothing counts as missing then. */
  readonly builtIn: readonly string[] | null;
  readonly added: readonly AddedLanguage[] | null;
}

/** Those of the app, those that were added, and those that are chosen though their file has gone: they can be taken away. */
export function offerLanguages({ chosen, builtIn, added }: LanguagesToOffer): readonly OfferedLanguage[] {
  const codes = sortLanguages([...OCR_LANGUAGES.map(({ code }) => code), ...(added ?? []).map(({ code }) => code), ...chosen]);
  const isKnown = builtIn !== null && added !== null;
  return codes.map((code) => {
    const file = added?.find((language) => language.code === code);
    return { code, label: nameLanguage(code), isMissing: isKnown && file === undefined && !builtIn.includes(code), added: file };
  });
}
