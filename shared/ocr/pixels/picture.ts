/** Pixels as a canvas gives them: four bytes each, red, green, blue, alpha (not premultiplied), rows from the top. */
export interface RgbaPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** One byte a pixel, 0 black to 255 white, rows from the top. */
export interface GreyPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}
