import { memo } from 'react';
import type { Box } from '../../../shared/ocr/ocr-page.ts';
import type { PicturePlace } from './link-text-and-picture.ts';
import type { PictureSheet } from './picture-view.ts';
import styles from './picture-viewer.module.css';

/** Drawn in this order, the most urgent on top. */
const MARK_KINDS = ['evidence', 'doubt', 'hit', 'line', 'selected', 'word'] as const;

export type PictureMarkKind = (typeof MARK_KINDS)[number];

export interface PictureMark {
  readonly kind: PictureMarkKind;
  readonly place: PicturePlace;
}

export interface PictureMarksProps {
  readonly marks: readonly PictureMark[];
  readonly sheet: PictureSheet;
  readonly scale: number;
}

const STROKE_PX = 1.5;
const PADDING_PX = 2;
const DOT_PX = 2;
const RADIUS_PX = 3;

/** Boxes over the pictures, in picture pixels; strokes and corners keep their size on the screen at any zoom. */
export const PictureMarks = memo(function PictureMarks({ marks, sheet, scale }: PictureMarksProps) {
  const onScreen = (px: number) => px / scale;
  return (
    <svg className={styles['marks']} width={sheet.widthPx} height={sheet.heightPx} strokeWidth={onScreen(STROKE_PX)} aria-hidden>
      {MARK_KINDS.flatMap((kind) =>
        marks.filter((mark) => mark.kind === kind).map(({ place: { pageIndex, box } }) => {
          const page = sheet.pages[pageIndex];
          if (page === undefined) return null;
          const onSheet = { left: page.left + box.left, right: page.left + box.right, top: page.top + box.top, bottom: page.top + box.bottom };
          const key = [kind, pageIndex, box.left, box.top, box.right].join(' ');
          return kind === 'doubt' ? <Underline key={key} box={onSheet} onScreen={onScreen} /> : <Frame key={key} kind={kind} box={onSheet} onScreen={onScreen} />;
        }),
      )}
    </svg>
  );
});

interface ShapeProps {
  readonly box: Box;
  /** The picture pixels that make so many pixels of the screen. */
  readonly onScreen: (px: number) => number;
}

function Underline({ box, onScreen }: ShapeProps) {
  const y = box.bottom + onScreen(PADDING_PX);
  return <line className={styles['doubt']} data-mark="doubt" x1={box.left} x2={box.right} y1={y} y2={y} strokeWidth={onScreen(DOT_PX)} strokeDasharray={`0 ${String(onScreen(2 * DOT_PX))}`} />;
}

function Frame({ kind, box, onScreen }: ShapeProps & { readonly kind: PictureMarkKind }) {
  const padding = onScreen(kind === 'line' ? 2 * PADDING_PX : PADDING_PX);
  return (
    <rect
      className={styles[kind]}
      data-mark={kind}
      x={box.left - padding}
      y={box.top - padding}
      width={box.right - box.left + 2 * padding}
      height={box.bottom - box.top + 2 * padding}
      rx={onScreen(RADIUS_PX)}
    />
  );
}
