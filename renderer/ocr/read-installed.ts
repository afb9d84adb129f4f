import { z } from 'zod';
import { DEFAULT_LANGUAGES, toLanguages, type LanguageCode } from '../../shared/ocr/languages.ts';

const codes = z.array(z.string());

/** Asks the folder of the language data what the build put there; English is in every build. */
export async function readInstalled(assetBase: string): Promise<readonly LanguageCode[]> {
  try {
    const response = await fetch(`${assetBase}lang/installed.json`);
    return toLanguages(codes.parse(await response.json()));
  } catch {
    return DEFAULT_LANGUAGES;
  }
}
