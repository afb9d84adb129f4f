import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify, visit, type ParsedNode } from 'yaml';
import { reasonOf } from '../reason-of.ts';
import { quoteBrokenTexts } from './quote-broken-texts.ts';

/** One top-level `key: value` of a front matter, as it is written. */
export interface FrontMatterEntry {
  /** '' for a comment on a line of its own. */
  readonly key: string;
  /** The source of the value, without the colon; begins with a line break when the value starts on the next line. */
  readonly yaml: string;
  readonly value:
    /** `012`, `yes` and `null` are these texts, whatever YAML makes of them. */
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'list'; readonly texts: readonly string[] }
    | { readonly kind: 'other' };
  /** The comment on the line where the value ends; `yaml` has it too. */
  readonly besideComment: string;
}

/** `line` counts from 1 within the given source. */
export type FrontMatterEntries =
  | { readonly kind: 'entries'; readonly entries: readonly FrontMatterEntry[] }
  | { readonly kind: 'refused'; readonly line: number; readonly reason: string };

/** Real front matter has a few hundred characters; the bound keeps hostile nesting and aliases from taking time. */
const MAX_LENGTH = 64 * 1024;

/**
 * Splits the YAML between the `---` lines, read in the core schema, into its entries. A value on one line that is no YAML is taken for
 * the text it is. Other broken YAML, a key that is no text, and anything but a mapping are refused.
 */
export function parseFrontMatterEntries(source: string): FrontMatterEntries {
  if (source.length > MAX_LENGTH) return refused(1, 'The front matter is longer than 64 kB.');
  const read = readOrRefuse(source);
  if (read.kind === 'entries') return read;
  const mended = readOrRefuse(quoteBrokenTexts(source));
  return mended.kind === 'entries' ? mended : read;
}

function readOrRefuse(source: string): FrontMatterEntries {
  try {
    return readMapping(source);
  } catch (error) {
    // The library throws on what it cannot hold: nesting deeper than the stack, alias bombs.
    return refused(1, reasonOf(error));
  }
}

function readMapping(source: string): FrontMatterEntries {
  const lineCounter = new LineCounter();
  const { contents, errors } = readYaml(source, lineCounter);
  const [error] = errors;
  if (error !== undefined) return refused(lineCounter.linePos(error.pos[0]).line, error.message);
  if (contents === null || isEmpty(contents)) return { kind: 'entries', entries: commentLines(source) };
  if (!isMap(contents)) return refused(1, 'The front matter is not made of keys and values.');
  const starts = contents.items.map(({ key }) => key.range[0]);
  const oddKey = contents.items.findIndex(({ key }) => !isScalar(key));
  if (oddKey !== -1) return refused(lineCounter.linePos(starts[oddKey] ?? 0).line, 'A key is not a text.');
  const entries = starts.flatMap((start, index) => {
    const chunk = source.slice(start, starts[index + 1]).trimEnd();
    return readEntry(chunk) ?? readEntry(withoutContext(source, index)) ?? commentLines(chunk);
  });
  return { kind: 'entries', entries: withDistinctKeys([...commentLines(source.slice(0, starts[0])), ...entries]) };
}

/**
 * A key that is there twice is no YAML; readers that forgive it take the last. So the last keeps the name and one before it becomes
 * `key_2`, unless it says the same.
 */
function withDistinctKeys(entries: readonly FrontMatterEntry[]): readonly FrontMatterEntry[] {
  const taken = new Map<string, string>();
  const fromTheEnd = [...entries].reverse().flatMap((entry) => {
    if (entry.key === '' || !taken.has(entry.key)) {
      taken.set(entry.key, entry.yaml);
      return [entry];
    }
    if (taken.get(entry.key) === entry.yaml) return [];
    let number = 2;
    while (entries.some(({ key }) => key === `${entry.key}_${String(number)}`) || taken.has(`${entry.key}_${String(number)}`)) number += 1;
    const key = `${entry.key}_${String(number)}`;
    taken.set(key, entry.yaml);
    return [{ ...entry, key }];
  });
  return fromTheEnd.reverse();
}

/** undefined when the chunk does not stand alone: it uses an anchor of another entry, or comes from a flow mapping. */
function readEntry(chunk: string): readonly FrontMatterEntry[] | undefined {
  const { contents, errors } = readYaml(chunk);
  if (errors.length > 0 || !isMap(contents) || contents.flow === true || hasAlias(contents)) return undefined;
  const [pair, second] = contents.items;
  if (pair === undefined || second !== undefined || !isScalar(pair.key)) return undefined;
  const [, keyEnd] = pair.key.range;
  const colon = /^\s*:[^\S\n]*/.exec(chunk.slice(keyEnd))?.[0].length;
  if (colon === undefined) return undefined;
  const valueEnd = Math.max(pair.value?.range[1] ?? 0, keyEnd + colon);
  const lineEnd = chunk.charAt(valueEnd - 1) === '\n' ? valueEnd : endOfLine(chunk, valueEnd);
  const entry = {
    key: textOf(pair.key),
    yaml: chunk.slice(keyEnd + colon, lineEnd).trimEnd(),
    value: readValue(pair.value),
    besideComment: chunk.slice(valueEnd, lineEnd).trim(),
  };
  return [entry, ...commentLines(chunk.slice(lineEnd))];
}

/** The entry as a mapping of its own, with every alias replaced by what it stands for. */
function withoutContext(source: string, index: number): string {
  const document = parseDocument(source, { schema: 'core', uniqueKeys: false });
  const pair = isMap(document.contents) ? document.contents.items[index] : undefined;
  if (pair === undefined || !isScalar(pair.key)) return '';
  const value: unknown = pair.value?.toJS(document);
  return stringify(new Map([[textOf(pair.key), value]]), { schema: 'core', lineWidth: 0 }).trimEnd();
}

function hasAlias(contents: ParsedNode): boolean {
  let found = false;
  visit(contents, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

const OTHER: FrontMatterEntry['value'] = { kind: 'other' };

function readValue(node: ParsedNode | null): FrontMatterEntry['value'] {
  if (node === null) return { kind: 'text', text: '' };
  if (isScalar(node)) return { kind: 'text', text: textOf(node) };
  if (!isSeq(node) || !node.items.every((item) => isScalar(item))) return OTHER;
  return { kind: 'list', texts: node.items.map(textOf) };
}

function textOf(node: unknown): string {
  if (!isScalar(node)) return '';
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

function readYaml(source: string, lineCounter?: LineCounter): { readonly contents: ParsedNode | null; readonly errors: ReturnType<typeof parseDocument>['errors'] } {
  return parseDocument(source, { schema: 'core', uniqueKeys: false, prettyErrors: false, ...(lineCounter === undefined ? {} : { lineCounter }) });
}

function isEmpty(contents: ParsedNode): boolean {
  return isScalar(contents) && contents.value === null && (contents.source ?? '') === '';
}

function commentLines(text: string): readonly FrontMatterEntry[] {
  return (text.match(/#.*/g) ?? []).map((comment) => ({ key: '', yaml: comment, value: OTHER, besideComment: '' }));
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

function refused(line: number, reason: string): FrontMatterEntries {
  return { kind: 'refused', line, reason };
}
