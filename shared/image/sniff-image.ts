import { readBrands } from './media-boxes.ts';
import { nameRefusedFile } from './name-refused-file.ts';
import { letters, startsWith } from './read-bytes.ts';
import { sniffAvif } from './sniff-avif.ts';
import { isBmp, sniffBmp } from './sniff-bmp.ts';
import { sniffGif } from './sniff-gif.ts';
import { sniffJpeg } from './sniff-jpeg.ts';
import { sniffPng } from './sniff-png.ts';
import { sniffWebp } from './sniff-webp.ts';
import type { SniffedSize } from './sniffed-size.ts';

export type PictureMediaType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'image/bmp' | 'image/avif';

export type SniffOutcome =
  | { readonly kind: 'picture'; readonly mediaType: PictureMediaType; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** What may be decoded: a picture of 50 megapixels takes 200 MB of memory. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
export const MAX_PIXELS = 50_000_000;
/** A phone's long scroll of 1080 × 20,000 is well within; browsers draw no more than this on one canvas. */
export const MAX_SIDE_PX = 32_767;

interface PictureFormat {
  readonly name: string;
  readonly mediaType: PictureMediaType;
  readonly isOf: (bytes: Uint8Array) => boolean;
  readonly sniff: (bytes: Uint8Array) => SniffedSize;
}

const FORMATS: readonly PictureFormat[] = [
  {
    name: 'PNG',
    mediaType: 'image/png',
    isOf: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    sniff: sniffPng,
  },
  { name: 'JPEG', mediaType: 'image/jpeg', isOf: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]), sniff: sniffJpeg },
  {
    name: 'WebP',
    mediaType: 'image/webp',
    isOf: (bytes) => letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 4) === 'WEBP',
    sniff: sniffWebp,
  },
  { name: 'GIF', mediaType: 'image/gif', isOf: (bytes) => /^GIF8[79]a$/.test(letters(bytes, 0, 6)), sniff: sniffGif },
  { name: 'BMP', mediaType: 'image/bmp', isOf: isBmp, sniff: sniffBmp },
  {
    name: 'AVIF',
    mediaType: 'image/avif',
    isOf: (bytes) => readBrands(bytes).some((brand) => brand === 'avif' || brand === 'avis'),
    sniff: sniffAvif,
  },
];

/**
 * Decides by its bytes, not by its name, whether a file is a picture that may be decoded, before anything decodes it.
 * Wants the whole file: files that were cut short are found by walking their parts, never by unpacking pixels. It is
 * as strict as `createImageBitmap` where that is cheap to know, and lets through what browsers read. Sizes are upright.
 * Never throws; takes time in proportion to the file at most. Every refusal is one or two sentences for the person.
 */
export function sniffImage(bytes: Uint8Array): SniffOutcome {
  const refusal = refuseByLength(bytes.length);
  if (refusal !== null) return { kind: 'refused', reason: refusal };
  const format = FORMATS.find(({ isOf }) => isOf(bytes));
  if (format === undefined) return { kind: 'refused', reason: nameRefusedFile(bytes) };
  const size = format.sniff(bytes);
  if (size.kind === 'refused') return size;
  const reason = refuseBySize(format.name, size);
  if (reason !== null) return { kind: 'refused', reason };
  return { kind: 'picture', mediaType: format.mediaType, widthPx: size.widthPx, heightPx: size.heightPx };
}

/** Why a file of this length is refused, known before any byte of it is read; null when it is not. */
export function refuseByLength(byteLength: number): string | null {
  if (byteLength === 0) return 'This file is empty.';
  if (byteLength <= MAX_FILE_BYTES) return null;
  const megabytes = Math.ceil(byteLength / (1024 * 1024));
  return `This file has ${grouped(megabytes)} MB; the limit is 64 MB.`;
}

function refuseBySize(format: string, { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number }): string | null {
  if (widthPx === 0 || heightPx === 0) return `This ${format} has no pixels.`;
  const size = `This ${format} is ${grouped(widthPx)} × ${grouped(heightPx)} pixels`;
  if (widthPx * heightPx > MAX_PIXELS) return `${size}; the limit is 50 megapixels.`;
  if (Math.max(widthPx, heightPx) > MAX_SIDE_PX) return `${size}; the limit is ${grouped(MAX_SIDE_PX)} pixels a side.`;
  return null;
}

/** 20000 → `20,000`. */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
