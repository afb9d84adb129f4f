import { diffArrays } from 'diff';

/** Characters of a text, `end` exclusive: a source span, a correction, a mark of the screen's own. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A piece of the text before and what became of it. */
interface Stretch {
  readonly before: TextRange;
  readonly after: TextRange;
  readonly isSame: boolean;
}

const TOKENS = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/**
 * Moves ranges along with the person's edits, by a word diff. A range whose words were left alone covers the same
 * words again; one whose word was corrected covers the correction; one whose words were deleted goes. Order is
 * kept and ranges that did not overlap do not overlap afterwards.
 */
export function followEdits<Range extends TextRange>(change: {
  readonly before: string;
  readonly after: string;
  readonly spans: readonly Range[];
}): readonly Range[] {
  if (change.before === change.after) return change.spans;
  const stretches = alignTexts(change.before, change.after);
  let at = 0;
  let free = 0;
  return change.spans.flatMap((span) => {
    while (at < stretches.length && (stretches[at]?.before.end ?? 0) <= span.start) at += 1;
    const moved = moveRange(span, stretches, at);
    const start = Math.max(moved.start, free);
    if (moved.end <= start) return [];
    free = moved.end;
    return [{ ...span, start, end: moved.end }];
  });
}

function moveRange(span: TextRange, stretches: readonly Stretch[], first: number): TextRange {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (let index = first; index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (stretch === undefined || stretch.before.start >= span.end) break;
    const shift = stretch.after.start - stretch.before.start;
    const from = stretch.isSame ? Math.max(span.start, stretch.before.start) + shift : stretch.after.start;
    const to = stretch.isSame ? Math.min(span.end, stretch.before.end) + shift : stretch.after.end;
    if (to <= from) continue;
    start = Math.min(start, from);
    end = Math.max(end, to);
  }
  return { start, end };
}

/** Both texts as stretches side by side, the same or replaced; text that was only added belongs to none. */
function alignTexts(before: string, after: string): readonly Stretch[] {
  const old = before.match(TOKENS) ?? [];
  const now = after.match(TOKENS) ?? [];
  const head = countSame(old, now);
  const tail = countSame([...old.slice(head)].reverse(), [...now.slice(head)].reverse());
  const changes = [
    { value: old.slice(0, head), added: false, removed: false },
    ...diffArrays(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    { value: old.slice(old.length - tail), added: false, removed: false },
  ];
  const stretches: Stretch[] = [];
  let beforeAt = 0;
  let afterAt = 0;
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    if (change === undefined) continue;
    const next = changes[index + 1];
    const removed = change.added ? [] : change.value;
    let added = change.removed ? [] : change.value;
    if (change.removed && next?.added === true) {
      added = next.value;
      index += 1;
    }
    const isSame = !change.removed && !change.added;
    for (const pair of isSame ? [{ removed, added }] : pairWords(removed, added)) {
      const beforeEnd = beforeAt + textLength(pair.removed);
      const afterEnd = afterAt + textLength(pair.added);
      stretches.push({ before: { start: beforeAt, end: beforeEnd }, after: { start: afterAt, end: afterEnd }, isSame });
      beforeAt = beforeEnd;
      afterAt = afterEnd;
    }
  }
  return stretches;
}

/** As many tokens as before: each replaces one. Otherwise the whole replaces the whole. */
function pairWords(removed: readonly string[], added: readonly string[]): readonly { removed: readonly string[]; added: readonly string[] }[] {
  if (removed.length !== added.length) return [{ removed, added }];
  return removed.map((token, index) => ({ removed: [token], added: added.slice(index, index + 1) }));
}

function countSame(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}

function textLength(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + token.length, 0);
}
