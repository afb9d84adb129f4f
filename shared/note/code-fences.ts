/** What a line is to the fences (``` or ~~~) around it. Lines of an unclosed fence are `text`. */
export type FenceRole = 'text' | 'open' | 'inside' | 'close';

interface Fence {
  readonly sign: string;
  readonly length: number;
}

const OPENER = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSER = /^ {0,3}(`{3,}|~{3,})[^\S\n]*$/;

/** The role of each line. A fence that never closes is no fence: it must not swallow the rest of a note. */
export function fenceRoles(lines: readonly string[]): readonly FenceRole[] {
  const roles: FenceRole[] = [];
  const longestCloserFrom = longestClosers(lines);
  let open: Fence | null = null;
  lines.forEach((line, index) => {
    const closer = fenceOf(CLOSER, line);
    if (open !== null) {
      const closes = closer !== null && closer.sign === open.sign && closer.length >= open.length;
      roles.push(closes ? 'close' : 'inside');
      if (closes) open = null;
      return;
    }
    const opener = fenceOf(OPENER, line);
    const isClosedLater = opener !== null && (longestCloserFrom[index + 1]?.[opener.sign] ?? 0) >= opener.length;
    open = isClosedLater ? opener : null;
    roles.push(isClosedLater ? 'open' : 'text');
  });
  return roles;
}

/** A fence that is longer than every run of backticks in the text, so that nothing inside can close it. */
export function fenceFor(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  return '`'.repeat(Math.max(3, longest + 1));
}

function fenceOf(pattern: RegExp, line: string): Fence | null {
  const run = pattern.exec(line)?.[1];
  return run === undefined ? null : { sign: run.charAt(0), length: run.length };
}

/** For each line the longest closing fence at or after it, by sign: one pass, where looking ahead would be quadratic. */
function longestClosers(lines: readonly string[]): readonly Readonly<Record<string, number>>[] {
  const longest: Readonly<Record<string, number>>[] = [];
  let below: Readonly<Record<string, number>> = {};
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const closer = fenceOf(CLOSER, lines[index] ?? '');
    if (closer !== null) below = { ...below, [closer.sign]: Math.max(closer.length, below[closer.sign] ?? 0) };
    longest[index] = below;
  }
  return longest;
}
