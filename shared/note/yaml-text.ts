import { parseDocument, stringify } from 'yaml';

// Without the last one, a quoted text over 40 characters with a line break in it is written on several lines, unindented.
const ONE_LINE = { lineWidth: 0, blockQuote: false, collectionStyle: 'flow', flowCollectionPadding: false, doubleQuotedMinMultiLineLength: Infinity } as const;

const ISO_DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** A number that every YAML reader gives back digit for digit: no leading zero, exact as a double. */
const EXACT_INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;

/**
 * A text as a YAML scalar on one line that is read as that text by YAML 1.2 and by the many readers of YAML 1.1, for
 * which `yes`, `12:30` and `2026-02-04` are something else.
 */
export function toYamlText(text: string): string {
  return quotedIfEither(text);
}

/** A date stays plain, as in the notes this format comes from; anything else is a text. */
export function toYamlDate(text: string): string {
  return ISO_DATE.test(text) ? text : toYamlText(text);
}

/** An id of digits stays plain where no reader can change it; `012` is a text. */
export function toYamlId(text: string): string {
  return EXACT_INTEGER.test(text) ? text : toYamlText(text);
}

/** `[competency/python, "C#, advanced"]` */
export function toYamlList(texts: readonly string[]): string {
  return `[${texts.map((text) => quotedIfEither([text]).replace(/^\[([^]*)\]$/, '$1')).join(', ')}]`;
}

/** The texts of a YAML list, or undefined when the source is no list of scalars. */
export function parseYamlTextList(yaml: string): readonly string[] | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const value: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

/** Line breaks, and signs that a reader may take for one or drop: only a quoted text can hold them on one line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function quotedIfEither(value: string | readonly string[]): string {
  const quoting = UNSEEN.test([value].flat().join('')) ? { defaultStringType: 'QUOTE_DOUBLE' } as const : {};
  const core = stringify(value, { ...ONE_LINE, ...quoting, schema: 'core' }).trimEnd();
  const yaml11 = stringify(value, { ...ONE_LINE, ...quoting, schema: 'yaml-1.1' }).trimEnd();
  return core.length > yaml11.length ? core : yaml11;
}
