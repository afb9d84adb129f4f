import { crc32c } from '../checksum/crc32.ts';
import { parseFrameText, writeFrameText, type ChainedFrame, type JournalFrame } from './journal-frame.ts';

/** UTF-8 in both directions; the platform's TextEncoder and TextDecoder fit. `decode` throws on bytes that are no UTF-8. */
export interface Utf8 {
  encode(text: string): Uint8Array<ArrayBuffer>;
  decode(bytes: Uint8Array): string;
}

/** "SKJ1", by which reading finds its way again behind a damaged frame. */
const MAGIC = [0x53, 0x4b, 0x4a, 0x31] as const;
const HEAD_BYTES = 12;
const FOOT_BYTES = 4;

export interface EncodedFrame {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The `previous` of the next frame in the segment. */
  readonly checksum: number;
}

/**
 *     "SKJ1" │ length │ CRC-32C of length and body │ body (UTF-8) │ length
 *        4        4                  4                 length          4     bytes, little-endian
 *
 * The length stands at the end too, so that the last frame of a segment is found without reading the others.
 */
export function encodeFrame(chained: ChainedFrame, utf8: Utf8): EncodedFrame {
  const body = utf8.encode(writeFrameText(chained));
  const bytes = new Uint8Array(HEAD_BYTES + body.length + FOOT_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(4, body.length, true);
  const checksum = crc32c(body, crc32c(bytes.subarray(4, 8)));
  view.setUint32(8, checksum, true);
  bytes.set(body, HEAD_BYTES);
  view.setUint32(HEAD_BYTES + body.length, body.length, true);
  return { bytes, checksum };
}

export interface SegmentDamage {
  readonly offset: number;
  readonly byteLength: number;
  /** `out-of-order`: the frame is whole, but one before it is missing or stands elsewhere. */
  readonly reason: 'unreadable' | 'out-of-order' | 'newer';
}

export interface SegmentContent {
  /** In the order of the file; nothing after a torn tail, everything around a damage. */
  readonly frames: readonly JournalFrame[];
  /** Frames that were there once and cannot be read: never passed over in silence. */
  readonly damages: readonly SegmentDamage[];
  /** Bytes at the end that hold no whole frame: a write that was cut off before it was acknowledged. */
  readonly tornBytes: number;
}

interface DecodedFrame {
  readonly outcome: ReturnType<typeof parseFrameText>;
  readonly checksum: number;
  readonly end: number;
}

/** Reads a whole segment. Any bytes are allowed; it never throws. */
export function readSegment(bytes: Uint8Array, utf8: Utf8): SegmentContent {
  const steps = readInSteps(bytes, utf8);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same for a process that answers others: it takes a breath after each frame. A segment of 8 MB takes 0.1 s and more. */
export async function readSegmentInTurns(bytes: Uint8Array, utf8: Utf8, breathe: () => Promise<void>): Promise<SegmentContent> {
  const steps = readInSteps(bytes, utf8);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}

/** Stops after each frame. */
function* readInSteps(bytes: Uint8Array, utf8: Utf8): Generator<undefined, SegmentContent, undefined> {
  const frames: JournalFrame[] = [];
  const damages: SegmentDamage[] = [];
  let expected: number | null = 0;
  let at = 0;
  while (at < bytes.length) {
    yield;
    const found = decodeFrameAt(bytes, at, utf8);
    if (found === null) {
      const next = findFrame(bytes, at + 1, utf8);
      if (next === null) return { frames, damages, tornBytes: bytes.length - at };
      damages.push({ offset: at, byteLength: next - at, reason: 'unreadable' });
      // The chain is broken here, which has been told; it starts anew.
      expected = null;
      at = next;
      continue;
    }
    const place = { offset: at, byteLength: found.end - at };
    if (found.outcome.kind === 'read') {
      const { frame, previous } = found.outcome.chained;
      if (expected !== null && previous !== expected) damages.push({ ...place, reason: 'out-of-order' });
      frames.push(frame);
    } else damages.push({ ...place, reason: found.outcome.kind === 'newer' ? 'newer' : 'unreadable' });
    expected = found.checksum;
    at = found.end;
  }
  return { frames, damages, tornBytes: 0 };
}

/** The last frame of a segment from its last bytes; null when they end in the middle of a frame or hold only a part of it. */
export function readLastFrame(tail: Uint8Array, utf8: Utf8): JournalFrame | null {
  if (tail.length < HEAD_BYTES + FOOT_BYTES) return null;
  const bodyLength = viewOf(tail).getUint32(tail.length - FOOT_BYTES, true);
  const at = tail.length - FOOT_BYTES - bodyLength - HEAD_BYTES;
  if (at < 0) return null;
  const found = decodeFrameAt(tail, at, utf8);
  return found?.outcome.kind === 'read' ? found.outcome.chained.frame : null;
}

function findFrame(bytes: Uint8Array, from: number, utf8: Utf8): number | null {
  for (let at = from; at < bytes.length; at += 1) {
    at = bytes.indexOf(MAGIC[0], at);
    if (at < 0) return null;
    if (decodeFrameAt(bytes, at, utf8) !== null) return at;
  }
  return null;
}

/** The frame that begins exactly here and is whole; what it says may still be malformed. */
function decodeFrameAt(bytes: Uint8Array, at: number, utf8: Utf8): DecodedFrame | null {
  if (at + HEAD_BYTES + FOOT_BYTES > bytes.length || !MAGIC.every((byte, index) => bytes[at + index] === byte)) return null;
  const view = viewOf(bytes);
  const bodyLength = view.getUint32(at + 4, true);
  const bodyEnd = at + HEAD_BYTES + bodyLength;
  if (bodyEnd + FOOT_BYTES > bytes.length || view.getUint32(bodyEnd, true) !== bodyLength) return null;
  const body = bytes.subarray(at + HEAD_BYTES, bodyEnd);
  const checksum = crc32c(body, crc32c(bytes.subarray(at + 4, at + 8)));
  if (checksum !== view.getUint32(at + 8, true)) return null;
  return { outcome: parseBody(body, utf8), checksum, end: bodyEnd + FOOT_BYTES };
}

function parseBody(body: Uint8Array, utf8: Utf8): ReturnType<typeof parseFrameText> {
  try {
    return parseFrameText(utf8.decode(body));
  } catch {
    return { kind: 'malformed' };
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
