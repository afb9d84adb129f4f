import { extensionOf } from '../../shared/export/export-names.ts';
import type { Note, NoteImage } from '../../shared/note/note.ts';
import { recoverText } from '../../shared/ocr/recover-text.ts';
import type { Box, OcrPage } from '../../shared/ocr/ocr-page.ts';
import { locateRedactions, type ReadPictures } from '../../shared/redaction/locate-redactions.ts';
import { redactNote } from '../../shared/redaction/redact-note.ts';
import type { Redactor } from '../../shared/redaction/redactor.ts';
import type { OcrEngine } from '../ocr/ocr-engine.ts';
import { hashBytes } from '../storage/hash-bytes.ts';
import type { Recognition } from '../storage/note-store.ts';
import type { RedactedPicture } from './draw-redacted.ts';

export interface RedactExportDeps {
  readonly getPicture: (imageId: string) => Promise<Blob | undefined>;
  readonly getRecognition: (noteId: string) => Promise<Pick<Recognition, 'pages' | 'recovered'> | undefined>;
  /** Reads pictures of notes that came without recognition. */
  readonly engine: Pick<OcrEngine, 'recognise'>;
  readonly languages: readonly string[];
  /** `drawRedacted`, except in tests. */
  readonly draw: (picture: Blob, boxes: readonly Box[]) => Promise<RedactedPicture | null>;
  readonly signal?: AbortSignal;
}

/** Notes and pictures as an export may show them, one note at a time. */
export interface ExportRedaction {
  /** The note with everything hidden; its pictures are given by `readImage` until the next note is prepared. */
  prepare(note: Note, redactor: Redactor): Promise<Note>;
  readImage(imageId: string): Promise<Uint8Array | null>;
  /** Notes so far whose pictures were left out, because it is not known where they show what is to be hidden. */
  readonly leftOut: number;
}

const LEFT_OUT = '> The picture is left out: it may show what is hidden here.';

export function createExportRedaction(deps: RedactExportDeps, { withPictures }: { readonly withPictures: boolean }): ExportRedaction {
  let pictures = new Map<string, Uint8Array>();
  let leftOut = 0;
  return {
    async prepare(note, redactor) {
      pictures = new Map();
      const redacted = redactNote(note, redactor);
      if (!withPictures || note.images.length === 0) return redacted;
      const drawn = await drawAll(deps, note, redactor);
      if (drawn === null) {
        leftOut += 1;
        return withoutPictures(redacted);
      }
      pictures = new Map(drawn.map(({ imageId, bytes }) => [imageId, bytes]));
      return { ...redacted, images: redacted.images.map((image, index) => withPicture(image, drawn[index])) };
    },
    readImage: (imageId) => Promise.resolve(pictures.get(imageId) ?? null),
    get leftOut() {
      return leftOut;
    },
  };
}

interface DrawnPicture extends RedactedPicture {
  readonly imageId: string;
}

/** Null when one of the pictures cannot be shown for sure. */
async function drawAll(deps: RedactExportDeps, note: Note, redactor: Redactor): Promise<readonly DrawnPicture[] | null> {
  const blobs: Blob[] = [];
  for (const { imageId } of note.images) {
    const blob = await deps.getPicture(imageId);
    if (blob === undefined) return null;
    blobs.push(blob);
  }
  const read = (await deps.getRecognition(note.id)) ?? (await readPictures(deps, blobs));
  if (read === null || read.pages.length !== blobs.length) return null;
  const boxes = locateRedactions(redactor, { ...read, visibleText: note.visibleText });
  if (boxes === null) return null;
  const drawn: DrawnPicture[] = [];
  for (const [index, blob] of blobs.entries()) {
    const picture = await deps.draw(blob, boxes[index] ?? []);
    if (picture === null) return null;
    drawn.push({ ...picture, imageId: await hashBytes(picture.bytes) });
  }
  return drawn;
}

async function readPictures({ engine, languages, signal }: RedactExportDeps, blobs: readonly Blob[]): Promise<Omit<ReadPictures, 'visibleText'> | null> {
  const pages: OcrPage[] = [];
  for (const blob of blobs) {
    const outcome = await engine.recognise(blob, { languages, ...(signal && { signal }) });
    if (outcome.kind !== 'recognised') return null;
    pages.push(outcome.page);
  }
  return { pages, recovered: recoverText(pages) };
}

function withoutPictures(note: Note): Note {
  return { ...note, images: [], extras: { ...note.extras, sections: [...note.extras.sections, { after: 'analysis', markdown: LEFT_OUT }] } };
}

function withPicture(image: NoteImage, drawn: DrawnPicture | undefined): NoteImage {
  if (drawn === undefined) return image;
  const { imageId, mediaType } = drawn;
  if (image.fileName === undefined || mediaType === image.mediaType) return { ...image, imageId, mediaType };
  return { ...image, imageId, mediaType, fileName: `${image.fileName.replace(/\.[a-z0-9]+$/i, '')}.${extensionOf(mediaType)}` };
}
