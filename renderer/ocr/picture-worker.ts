import { expose, transfer } from 'comlink';
import { openPicture } from './open-picture.ts';
import { PREPARE_SETTINGS, preparePicture, type PixelStep, type PreparedPicture } from './prepare-picture.ts';

export type PrepareOutcome =
  | { readonly kind: 'prepared'; readonly picture: PreparedPicture; readonly decodeMs: number; readonly preprocessMs: number }
  | { readonly kind: 'undecodable'; readonly message: string };

export interface PrepareJob {
  readonly file: Blob;
  readonly without: readonly PixelStep[];
}

/** What runs in the picture worker, off the window's thread: decoding and all work on pixels. */
async function prepare({ file, without }: PrepareJob): Promise<PrepareOutcome> {
  const began = performance.now();
  const source = await openPicture(file);
  if (source === null) return { kind: 'undecodable', message: 'The file is damaged, or not a picture this app can open.' };
  const decoded = performance.now();
  try {
    const picture = preparePicture(source, { ...PREPARE_SETTINGS, without });
    const outcome: PrepareOutcome = { kind: 'prepared', picture, decodeMs: decoded - began, preprocessMs: performance.now() - decoded };
    return transfer(outcome, picture.bands.map((band) => band.bytes.buffer));
  } finally {
    source.close();
  }
}

const pictureWorker = { prepare };
export type PictureWorker = typeof pictureWorker;

expose(pictureWorker);
