import { findOverlap } from './find-overlap.ts';
import { shotWords } from './shot-words.ts';

/** What of a text goes into the joined one: its characters from `start` to `end`. */
export interface ShotPart {
  readonly start: number;
  readonly end: number;
  /** Where it begins in the joined text. */
  readonly at: number;
}

export interface JoinedShots {
  readonly text: string;
  /** One for each text, in order. */
  readonly parts: readonly ShotPart[];
}

/**
 * Texts of overlapping screenshots, in order, as one: each goes as far as the next takes over. Texts that do not
 * overlap follow each other whole.
 */
export function joinShots(texts: readonly string[]): JoinedShots {
  const words = texts.map(shotWords);
  const seams = words.slice(1).map((next, index) => findOverlap(words[index] ?? [], next));
  let text = '';
  const parts = texts.map((own, index): ShotPart => {
    const before = seams[index - 1] ?? null;
    const start = before?.endInNext ?? 0;
    const end = Math.max(start, seams[index]?.endInFirst ?? own.length);
    if (index > 0 && before === null) text = `${text.trimEnd()}\n\n`;
    const part = { start, end, at: text.length };
    text += own.slice(start, end);
    return part;
  });
  return { text, parts };
}
