import { MAX_PIXELS, MAX_SIDE_PX, sniffImage } from '../../shared/image/sniff-image.ts';
import { avifHeader, bmpPicture, gifPicture, heicHeader, jpegHeader, pngPicture, webpExtended, webpLossless, webpLossy } from '../../shared/image/sample-pictures.contract.ts';
import { jailedSegments } from '../../shared/host/jailed-segments.ts';
import { testCodec } from '../../shared/backup/backup-codec.contract.ts';
import { BackupError } from '../../shared/backup/backup-codec.ts';
import { openBackup } from '../../shared/backup/open-backup.ts';
import { backupOf, filledJournal, memoryFile, NO_CONTROL } from '../../shared/backup/sample-backup.contract.ts';
import { changes, encodeLaterFrame, encodeSegment, put, remove, utf8 } from '../../shared/journal/sample-journal.contract.ts';
import { readLastFrame, readSegment } from '../../shared/journal/segment.ts';
import { parseTrainedData } from '../../shared/ocr/parse-trained-data.ts';
import { NETWORK_PARTS, trainedData } from '../../shared/ocr/sample-trained-data.contract.ts';
import { decodeNoteBytes } from '../../shared/note/decode-note-bytes.ts';
import { zipped } from '../../renderer/interop/interop-under-test.contract.ts';
import { readZip } from '../../renderer/interop/read-zip.ts';
import type { Random } from '../torture/page/random.ts';
import { always } from './check.ts';
import { mutateBytes } from './mutate.ts';
import type { FuzzedParser } from './run-fuzz.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'latin1'));
const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

const SIZE = { width: 5, height: 4 };

const PICTURES = [pngPicture(SIZE), gifPicture(SIZE), bmpPicture(SIZE), jpegHeader(SIZE), jpegHeader(SIZE, 6), webpLossy(SIZE), webpLossless(SIZE), webpExtended(SIZE), avifHeader(SIZE, 1), heicHeader()].map(own);
const PICTURE_WORDS = ['IHDR', 'IDAT', 'IEND', 'eXIf', 'Exif\0\0', '\xff\xda', '\xff\xc0', '\xff\xe1', '\x21\xf9', '\x2c', '\x3b', 'VP8X', 'ispe', 'ipma', 'meta', 'ftypavif', '\0\0\0\0', '\0\0\0\x01', '%PDF-', '<svg'].map(bytesOf);

function attemptImage(random: Random): void {
  const outcome = sniffImage(mutateBytes({ samples: PICTURES, words: PICTURE_WORDS }, random));
  if (outcome.kind === 'refused') {
    always(outcome.reason !== '', 'a refusal has a reason');
    return;
  }
  const { widthPx, heightPx } = outcome;
  always(Number.isInteger(widthPx) && Number.isInteger(heightPx) && widthPx > 0 && heightPx > 0, 'a picture has whole pixels');
  always(widthPx * heightPx <= MAX_PIXELS && Math.max(widthPx, heightPx) <= MAX_SIDE_PX, 'a picture is within the limits');
}

const JOURNAL = [
  encodeSegment([changes(1, [put('a', { title: 'one' })]), changes(2, [remove('a'), put('b', 'two', 'job')]), changes(3, [put('c', 3)])]).bytes,
  encodeSegment([{ kind: 'checkpoint', journalId: 'j1', sequence: 3, generation: 1, parts: ['base-000001-000001.journal'], replaces: [] }]).bytes,
  encodeLaterFrame(changes(4, [put('d', 4)])),
].map(own);

function attemptJournal(random: Random): void {
  const bytes = mutateBytes({ samples: JOURNAL, words: ['SKJ1', 'put note "a" {}', '\n', '"v":1'].map(bytesOf) }, random);
  const { frames, damages, tornBytes } = readSegment(bytes, utf8);
  always(tornBytes >= 0 && tornBytes <= bytes.length, 'no more is torn than there is');
  always(damages.every(({ offset, byteLength }) => byteLength > 0 && offset + byteLength <= bytes.length), 'a damage lies inside of the segment');
  always(frames.length > 0 || damages.length > 0 || tornBytes === bytes.length, 'bytes without a frame are damaged or torn');
  const last = readLastFrame(bytes, utf8);
  always(last === null || JSON.stringify(frames.at(-1)) === JSON.stringify(last), 'the last frame is the last one of all');
}

