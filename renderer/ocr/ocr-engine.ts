import type { OcrMode } from '../../shared/ocr/ocr-mode.ts';
import type { OcrPage } from '../../shared/ocr/ocr-page.ts';

export interface RecogniseOptions {
  /** Tesseract language codes, `['eng']` for example; together they are read as one model. */
  readonly languages: readonly string[];
  /** `automatic` when missing. An engine that has one way only reads in that. */
  readonly mode?: OcrMode;
  /** Aborting settles the call with `cancelled`; the engine's worker is free again soon after. */
  readonly signal?: AbortSignal;
  /** 0 to 1, rising. */
  readonly onProgress?: (fraction: number) => void;
}

export interface RecogniseTimes {
  readonly decodeMs: number;
  readonly preprocessMs: number;
  readonly recogniseMs: number;
}

/** Why a picture could not be read: a stable `code` for the program, a sentence for the person. */
export interface OcrFailure {
  readonly code: 'undecodable' | 'engine-crashed' | 'engine-timeout' | 'engine-unavailable' | 'language-missing';
  readonly message: string;
}

export type RecogniseOutcome =
  | { readonly kind: 'recognised'; readonly page: OcrPage; readonly times: RecogniseTimes }
  | { readonly kind: 'failed'; readonly failure: OcrFailure }
  | { readonly kind: 'cancelled' };

/**
 * Port: reads the text of a picture, offline.
 *
 * - Never rejects for a bad picture, a crashed or a hanging worker: those are outcomes. Every call settles, also on dispose.
 * - The picture is upright already or carries EXIF orientation, which the engine applies; the caps of
 *   `shared/image/sniff-image.ts` were checked before.
 * - Calls run in parallel up to `workers`; the rest wait in order of arrival.
 * - A language without data fails the call at once with `language-missing`, naming it.
 */
export interface OcrEngine {
  readonly workers: number;
  /** As many calls keep all workers busy: one may be prepared ahead while the others are read. */
  readonly capacity: number;
  /** Takes effect at once: more workers take what waits, fewer finish what they are reading. */
  setWorkers(count: number): void;
  /** Those that it has data for now, in the order of `sortLanguages`. */
  installedLanguages(): Promise<readonly string[]>;
  /** Starts workers for these languages before the first picture is there. Safe to call often. */
  warm(languages: readonly string[]): void;
  recognise(picture: Blob, options: RecogniseOptions): Promise<RecogniseOutcome>;
  dispose(): Promise<void>;
}
