import type { Box } from '../ocr-page.ts';
import type { GreyPicture } from './picture.ts';

/** A connected piece of ink. */
export interface Blob {
  readonly box: Box;
  readonly areaPx: number;
}

/** Darker than this is ink. */
export const INK_BELOW = 128;

interface OpenBlob {
  left: number;
  top: number;
  right: number;
  bottom: number;
  areaPx: number;
  /** The blob this one was merged into, or itself. */
  parent: number;
}

/** Connected pieces of ink (eight neighbours) no larger than `maxPx` either way, in the order of their first row. What is darker than `inkBelow` is ink. */
export function findBlobs(picture: GreyPicture, maxPx: number, inkBelow = INK_BELOW): readonly Blob[] {
  const blobs: OpenBlob[] = [];
  let above: readonly Run[] = [];
  for (let y = 0; y < picture.heightPx; y += 1) {
    const runs = inkRuns(picture, y, inkBelow);
    for (const run of runs) joinRun({ blobs, above, run, y });
    above = runs;
  }
  return blobs
    .filter((blob, id) => blob.parent === id && blob.right - blob.left <= maxPx && blob.bottom - blob.top <= maxPx)
    .map(({ left, top, right, bottom, areaPx }) => ({ box: { left, top, right, bottom }, areaPx }));
}

interface Run {
  readonly start: number;
  readonly end: number;
  blob: number;
}

function inkRuns({ widthPx, data }: GreyPicture, y: number, inkBelow: number): Run[] {
  const runs: Run[] = [];
  const row = y * widthPx;
  for (let x = 0; x < widthPx; x += 1) {
    if ((data[row + x] ?? 255) >= inkBelow) continue;
    const start = x;
    while (x < widthPx && (data[row + x] ?? 255) < inkBelow) x += 1;
    runs.push({ start, end: x, blob: -1 });
  }
  return runs;
}

function joinRun({ blobs, above, run, y }: { blobs: OpenBlob[]; above: readonly Run[]; run: Run; y: number }): void {
  for (const upper of above) {
    if (upper.start > run.end) break;
    if (upper.end < run.start) continue;
    run.blob = run.blob < 0 ? root(blobs, upper.blob) : merge(blobs, run.blob, upper.blob);
  }
  if (run.blob < 0) {
    run.blob = blobs.length;
    blobs.push({ left: run.start, top: y, right: run.end, bottom: y + 1, areaPx: 0, parent: run.blob });
  }
  const blob = blobs[run.blob];
  if (blob === undefined) return;
  blob.left = Math.min(blob.left, run.start);
  blob.right = Math.max(blob.right, run.end);
  blob.bottom = y + 1;
  blob.areaPx += run.end - run.start;
}

function root(blobs: readonly OpenBlob[], start: number): number {
  let id = start;
  for (let blob = blobs[id]; blob !== undefined && blob.parent !== id; blob = blobs[id]) id = blob.parent;
  return id;
}

function merge(blobs: readonly OpenBlob[], one: number, other: number): number {
  const a = root(blobs, one);
  const b = root(blobs, other);
  const kept = blobs[a];
  const gone = blobs[b];
  if (a === b || kept === undefined || gone === undefined) return a;
  gone.parent = a;
  kept.left = Math.min(kept.left, gone.left);
  kept.top = Math.min(kept.top, gone.top);
  kept.right = Math.max(kept.right, gone.right);
  kept.bottom = Math.max(kept.bottom, gone.bottom);
  kept.areaPx += gone.areaPx;
  return a;
}
