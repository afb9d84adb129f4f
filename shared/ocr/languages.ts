import type { OcrEngineInfo } from './ocr-page.ts';

/** The languages that come with the app. Anywhere else a code is a string: the person may add files of their own. */
export type LanguageCode = 'eng' | 'deu' | 'fra' | 'spa' | 'rus';
export type Script = 'latin' | 'cyrillic';

export interface OcrLanguage {
  /** Tesseract's code, which is ISO 639-2/T. */
  readonly code: LanguageCode;
  readonly label: string;
  readonly script: Script;
}

/** The languages that pictures can be read in, in the order in which they are offered. */
export const OCR_LANGUAGES: readonly OcrLanguage[] = [
  { code: 'eng', label: 'English', script: 'latin' },
  { code: 'deu', label: 'German', script: 'latin' },
  { code: 'fra', label: 'French', script: 'latin' },
  { code: 'spa', label: 'Spanish', script: 'latin' },
  { code: 'rus', label: 'Russian', script: 'cyrillic' },
];

/** What is read when nobody chose, and what stored jobs from before there was a choice were meant to be read in. */
export const DEFAULT_LANGUAGES: readonly LanguageCode[] = ['eng'];

export function findLanguage(code: string): OcrLanguage | undefined {
  return OCR_LANGUAGES.find((language) => language.code === code);
}

/** Known codes, each once, in the order of the table: the same choice is the same list however it was made. Empty for nothing known. */
export function toLanguages(codes: readonly string[]): readonly LanguageCode[] {
  return OCR_LANGUAGES.filter(({ code }) => codes.includes(code)).map(({ code }) => code);
}

/** As `toLanguages`, with the codes of added languages behind it, in the order of the alphabet. */
export function sortLanguages(codes: readonly string[]): readonly string[] {
  const added = [...new Set(codes)].filter((code) => findLanguage(code) === undefined && isLanguageCode(code));
  return [...toLanguages(codes), ...added.sort()];
}

/** Tesseract joins codes with `+`, leaves one out behind `~` and takes `/` for a folder: none of them may be in a code. */
export function isLanguageCode(code: string): boolean {
  return /^[a-z][a-z0-9_-]{1,39}$/i.test(code);
}

/** `English, German` */
export function describeLanguages(codes: readonly string[]): string {
  return codes.map(nameLanguage).join(', ');
}

/** `English`, `Ukrainian`, `Chinese (sim)`; the code itself where nobody knows a name. */
export function nameLanguage(code: string): string {
  const [, base = '', , variant = ''] = /^([a-z]{3})(_([a-z0-9_]+))?$/.exec(code) ?? [];
  const name = findLanguage(code)?.label ?? (base === '' ? undefined : ISO_NAMES.of(base));
  if (name === undefined) return code;
  return variant === '' ? name : `${name} (${variant})`;
}

const ISO_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The languages that a page was read in: the first word of the model's name, `eng+deu` for example. */
export function languagesOf({ model }: OcrEngineInfo): readonly string[] {
  return sortLanguages((model.split(' ', 1)[0] ?? '').split('+'));
}
