/** What a `.traineddata` file says about itself. */
export type TrainedDataOutcome =
  /** `version`: `4.00.00alpha:ukr:synth20170629` for example; '' when the file tells none. */
  | { readonly kind: 'parsed'; readonly version: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Tesseract 5 knows 24 kinds of parts; a count far above is no table. */
const MOST_PARTS = 64;

/** Where the parts that the network needs stand in the table (`TessdataType` in tesseract's `tessdatamanager.h`). */
const PART = { network: 17, letters: 21, recoder: 22, version: 23 };

const MOST_VERSION_BYTES = 200;

interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * Looks at the table of a language file of tesseract, and at nothing behind it but the version. Tesseract itself copies whatever the
 * table says without looking at the length of the file, so a file that passes here has a table that fits; whether its network is
 * whole only tesseract can tell.
 *
 * ```
 * | count: u32 | offset of part 0: i64, -1 for none | … | offset of part count-1 | part | part | …
 * ```
 *
 * All numbers are little-endian, as in every file that was published. Refuses with a sentence for the person; never throws.
 */
export function parseTrainedData(bytes: Uint8Array): TrainedDataOutcome {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length < 4 ? 0 : view.getUint32(0, true);
  const headEnd = 4 + count * 8;
  if (count === 0 || count > MOST_PARTS || headEnd > bytes.length) return refused('This is not a file with language data of tesseract.');
  const parts = readParts(view, count);
  if (parts === null) return refused('This file is damaged: parts that it names lie outside of it.');
  if ([PART.network, PART.letters, PART.recoder].some((place) => !parts.has(place))) return refused('This file has no network (LSTM). It is for tesseract 3; there is a newer one for tesseract 4 and 5.');
  return { kind: 'parsed', version: readVersion(bytes, parts.get(PART.version)) };
}

/** The parts by their place in the table; null when one begins before the one in front of it, in the table or behind the file. */
function readParts(view: DataView, count: number): ReadonlyMap<number, Part> | null {
  const starts: (readonly [place: number, start: number])[] = [];
  let least = 4 + count * 8;
  for (let place = 0; place < count; place += 1) {
    const low = view.getUint32(4 + place * 8, true);
    const high = view.getInt32(8 + place * 8, true);
    if (high === -1 && low === 0xffffffff) continue;
    if (high !== 0 || low < least || low > view.byteLength) return null;
    starts.push([place, low]);
    least = low;
  }
  return new Map(starts.map(([place, start], index) => [place, { start, end: starts[index + 1]?.[1] ?? view.byteLength }]));
}

function readVersion(bytes: Uint8Array, part: Part | undefined): string {
  if (part === undefined) return '';
  const codes = [...bytes.subarray(part.start, Math.min(part.end, part.start + MOST_VERSION_BYTES))];
  return String.fromCharCode(...codes.filter((code) => code >= 0x20 && code < 0x7f)).trim();
}

const refused = (reason: string): TrainedDataOutcome => ({ kind: 'refused', reason });
