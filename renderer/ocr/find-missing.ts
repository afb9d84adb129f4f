import { describeLanguages } from '../../shared/ocr/languages.ts';
import type { RecogniseOutcome } from './ocr-engine.ts';

/** The failure of a call that asks for languages which are not installed; null when all are. */
export function findMissing(languages: readonly string[], installed: readonly string[]): RecogniseOutcome | null {
  const missing = languages.filter((code) => !installed.includes(code));
  if (missing.length === 0) return null;
  return { kind: 'failed', failure: { code: 'language-missing', message: `The data for reading ${describeLanguages(missing)} is not installed.` } };
}