const BACKUP_WORDS = ['PK\x01\x02', 'PK\x03\x04', 'PK\x06\x06', '../', '"version":1', '"version":2', '"path":null', 'put note "a" {}', 'sealed with '].map(bytesOf);
let backups: Promise<readonly Bytes[]> | null = null;

async function backupSamples(): Promise<readonly Bytes[]> {
  const files = await filledJournal();
  const shared = { keep: () => Promise.resolve(7) };
  return [(await backupOf(files)).bytes, (await backupOf(files, { shared })).bytes];
}

async function attemptBackup(random: Random): Promise<void> {
  backups ??= backupSamples();
  const samples = await backups;
  const bytes = mutateBytes({ samples, words: BACKUP_WORDS }, random);
  try {
    await openBackup(memoryFile(bytes), testCodec, NO_CONTROL);
    always(samples.some((sample) => Buffer.compare(sample, bytes) === 0), 'only an unchanged backup is opened');
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    always(error.message !== '', 'a refusal has a reason');
  }
}

async function zipSamples(): Promise<readonly Bytes[]> {
  const files = [{ 'notes/ä.md': 'a note '.repeat(30), 'b.md': '' }, { '../evil.md': 'x', 'good.png': pngPicture(SIZE), 'dir/': '' }, {}];
  return Promise.all(files.map(async (folder) => new Uint8Array(await zipped('z.zip', folder).blob.arrayBuffer())));
}

const ZIP_WORDS = ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', 'PK\x06\x06', '../', '\\', 'C:', '__MACOSX/'].map(bytesOf);
let zips: Promise<readonly Bytes[]> | null = null;

async function attemptZip(random: Random): Promise<void> {
  zips ??= zipSamples();
  const bytes = mutateBytes({ samples: await zips, words: ZIP_WORDS }, random);
  const { files, refused } = await readZip({ path: 'z.zip', blob: new Blob([bytes]), modifiedMs: 0 });
  always(refused.every(({ reason }) => reason !== ''), 'a refusal has a reason');
  for (const file of files.slice(0, 20)) {
    always(jailedSegments(file.path) !== null, 'no path leads out of the zip');
    const unpacked = await file.read().catch((error: unknown) => {
      always(error instanceof Error && /zip/.test(error.message), `a file that cannot be unpacked says so, not: ${String(error)}`);
      return null;
    });
    always(unpacked === null || unpacked.length === file.byteLength, 'a file has the length that was promised');
  }
}

const ENCODED = ['---\ntitle: x\n---\n# Ä', '\ufeff# bom', '🙂 text'].flatMap((text) => [own(Buffer.from(text)), own(Buffer.from(text, 'utf16le'))]);

function attemptEncoding(random: Random): void {
  const bytes = mutateBytes({ samples: ENCODED, words: ['\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', '\xf4\x90\x80\x80', '\xed\xa0\x80', '\0'].map(bytesOf) }, random);
  const decoded = decodeNoteBytes(bytes);
  always(decoded.kind === 'text' || decoded.reason !== '', 'a refusal has a reason');
}

const LANGUAGES = [trainedData(NETWORK_PARTS), trainedData(new Map([[3, [1]]])), trainedData(NETWORK_PARTS, 30)];

function attemptLanguage(random: Random): void {
  const bytes = mutateBytes({ samples: LANGUAGES, words: ['\xff\xff\xff\xff\xff\xff\xff\xff', '\x18\0\0\0', '\0\0\0\0\x01\0\0\0', '\x1f\x8b'].map(bytesOf) }, random);
  const outcome = parseTrainedData(bytes);
  always(outcome.kind === 'parsed' ? outcome.version.length <= 200 : outcome.reason !== '', 'a refusal has a reason, and a version has an end');
}

export const BYTE_PARSERS: readonly FuzzedParser[] = [
  { name: 'image', attempt: attemptImage },
  { name: 'journal', attempt: attemptJournal },
  { name: 'zip', attempt: attemptZip },
  { name: 'backup', attempt: attemptBackup },
  { name: 'encoding', attempt: attemptEncoding },
  { name: 'language', attempt: attemptLanguage },
];
