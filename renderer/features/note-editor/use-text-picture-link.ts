import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type RefObject } from 'react';
import type { CompetencyTag, TagEvidence } from '../../../shared/note/note.ts';
import type { FollowedCorrection } from '../../../shared/ocr/follow-corrections.ts';
import type { Box } from '../../../shared/ocr/ocr-page.ts';
import type { SourceSpan } from '../../../shared/ocr/recovered-text.ts';
import { findHighlights } from '../../../shared/search/highlight.ts';
import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { evidenceRanges } from './evidence-ranges.ts';
import { placesOfRange, spanAtOffset, spanAtPoint, textLineAt, type PicturePoint } from './link-text-and-picture.ts';
import { litMarks, steadyMarks } from './link-marks.ts';
import type { PictureMark } from './picture-marks.tsx';
import type { PictureViewerHandle } from './picture-viewer.tsx';
import type { TextEditorHandle } from './text-editor.tsx';
import type { TextMark } from './text-marks.ts';

export interface TextPictureLinkOptions {
  readonly text: string;
  /** The recognised words in the text as it is now; none when the note was written without recognition. */
  readonly words: readonly SourceSpan[];
  readonly corrections: readonly FollowedCorrection[];
  readonly tags: readonly CompetencyTag[];
  /** The words of the tag that is pointed at. */
  readonly shownEvidence: readonly TagEvidence[];
  /** What the note was found by. */
  readonly searched: SearchQuery;
}

/** Props for `TextEditor`. */
export interface TextSide {
  readonly ref: RefObject<TextEditorHandle | null>;
  readonly marks: readonly TextMark[];
  readonly onPointAt: (offset: number | null) => void;
  readonly onCaret: (offset: number | null) => void;
}

/** Props for `PictureViewer`. */
export interface PictureSide {
  readonly ref: RefObject<PictureViewerHandle | null>;
  readonly marks: readonly PictureMark[];
  readonly onPoint: (point: PicturePoint | null) => void;
  readonly onPick: (point: PicturePoint) => void;
}

export interface TextPictureLink {
  readonly text: TextSide;
  readonly picture: PictureSide;
}

/**
 * What is pointed at on one side lights up on the other: the line softly, the word strongly. The caret keeps its word
 * lit on the picture while nothing is pointed at; a click on the picture selects the word in the text.
 */
export function useTextPictureLink(options: TextPictureLinkOptions): TextPictureLink {
  const { text, words: spans } = options;
  const textRef = useRef<TextEditorHandle>(null);
  const pictureRef = useRef<PictureViewerHandle>(null);
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const steady = useSteadyMarks(options, spans);
  const lit = useMemo(() => litMarks({ text, spans, pointedAt, caret }), [text, spans, pointedAt, caret]);
  const textMarks = useMemo(() => [...steady.text, ...lit.text], [steady, lit]);
  const pictureMarks = useMemo(() => [...steady.picture, ...lit.picture], [steady, lit]);
  useFollowCaret(pictureRef, { text, spans, caret });
  useFirstHitRevealed(pictureRef, steady.picture, spans.length === 0 ? null : options.searched);

  // Offsets are rounded to the start of their word, so that moving inside a word changes nothing.
  const wordStart = useCallback((offset: number | null) => (offset === null ? null : (spanAtOffset(spans, offset)?.start ?? offset)), [spans]);
  return {
    text: {
      ref: textRef,
      marks: textMarks,
      onPointAt: (offset) => { setPointedAt(wordStart(offset)); },
      onCaret: (offset) => { setCaret(wordStart(offset)); },
    },
    picture: {
      ref: pictureRef,
      marks: pictureMarks,
      onPoint: (point) => { setPointedAt(point === null ? null : (spanAtPoint(spans, point)?.start ?? null)); },
      onPick: (point) => {
        const span = spanAtPoint(spans, point);
        if (span !== undefined) textRef.current?.select({ start: span.start, end: span.end });
      },
    },
  };
}

function useSteadyMarks({ text, corrections, tags, shownEvidence, searched }: TextPictureLinkOptions, spans: readonly SourceSpan[]) {
  const [tagged, setTagged] = useState({ tags, text });
  if (tagged.tags !== tags) setTagged({ tags, text });
  const hits = useMemo(() => findHighlights(text, searched), [text, searched]);
  const evidence = useMemo(() => evidenceRanges(tagged.tags, tagged.text, text), [tagged, text]);
  return useMemo(() => steadyMarks({ spans, corrections, hits, evidence, shownEvidence }), [spans, corrections, hits, evidence, shownEvidence]);
}

interface Followed {
  readonly text: string;
  readonly spans: readonly SourceSpan[];
  readonly caret: number | null;
}

/** Keeps the word at the caret in view on the picture, with its line where the frame is wide enough for it. */
function useFollowCaret(picture: RefObject<PictureViewerHandle | null>, { text, spans, caret }: Followed): void {
  const reveal = useEffectEvent((offset: number) => {
    const word = spanAtOffset(spans, offset);
    if (word === undefined) return;
    const places = placesOfRange(spans, textLineAt(text, offset));
    const line = places.find((place) => place.pageIndex === word.pageIndex && isInside(word.box, place.box));
    if (line !== undefined) picture.current?.reveal(line);
    picture.current?.reveal(word);
  });
  useEffect(() => { if (caret !== null) reveal(caret); }, [caret]);
}

const isInside = (inner: Box, outer: Box) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** Shows the first hit when a note is opened from a search or the search changes. */
function useFirstHitRevealed(picture: RefObject<PictureViewerHandle | null>, marks: readonly PictureMark[], search: SearchQuery | null): void {
  const reveal = useEffectEvent(() => {
    const hit = marks.find((mark) => mark.kind === 'hit');
    if (hit !== undefined) picture.current?.reveal(hit.place);
  });
  useEffect(() => { reveal(); }, [search]);
}
