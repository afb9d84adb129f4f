import { parseDocument } from 'yaml';
import { toYamlText } from './yaml-text.ts';

const ONE_LINE = /^([\p{L}_][\p{L}\p{N}_ .-]*):[ \t]+(\S.*?)[ \t]*$/u;

/** What may go on on the next line: there the end of the value is a guess. */
const OPEN = /^(?:"[^"]*|'[^']*|\[[^\]]*|\{[^}]*)$/;

/**
 * Front matter that people type is not always YAML: `title: Agents: a review`, `username: @sam`, `note: "so" they say`. A value that no
 * reader of YAML takes is the text that stands there, where it stands alone on its line; it comes back in quotes, on the same line.
 */
export function quoteBrokenTexts(source: string): string {
  const lines = source.split('\n');
  const isKnownAnchor = (name: string): boolean => source.includes(`&${name}`);
  return lines.map((line, index) => quoteIfBroken(line, { next: lines[index + 1] ?? '', isKnownAnchor })).join('\n');
}

interface Surroundings {
  readonly next: string;
  readonly isKnownAnchor: (name: string) => boolean;
}

function quoteIfBroken(line: string, { next, isKnownAnchor }: Surroundings): string {
  const [, key = '', value = ''] = ONE_LINE.exec(line) ?? [];
  if (key === '' || OPEN.test(value) || /^[ \t]+\S/.test(next)) return line;
  const alias = /^\*(\S+)/.exec(value)?.[1];
  const isRead = parseDocument(line, { prettyErrors: false }).errors.length === 0 && (alias === undefined || isKnownAnchor(alias));
  return isRead ? line : `${key}: ${toYamlText(value)}`;
}
