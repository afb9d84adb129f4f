/**
 * What recognition saw on one picture, in our own terms: no type of the engine leaves `renderer/ocr`.
 *
 * All boxes are in pixels of the *upright original picture* (after EXIF orientation, before any scaling for
 * recognition); `right` and `bottom` are exclusive. Confidence is 0 to 100. Lines are in the engine's order;
 * putting them into reading order is the work of reflow.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface OcrWord {
  readonly text: string;
  readonly confidence: number;
  readonly box: Box;
  /** How thick the strokes of its letters are on the picture, which tells bold from regular; missing where nobody measured it. */
  readonly strokePx?: number;
}

export interface OcrLine {
  readonly box: Box;
  readonly words: readonly OcrWord[];
}

/** A mark that was found on the pixels, not by the engine: tesseract drops or garbles most bullets. */
export interface OcrMark {
  /** `bullet`: its shape tells. `sign`: any shape that begins several lines; it may still be a word. */
  readonly kind: 'bullet' | 'sign';
  readonly box: Box;
}

export interface OcrEngineInfo {
  /** For example `tesseract.js 7.0.0`. */
  readonly name: string;
  /** The languages, then their models: `eng+deu 4.1.0_fast + 4.0.0_best_int` for example. */
  readonly model: string;
  /** Engine and preprocessing settings by name, so that a result can be explained and repeated. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface OcrPage {
  readonly schema: 1;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lines: readonly OcrLine[];
  readonly marks: readonly OcrMark[];
  readonly engine: OcrEngineInfo;
}
