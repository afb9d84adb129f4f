import { z } from 'zod';
import { createExportPlanner, type ExportPlanner } from '../export/plan-export.ts';
import { extensionOf } from '../export/export-names.ts';
import { writeRecordLine, type JournalRecord } from '../journal/journal-frame.ts';
import { noteParser } from '../note/note-parser.ts';
import type { BackupCodec } from './backup-codec.ts';
import type { BackedUpPicture } from './backup-manifest.ts';
import type { SealedEntry, SealedZipWriter } from './sealed-zip-writer.ts';

/** The bytes of a picture of the library, checked against its id; null when it has none. */
export type ReadPicture = (imageId: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Where pictures are kept once for all backups. */
export interface SharedPictures {
  /** Keeps the picture under this name and gives its length; null when the library has no bytes of it. */
  keep(fileName: string, imageId: string): Promise<number | null>;
}

export interface BackupContentOptions {
  readonly zip: SealedZipWriter;
  readonly codec: BackupCodec;
  readonly readPicture: ReadPicture;
  /** null when the pictures go into the zip. */
  readonly shared: SharedPictures | null;
}

/** Small enough to be unpacked and understood in one go, large enough to be packed well. */
const RECORDS_CHARACTERS = 1024 * 1024;

const noteRecord = z.object({ note: noteParser });
const pictureRecord = z.object({ mediaType: z.string() });

/**
 * Writes what a library holds into a zip, record by record: the records word by word, a readable Markdown file for each note and, in a
 * backup that is taken along, the pictures where the Markdown looks for them.
 */
export class BackupContent {
  readonly #options: BackupContentOptions;
  readonly #planner: ExportPlanner;
  readonly #files: SealedEntry[] = [];
  readonly #recordPaths: string[] = [];
  readonly #mediaTypes = new Map<string, string>();
  readonly #pictureFiles = new Map<string, { readonly path: string; readonly byteLength: number }>();
  #lines: string[] = [];
  #characters = 0;

  constructor(options: BackupContentOptions) {
    this.#options = options;
    const nothing = (): Promise<null> => Promise.resolve(null);
    this.#planner = createExportPlanner({ readFile: nothing, readImage: nothing });
  }

  async addText(path: string, text: string): Promise<void> {
    await this.#add(path, this.#options.codec.utf8.encode(text), 'deflated');
  }

  async addRecord(record: Extract<JournalRecord, { readonly op: 'put' }>): Promise<void> {
    const line = writeRecordLine(record);
    this.#lines.push(line);
    this.#characters += line.length;
    if (record.kind === 'note') await this.#addNote(record.payload);
    if (record.kind === 'picture') this.#mediaTypes.set(record.id, pictureRecord.safeParse(parseJson(record.payload)).data?.mediaType ?? '');
    if (this.#characters > RECORDS_CHARACTERS) await this.#flushRecords();
  }

  /** Pictures and what is left; `onPicture` is called before each. */
  async finish(onPicture: (done: number, total: number) => Promise<void>) {
    await this.#flushRecords();
    const pictures: BackedUpPicture[] = [];
    let missingPictures = 0;
    let done = 0;
    for (const [imageId, mediaType] of this.#mediaTypes) {
      await onPicture(done, this.#mediaTypes.size);
      done += 1;
      const kept = await this.#keepPicture(imageId, mediaType);
      if (kept === null) missingPictures += 1;
      else pictures.push({ imageId, mediaType, ...kept });
    }
    return { files: this.#files, records: this.#recordPaths, pictures, missingPictures };
  }

  async #keepPicture(imageId: string, mediaType: string): Promise<Pick<BackedUpPicture, 'path' | 'byteLength'> | null> {
    const { shared } = this.#options;
    const fileName = `${imageId}.${extensionOf(mediaType)}`;
    if (shared === null) return this.#pictureFiles.get(imageId) ?? this.#addPicture(`pictures/${fileName}`, imageId);
    const byteLength = await shared.keep(fileName, imageId);
    return byteLength === null ? null : { path: null, byteLength };
  }

  /** A note that this program cannot understand is in the records all the same. */
  async #addNote(payload: string): Promise<void> {
    const note = noteRecord.safeParse(parseJson(payload)).data?.note;
    if (note === undefined) return;
    for (const file of await this.#planner.planNote(note)) {
      if (file.kind === 'note') await this.addText(file.path, file.text);
      else if (this.#options.shared === null && !file.isUnchanged) await this.#addPicture(file.path, file.imageId);
    }
  }

  async #addPicture(path: string, imageId: string): Promise<{ readonly path: string; readonly byteLength: number } | null> {
    const bytes = await this.#options.readPicture(imageId);
    if (bytes === null) return null;
    await this.#add(path, bytes, 'stored');
    const file = { path, byteLength: bytes.length };
    if (!this.#pictureFiles.has(imageId)) this.#pictureFiles.set(imageId, file);
    return file;
  }

  async #flushRecords(): Promise<void> {
    if (this.#lines.length === 0) return;
    const path = `records/${String(this.#recordPaths.length + 1).padStart(6, '0')}.txt`;
    this.#recordPaths.push(path);
    const text = this.#lines.join('\n');
    this.#lines = [];
    this.#characters = 0;
    await this.addText(path, text);
  }

  async #add(path: string, bytes: Uint8Array<ArrayBuffer>, packing: 'stored' | 'deflated'): Promise<void> {
    this.#files.push(await this.#options.zip.add(path, bytes, packing));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
