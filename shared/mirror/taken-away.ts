import { linesOfNote } from './copy-base.ts';
import type { MirrorNote } from './mirror-note.ts';

/** Whether `before` says a line or a value that `after` does not. */
export function changesALine(before: MirrorNote, after: MirrorNote): boolean {
  return missingLines(before, after).length > 0;
}

/**
 * Whether a line or a value of `before` is gone, not only edited: an editor that had an old text open takes away what came since. A line
 * is edited when another one is new that has it with something put in, or more than half of its words. Typing that is saved every few
 * seconds edits one line again and again, and would fill the history.
 */
export function takesALineAway(before: MirrorNote, after: MirrorNote): boolean {
  const added = missingLines(after, before);
  return missingLines(before, after).some((line) => !added.some((other) => isEditOf(line, other)));
}

function missingLines(of: MirrorNote, from: MirrorNote): readonly string[] {
  const there = new Set(linesOfNote(from));
  return linesOfNote(of).filter((line) => line.trim() !== '' && !there.has(line));
}

function isEditOf(line: string, edited: string): boolean {
  if (isWithInsertion(line, edited)) return true;
  const words = wordsOf(line);
  const left = new Set(wordsOf(edited));
  return words.filter((word) => left.has(word)).length > words.length / 2;
}

/** Whether `longer` is the line with something put in at one place. */
function isWithInsertion(line: string, longer: string): boolean {
  if (longer.length < line.length) return false;
  let start = 0;
  while (start < line.length && line[start] === longer[start]) start += 1;
  return longer.endsWith(line.slice(start));
}

function wordsOf(line: string): readonly string[] {
  return line.match(/[\p{L}\p{N}]+/gu) ?? [];
}
