import { useRef, type PointerEvent } from 'react';
import type { PicturePoint } from './link-text-and-picture.ts';
import { picturePointAt, type PictureSheet, type PictureView } from './picture-view.ts';

export interface PicturePointerOptions {
  readonly sheet: PictureSheet;
  readonly view: PictureView | null;
  readonly moveBy: (x: number, y: number) => void;
  /** The point of a picture under the pointer; null when it is beside the pictures or gone. */
  readonly onPoint: ((point: PicturePoint | null) => void) | undefined;
  readonly onPick: ((point: PicturePoint) => void) | undefined;
}

interface Press {
  readonly x: number;
  readonly y: number;
  readonly isDrag: boolean;
}

/** A press that moves less than this is a click on a place, not a drag of the picture. */
const DRAG_FROM_PX = 4;

/** Pointer handlers of the frame: pointing, picking a place, dragging the picture. */
export function usePicturePointer({ sheet, view, moveBy, onPoint, onPick }: PicturePointerOptions) {
  const press = useRef<Press | null>(null);
  const pointUnder = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return view === null ? undefined : picturePointAt(view, sheet, { x: event.clientX - left, y: event.clientY - top });
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button > 1) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current = { x: event.clientX, y: event.clientY, isDrag: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const start = press.current;
      if (start === null) {
        onPoint?.(pointUnder(event) ?? null);
        return;
      }
      const x = event.clientX - start.x;
      const y = event.clientY - start.y;
      if (!start.isDrag && Math.hypot(x, y) < DRAG_FROM_PX) return;
      press.current = { x: event.clientX, y: event.clientY, isDrag: true };
      moveBy(x, y);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const point = pointUnder(event);
      if (press.current?.isDrag === false && point !== undefined) onPick?.(point);
      press.current = null;
    },
    onPointerCancel: () => { press.current = null; },
    onPointerLeave: () => { onPoint?.(null); },
  };
}
