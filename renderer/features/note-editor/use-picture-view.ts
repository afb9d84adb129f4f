import { useCallback, useMemo, useState, type RefCallback } from 'react';
import type { PicturePlace } from './link-text-and-picture.ts';
import { fitView, keepInFrame, revealPlace, zoomAround, type PictureSheet, type PictureView, type ScreenPoint, type Size } from './picture-view.ts';

/** Fitted until the person zooms or moves; then the view is theirs until they fit again. */
interface ViewState {
  readonly frame: Size | null;
  readonly chosen: PictureView | null;
  /** Asked for before the frame was measured: a note that is opened at a search hit. */
  readonly awaited: PicturePlace | null;
}

const UNMEASURED: ViewState = { frame: null, chosen: null, awaited: null };

export interface PictureViewControl {
  /** Null until the frame has been measured. */
  readonly view: PictureView | null;
  readonly isFitted: boolean;
  /** For the element that shows the pictures. */
  readonly frameRef: RefCallback<HTMLElement>;
  readonly fit: () => void;
  /** Around the middle of the frame when no point is given. */
  readonly zoomTo: (scale: number, around?: ScreenPoint) => void;
  readonly zoomBy: (factor: number, around?: ScreenPoint) => void;
  readonly moveBy: (x: number, y: number) => void;
  readonly reveal: (place: PicturePlace) => void;
}

/** A wheel notch is 100 px or more and a pinch step a few: both come to a calm zoom. */
const WHEEL_ZOOM_PER_PX = 0.01;
const LARGEST_WHEEL_STEP_PX = 22;
const LINE_PX = 16;

export function usePictureView(sheet: PictureSheet): PictureViewControl {
  const [{ frame, chosen }, setState] = useState<ViewState>(UNMEASURED);
  const actions = useMemo(() => createActions(sheet, setState), [sheet]);
  const { zoomBy, moveBy, resize } = actions;
  const frameRef = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => { resize({ widthPx: element.clientWidth, heightPx: element.clientHeight }); });
    observer.observe(element);
    // React listens to wheels passively; only a listener of our own can keep Ctrl + wheel from zooming the window.
    const onWheel = (event: WheelEvent) => { followWheel(event, element, { zoomBy, moveBy }); };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', onWheel);
    };
  }, [zoomBy, moveBy, resize]);
  const view = frame === null ? null : currentView(sheet, { frame, chosen });
  return { view, isFitted: chosen === null, frameRef, ...actions };
}

/** As in readers of long documents: the wheel moves, with Ctrl or as a pinch it zooms around the pointer. */
function followWheel(event: WheelEvent, element: HTMLElement, actions: Pick<PictureViewControl, 'zoomBy' | 'moveBy'>): void {
  event.preventDefault();
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX;
  const [x, y] = [event.deltaX * unit, event.deltaY * unit];
  if (event.ctrlKey || event.metaKey) {
    const step = Math.min(LARGEST_WHEEL_STEP_PX, Math.max(-LARGEST_WHEEL_STEP_PX, y));
    const { left, top } = element.getBoundingClientRect();
    actions.zoomBy(Math.exp(-step * WHEEL_ZOOM_PER_PX), { x: event.clientX - left, y: event.clientY - top });
  } else if (event.shiftKey && x === 0) {
    actions.moveBy(-y, 0);
  } else {
    actions.moveBy(-x, -y);
  }
}

function currentView(sheet: PictureSheet, { frame, chosen }: { readonly frame: Size; readonly chosen: PictureView | null }): PictureView {
  return chosen === null ? fitView(sheet, frame) : keepInFrame(chosen, { sheet, frame });
}

interface Actions extends Omit<PictureViewControl, 'view' | 'isFitted' | 'frameRef'> {
  readonly resize: (frame: Size) => void;
}

function createActions(sheet: PictureSheet, setState: (update: (state: ViewState) => ViewState) => void): Actions {
  const change = (next: (view: PictureView, frame: Size) => PictureView) => {
    setState((state) => (state.frame === null ? state : changed({ ...state, frame: state.frame }, next)));
  };
  const changed = (state: ViewState & { readonly frame: Size }, next: (view: PictureView, frame: Size) => PictureView): ViewState => {
    const before = currentView(sheet, state);
    const after = keepInFrame(next(before, state.frame), { sheet, frame: state.frame });
    const isSame = after.scale === before.scale && after.left === before.left && after.top === before.top;
    return isSame ? state : { ...state, chosen: after };
  };
  const revealIn = (place: PicturePlace) => (view: PictureView, frame: Size) => revealPlace(view, place, { sheet, frame });
  const middleOf = (frame: Size) => ({ x: frame.widthPx / 2, y: frame.heightPx / 2 });
  return {
    fit: () => { setState((state) => ({ ...state, chosen: null })); },
    zoomTo: (scale, around) => { change((view, frame) => zoomAround(view, scale, around ?? middleOf(frame))); },
    zoomBy: (factor, around) => { change((view, frame) => zoomAround(view, view.scale * factor, around ?? middleOf(frame))); },
    moveBy: (x, y) => { change((view) => ({ ...view, left: view.left + x, top: view.top + y })); },
    reveal: (place) => {
      setState((state) => (state.frame === null ? { ...state, awaited: place } : changed({ ...state, frame: state.frame }, revealIn(place))));
    },
    resize: (frame) => {
      setState((state) => {
        const measured = { ...state, frame, awaited: null };
        return state.awaited === null ? measured : changed(measured, revealIn(state.awaited));
      });
    },
  };
}
