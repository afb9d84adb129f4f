import { recoverText } from '../../shared/ocr/recover-text.ts';
import type { Note } from '../../shared/note/note.ts';
import type { OcrMode } from '../../shared/ocr/ocr-mode.ts';
import type { OcrPage } from '../../shared/ocr/ocr-page.ts';
import type { RecoveryProfile } from '../../shared/ocr/recovered-text.ts';
import type { OcrEngine } from '../ocr/ocr-engine.ts';
import type { ImageStore } from '../storage/image-store.ts';
import { describeOcrFailure } from './describe-ocr-failure.ts';
import type { ReadingProposal } from './note-readings.ts';

export interface ReadAgainDeps {
  readonly engine: OcrEngine;
  readonly images: Pick<ImageStore, 'getImage'>;
  readonly now: () => Date;
}

export interface ReadAgainRequest {
  readonly note: Pick<Note, 'id' | 'images' | 'visibleText'>;
  readonly languages: readonly string[];
  readonly mode: OcrMode;
  /** Null lets rules choose. */
  readonly profile: RecoveryProfile | null;
}

export interface ReadAgainOptions {
  readonly signal: AbortSignal;
  /** 0 to 1 over all pictures of the note, rising. */
  readonly onProgress: (fraction: number) => void;
}

export type ReadAgainOutcome =
  | { readonly kind: 'read'; readonly proposal: ReadingProposal }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled' };

/** Recognises the pictures of a note anew. Stores nothing: the person compares first, and keeps either reading. */
export async function readAgain(deps: ReadAgainDeps, request: ReadAgainRequest, options: ReadAgainOptions): Promise<ReadAgainOutcome> {
  const { note, languages, mode, profile } = request;
  const pages: OcrPage[] = [];
  for (const { imageId } of note.images) {
    const image = await deps.images.getImage(imageId);
    if (image === undefined) return { kind: 'failed', reason: 'The picture of this note is not in the library.' };
    const outcome = await deps.engine.recognise(image.blob, {
      languages,
      mode,
      signal: options.signal,
      onProgress: (fraction) => options.onProgress((pages.length + fraction) / note.images.length),
    });
    if (outcome.kind === 'cancelled') return outcome;
    if (outcome.kind === 'failed') return { kind: 'failed', reason: describeOcrFailure(outcome.failure).reason };
    pages.push(outcome.page);
  }
  const recovered = recoverText(pages, profile === null ? {} : { profile });
  const recognition = { noteId: note.id, pages, recovered, isProfileChosen: profile !== null, acceptedWords: [], recognisedAt: deps.now().toISOString() };
  return { kind: 'read', proposal: { recognition, text: recovered.text, isSafe: recovered.text === note.visibleText } };
}
