import type { TagEvidence } from '../../../shared/note/note.ts';
import type { FollowedCorrection } from '../../../shared/ocr/follow-corrections.ts';
import { isDoubtful } from '../../../shared/ocr/follow-words.ts';
import type { SourceSpan } from '../../../shared/ocr/recovered-text.ts';
import type { EvidenceRange } from './evidence-ranges.ts';
import { placesOfRange, spanAtOffset, textLineAt, type TextRange } from './link-text-and-picture.ts';
import type { PictureMark, PictureMarkKind } from './picture-marks.tsx';
import type { TextMark } from './text-marks.ts';

/** What is drawn into the text and onto the picture. */
export interface LinkMarks {
  readonly text: readonly TextMark[];
  readonly picture: readonly PictureMark[];
}

export interface SteadyMarksOptions {
  readonly spans: readonly SourceSpan[];
  readonly corrections: readonly FollowedCorrection[];
  readonly hits: readonly TextRange[];
  readonly evidence: readonly EvidenceRange[];
  readonly shownEvidence: readonly TagEvidence[];
}

/** Doubtful words, hits and the words behind tags: what is marked wherever the pointer is. */
export function steadyMarks({ spans, corrections, hits, evidence, shownEvidence }: SteadyMarksOptions): LinkMarks {
  const doubtful = spans.filter(isDoubtful);
  const shown = evidence.filter((range) => shownEvidence.some(({ start, end }) => start === range.evidence.start && end === range.evidence.end));
  const onPicture = (kind: PictureMarkKind, range: TextRange): readonly PictureMark[] =>
    placesOfRange(spans, range).map((place) => ({ kind, place }));
  return {
    text: [
      ...corrections.filter(({ isUndone }) => !isUndone).map(toCorrectionMark),
      ...doubtful.map(toDoubtMark),
      ...evidence.map((range): TextMark => ({ kind: 'evidence', range, title: `${range.tag.label} (${range.tag.state})` })),
      ...shown.map((range): TextMark => ({ kind: 'shown-evidence', range })),
      ...hits.map((range): TextMark => ({ kind: 'hit', range })),
    ],
    picture: [
      ...doubtful.flatMap((span) => onPicture('doubt', span)),
      ...shown.flatMap((range) => onPicture('evidence', range)),
      ...hits.flatMap((range) => onPicture('hit', range)),
    ],
  };
}

function toCorrectionMark(correction: FollowedCorrection): TextMark {
  return { kind: 'correction', range: correction, title: `Corrected: read as ${correction.from}` };
}

function toDoubtMark(span: SourceSpan): TextMark {
  return { kind: 'doubt', range: span, title: `Doubtful: read with ${String(Math.round(span.confidence))} % confidence` };
}

export interface LitMarksOptions {
  readonly text: string;
  readonly spans: readonly SourceSpan[];
  /** Offset under the pointer, on either side. */
  readonly pointedAt: number | null;
  readonly caret: number | null;
}

/** The line and the word that are pointed at; without a pointer the caret's, on the picture only. */
export function litMarks({ text, spans, pointedAt, caret }: LitMarksOptions): LinkMarks {
  const offset = pointedAt ?? caret;
  if (offset === null) return { text: [], picture: [] };
  const line = textLineAt(text, offset);
  const word = spanAtOffset(spans, offset);
  const atWord: readonly TextMark[] = word === undefined ? [] : [{ kind: 'word', range: word }];
  const onWord: readonly PictureMark[] = word === undefined ? [] : [{ kind: pointedAt === null ? 'selected' : 'word', place: word }];
  const isEmptyLine = line.start === line.end;
  return {
    text: pointedAt === null || isEmptyLine ? [] : [{ kind: 'line', range: line }, ...atWord],
    picture: [...placesOfRange(spans, line).map((place): PictureMark => ({ kind: 'line', place })), ...onWord],
  };
}
