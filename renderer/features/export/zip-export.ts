import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { exportNotes, type ExportSummary, type ExportTarget, type WriteOutcome } from '../../../shared/export/export-notes.ts';
import type { Note } from '../../../shared/note/note.ts';
import type { ImageStore } from '../../storage/image-store.ts';
import { readPicturesFrom, toExportOptions, type ExportControl } from './run-export.ts';

export interface ZipExport {
  readonly images: Pick<ImageStore, 'getImage'>;
  /** The date of every file in the zip. */
  readonly now: () => Date;
}

export interface ZippedNotes {
  readonly zip: Blob;
  readonly summary: ExportSummary;
}

/** fflate writes no ZIP64: beyond these a zip is not refused by it but broken. The bytes also have to fit into one array. */
const MAX_FILES = 65_000;
const MAX_BYTES = 1_900_000_000;

/** Pieces of a zip go into a Blob in parts of this size; the browser keeps large Blobs on disk, not in memory. */
const PART_BYTES = 8 * 1024 * 1024;

/** Packs notes and pictures, laid out as in a folder. Pictures are stored as they are: they are compressed already. */
export async function exportToZip({ images, now }: ZipExport, notes: readonly Note[], control: ExportControl): Promise<ZippedNotes> {
  const archive = startArchive(now());
  const target: ExportTarget = {
    readFile: () => Promise.resolve(null),
    readImage: readPicturesFrom(images, control),
    writeFile: (path, content) => Promise.resolve(archive.add(path, content)),
  };
  const summary = await exportNotes(target, notes, toExportOptions(control));
  return { zip: archive.finish(), summary };
}

interface Archive {
  add(path: string, content: string | Uint8Array): WriteOutcome;
  finish(): Blob;
}

function startArchive(mtime: Date): Archive {
  const encoder = new TextEncoder();
  const output = collectBlob();
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    output.add(piece);
  });
  let files = 0;
  return {
    add(path, content) {
      const bytes = typeof content === 'string' ? encoder.encode(content) : content;
      if (files >= MAX_FILES || output.size() + bytes.length > MAX_BYTES) {
        return { kind: 'failed', reason: 'The zip is full. Export fewer notes at once, or into a folder.' };
      }
      const file = typeof content === 'string' ? new ZipDeflate(path) : new ZipPassThrough(path);
      file.mtime = mtime;
      zip.add(file);
      file.push(bytes, true);
      files += 1;
      return { kind: 'written' };
    },
    finish() {
      zip.end();
      return output.toBlob();
    },
  };
}

function collectBlob(): { add(piece: Uint8Array): void; size(): number; toBlob(): Blob } {
  let whole = new Blob([], { type: 'application/zip' });
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let pending = 0;
  const flush = (): void => {
    whole = new Blob([whole, ...pieces], { type: 'application/zip' });
    pieces = [];
    pending = 0;
  };
  return {
    add(piece) {
      pieces.push(new Uint8Array(piece));
      pending += piece.length;
      if (pending >= PART_BYTES) flush();
    },
    size: () => whole.size + pending,
    toBlob() {
      flush();
      return whole;
    },
  };
}
