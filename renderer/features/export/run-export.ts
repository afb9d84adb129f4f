import { exportNotes, type ExportOptions, type ExportSummary, type ExportTarget } from '../../../shared/export/export-notes.ts';
import type { ProfileOptions } from '../../../shared/export/export-profile.ts';
import type { FolderAccess } from '../../../shared/host.ts';
import type { Note } from '../../../shared/note/note.ts';
import type { Redactor } from '../../../shared/redaction/redactor.ts';
import type { ExportRedaction } from '../../interop/redact-export.ts';
import type { ImageStore } from '../../storage/image-store.ts';
import { readImageFrom } from './read-image-from.ts';

export interface FolderExport {
  readonly folders: FolderAccess;
  /** A folder that the person has chosen. */
  readonly folderId: string;
  readonly images: Pick<ImageStore, 'getImage'>;
}

export interface ExportControl {
  readonly profile?: ProfileOptions;
  /** What hides names and the like; null shows everything. */
  readonly redaction?: PreparedRedaction | null;
  /** How many notes are done. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** A redaction with what it is to hide. */
export interface PreparedRedaction {
  readonly redactor: Redactor;
  readonly redaction: ExportRedaction;
}

/** Pictures as the export shows them: copies with boxes where something is hidden. */
export function readPicturesFrom(images: Pick<ImageStore, 'getImage'>, { redaction }: ExportControl): ExportTarget['readImage'] {
  return redaction === null || redaction === undefined ? readImageFrom(images) : (imageId) => redaction.redaction.readImage(imageId);
}

/** Writes notes and pictures into a folder; `exportNotes` says what is promised. */
export function exportToFolder({ folders, folderId, images }: FolderExport, notes: readonly Note[], control: ExportControl): Promise<ExportSummary> {
  const encoder = new TextEncoder();
  const target: ExportTarget = {
    readFile: (path) => folders.readFile(folderId, path),
    readImage: readPicturesFrom(images, control),
    writeFile: (path, content) => folders.writeFile(folderId, path, typeof content === 'string' ? encoder.encode(content) : content),
  };
  return exportNotes(target, notes, toExportOptions(control));
}

export function toExportOptions({ onProgress, signal, profile, redaction }: ExportControl): ExportOptions {
  return {
    onProgress,
    isCancelled: () => signal.aborted,
    ...(profile === undefined ? {} : { profile }),
    ...(redaction === null || redaction === undefined ? {} : { prepareNote: (note) => redaction.redaction.prepare(note, redaction.redactor) }),
  };
}
