import { followEdits } from '../ocr/follow-edits.ts';
import type { RecoveredText } from '../ocr/recovered-text.ts';
import type { JoinedShots, ShotPart } from './join-shots.ts';
import type { TextRange } from '../redaction/text-range.ts';

/** A note's reading, and its text as the person left it. */
export interface ShotReading {
  readonly recovered: RecoveredText;
  readonly text: string;
  readonly pageCount: number;
}

/** The readings of joined screenshots as one: every word keeps its place on its picture. */
export function joinRecovered(readings: readonly ShotReading[], { text, parts }: JoinedShots): RecoveredText {
  let pages = 0;
  const moved = readings.map(({ recovered, text: own, pageCount }, index) => {
    const part = parts[index] ?? { start: 0, end: 0, at: 0 };
    const shift = pages;
    pages += pageCount;
    const follow = <Range extends TextRange>(ranges: readonly Range[]): readonly Range[] => inPart(followEdits({ before: recovered.text, after: own, spans: ranges }), part);
    return {
      blocks: follow(recovered.blocks),
      spans: follow(recovered.spans).map((span) => ({ ...span, pageIndex: span.pageIndex + shift })),
      corrections: follow(recovered.corrections),
      leftOut: recovered.leftOut.map((left) => ({ ...left, pageIndex: left.pageIndex + shift })),
    };
  });
  const confidences = readings.flatMap(({ recovered }) => recovered.meanConfidence ?? []);
  return {
    profile: readings[0]?.recovered.profile ?? 'article',
    text,
    blocks: moved.flatMap(({ blocks }) => blocks),
    spans: moved.flatMap(({ spans }) => spans),
    corrections: moved.flatMap(({ corrections }) => corrections),
    leftOut: moved.flatMap(({ leftOut }) => leftOut),
    meanConfidence: confidences.length === 0 ? null : confidences.reduce((sum, one) => sum + one, 0) / confidences.length,
  };
}

/** Ranges of a text as far as they lie in the part that is used, at their new place. */
function inPart<Range extends TextRange>(ranges: readonly Range[], { start, end, at }: ShotPart): readonly Range[] {
  return ranges.flatMap((range) => {
    const clipped = { start: Math.max(range.start, start), end: Math.min(range.end, end) };
    return clipped.end <= clipped.start ? [] : [{ ...range, start: clipped.start - start + at, end: clipped.end - start + at }];
  });
}
