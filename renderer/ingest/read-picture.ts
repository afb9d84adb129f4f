import type { OcrMode } from '../../shared/ocr/ocr-mode.ts';
import type { OcrPage } from '../../shared/ocr/ocr-page.ts';
import type { RecoveredText } from '../../shared/ocr/recovered-text.ts';
import { toCaptureFacts, type CaptureFacts } from '../../shared/note/capture-facts.ts';
import { draftNote, type NoteDraftInput } from '../../shared/note/draft-note.ts';
import type { Note, NoteImage } from '../../shared/note/note.ts';
import type { ToldCapture } from '../../shared/note/told-capture.ts';
import type { OcrEngine, RecogniseTimes } from '../ocr/ocr-engine.ts';
import type { Recognition } from '../storage/note-store.ts';
import { describeOcrFailure } from './describe-ocr-failure.ts';

/** What makes a note out of a picture; none of it stores anything. */
export interface ReadPictureDeps {
  readonly engine: OcrEngine;
  /** Asked for each picture: the person may change it at any time. */
  readonly ocrMode: () => OcrMode;
  readonly recoverText: (pages: readonly OcrPage[]) => RecoveredText;
  readonly matchCompetencies: (text: string) => NoteDraftInput['suggestions'];
  readonly now: () => Date;
  /** Gives the window its turn between two steps: the first text takes 95 ms, with the words of the lexicon and of the field not yet looked at. */
  readonly breathe: () => Promise<void>;
}

/** A picture that was sniffed already. */
interface SniffedPicture {
  readonly picture: Blob;
  readonly imageId: string;
  readonly mediaType: string;
}

/** The first picture of a note to be, and what is known about where it came from. */
export interface PictureToRead extends SniffedPicture {
  readonly noteId: string;
  /** Further pictures of the same note, in order. */
  readonly more?: readonly SniffedPicture[];
  /** What an export told about the capture. */
  readonly capture?: ToldCapture;
  readonly fileName: string;
  /** ISO 8601 with offset. */
  readonly modifiedAt: string;
  readonly source: string;
  readonly topic: string;
  /** As in `RecogniseOptions`. */
  readonly languages: readonly string[];
}

export interface ReadPictureOptions {
  readonly signal?: AbortSignal;
  /** 0 to 1, rising. */
  readonly onProgress?: (fraction: number) => void;
}

export type ReadPictureOutcome =
  | { readonly kind: 'note'; readonly note: Note; readonly recognition: Recognition; readonly times: RecogniseTimes }
  | { readonly kind: 'failed'; readonly reason: string; readonly canRetry: boolean }
  | { readonly kind: 'cancelled' };

/** Picture → words → text → competencies → draft of a note. A picture without text is a note without text. */
export async function readPicture(deps: ReadPictureDeps, input: PictureToRead, options: ReadPictureOptions): Promise<ReadPictureOutcome> {
  const pictures = [input, ...(input.more ?? [])];
  const read: { readonly page: OcrPage; readonly times: RecogniseTimes; readonly image: NoteImage }[] = [];
  for (const [index, { picture, imageId, mediaType }] of pictures.entries()) {
    const onProgress = (fraction: number): void => options.onProgress?.((index + fraction) / pictures.length);
    const outcome = await deps.engine.recognise(picture, { languages: input.languages, mode: deps.ocrMode(), ...options, onProgress });
    if (outcome.kind === 'cancelled') return outcome;
    if (outcome.kind === 'failed') return { kind: 'failed', ...describeOcrFailure(outcome.failure) };
    const { page, times } = outcome;
    // The size as it was decoded: the boxes of the words are measured on it.
    read.push({ page, times, image: { imageId, mediaType, widthPx: page.widthPx, heightPx: page.heightPx } });
  }
  const pages = read.map(({ page }) => page);
  await deps.breathe();
  const recovered = deps.recoverText(pages);
  await deps.breathe();
  const suggestions = deps.matchCompetencies(recovered.text);
  await deps.breathe();
  const now = deps.now().toISOString();
  const { noteId, topic } = input;
  const drafted = draftNote({
    id: noteId,
    recovered,
    suggestions,
    capture: captureFacts(input),
    images: read.map(({ image }) => image),
    topic,
    now,
  });
  const recognition = { noteId, pages, recovered, isProfileChosen: false, acceptedWords: [], recognisedAt: now };
  return { kind: 'note', note: withToldCapture(drafted, input.capture), recognition, times: sumTimes(read.map(({ times }) => times)) };
}

function captureFacts(input: PictureToRead): CaptureFacts {
  if (input.capture === undefined) return toCaptureFacts(input);
  const { source, capturedAt, userId, username } = input.capture;
  return { source, capturedAt, userId, username, originalImage: input.fileName };
}

function withToldCapture(note: Note, capture: ToldCapture | undefined): Note {
  if (capture === undefined) return note;
  return { ...note, caption: capture.caption, extras: { ...note.extras, frontMatter: [...note.extras.frontMatter, ...capture.frontMatter] } };
}

function sumTimes(times: readonly RecogniseTimes[]): RecogniseTimes {
  const sum = (part: keyof RecogniseTimes): number => times.reduce((total, one) => total + one[part], 0);
  return { decodeMs: sum('decodeMs'), preprocessMs: sum('preprocessMs'), recogniseMs: sum('recogniseMs') };
}
