import type { Box } from './ocr-page.ts';

/** The smallest box around all of them. */
export function surround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** From a strip that begins at row `byPx` to the whole picture. */
export function moveDown(box: Box, byPx: number): Box {
  return moveBox(box, { right: 0, down: byPx });
}

/** In pixels. */
export interface Shift {
  readonly right: number;
  readonly down: number;
}

export function moveBox({ left, top, right, bottom }: Box, by: Shift): Box {
  return { left: left + by.right, top: top + by.down, right: right + by.right, bottom: bottom + by.down };
}

/** Whether the middle of a box lies in an area; its right and lower edges are outside. */
export function hasMiddleIn({ left, top, right, bottom }: Box, area: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= area.left && x < area.right && y >= area.top && y < area.bottom;
}
