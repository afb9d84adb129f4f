import { crc32 as zlibCrc32, deflateSync } from 'node:zlib';

/**
 * Test pictures as bytes, written by hand so that a test can break them in one known place. PNG, GIF and BMP are whole
 * pictures that a browser shows; JPEG, WebP and AVIF have true headers around a few meaningless bytes.
 */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const big16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const big32 = (value: number): number[] => [...big16(value >>> 16), ...big16(value & 0xffff)];
const little16 = (value: number): number[] => big16(value).reverse();
const little24 = (value: number): number[] => [...little16(value & 0xffff), value >> 16];
const little32 = (value: number): number[] => big32(value).reverse();
const bytesOf = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** `node:zlib` has a CRC-32 from Node 22 on; this is the one of the PNG specification. */
function crc32(bytes: Uint8Array): number {
  if (typeof zlibCrc32 === 'function') return zlibCrc32(bytes);
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

export function pngChunk(name: string, data: readonly number[] | Uint8Array): Uint8Array {
  const named = bytesOf(ascii(name), data);
  return bytesOf(big32(data.length), named, big32(crc32(named)));
}

/** EXIF data with nothing but an orientation from 1 to 8. */
export function exifOrientation(orientation: number): Uint8Array {
  return bytesOf(ascii('MM'), big16(42), big32(8), big16(1), big16(0x0112), big16(3), big32(1), big16(orientation), [0, 0], big32(0));
}

export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A grey PNG whose pixels follow `seed`, so that pictures of other seeds are other pictures. */
export function pngPicture({ width, height }: Size, options: { readonly seed?: number; readonly extra?: readonly Uint8Array[] } = {}): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => [0, ...Array.from({ length: width }, (__, x) => (x * y + (options.seed ?? 0)) & 255)]);
  return bytesOf(
    PNG_SIGNATURE,
    pngHeader({ width, height }),
    ...(options.extra ?? []),
    pngChunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    pngChunk('IEND', []),
  );
}

export function pngHeader({ width, height }: Size): Uint8Array {
  return pngChunk('IHDR', [...big32(width), ...big32(height), 8, 0, 0, 0, 0]);
}

/** 20,000 × 20,000 pixels of nothing in 48 kB: one bit a pixel, packed. */
export function hugePng({ width, height }: Size): Uint8Array {
  const header = pngChunk('IHDR', [...big32(width), ...big32(height), 1, 0, 0, 0, 0]);
  return bytesOf(PNG_SIGNATURE, header, pngChunk('IDAT', deflateSync(new Uint8Array(height * (Math.ceil(width / 8) + 1)))), pngChunk('IEND', []));
}

export function jpegHeader({ width, height }: Size, orientation?: number): Uint8Array {
  const segment = (marker: number, data: readonly number[]): number[] => [0xff, marker, ...big16(data.length + 2), ...data];
  const exif = orientation === undefined ? [] : segment(0xe1, [...ascii('Exif\0\0'), ...exifOrientation(orientation)]);
  const frame = segment(0xc0, [8, ...big16(height), ...big16(width), 1, 1, 0x11, 0]);
  const scan = segment(0xda, [1, 1, 0, 0, 63, 0]);
  return bytesOf([0xff, 0xd8], exif, frame, scan, [0x12, 0xff, 0x00, 0x34], [0xff, 0xd9]);
}

function webp(name: string, data: readonly number[]): Uint8Array {
  const padded = [...data, ...Array.from({ length: Math.max(0, 20 - data.length) }, () => 0)];
  return bytesOf(ascii('RIFF'), little32(12 + padded.length), ascii('WEBP'), ascii(name), little32(padded.length), padded);
}

export function webpLossy({ width, height }: Size): Uint8Array {
  return webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...little16(width), ...little16(height)]);
}

export function webpLossless({ width, height }: Size): Uint8Array {
  return webp('VP8L', [0x2f, ...little32((width - 1) | ((height - 1) << 14))]);
}

export function webpExtended({ width, height }: Size): Uint8Array {
  return webp('VP8X', [0, 0, 0, 0, ...little24(width - 1), ...little24(height - 1)]);
}

/** One frame of one colour, in the uncompressed dialect: a clear code before every pixel. */
export function gifPicture({ width, height }: Size): Uint8Array {
  const screen = [...little16(width), ...little16(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  const frame = [0x2c, 0, 0, 0, 0, ...little16(width), ...little16(height), 0, 2, 2, 0x44, 0x01, 0];
  return bytesOf(ascii('GIF89a'), screen, frame, [0x3b]);
}

export function bmpPicture({ width, height }: Size): Uint8Array {
  const pixels = new Uint8Array(Math.ceil((width * 24) / 32) * 4 * Math.abs(height));
  const info = [...little32(40), ...little32(width), ...little32(height), 1, 0, 24, 0, ...Array.from({ length: 24 }, () => 0)];
  return bytesOf(ascii('BM'), little32(54 + pixels.length), [0, 0, 0, 0], little32(54), info, pixels);
}

/** An AVIF whose second item is the picture; the first is a smaller one, as encoders write for transparency. */
export function avifHeader({ width, height }: Size, quarterTurns = 0): Uint8Array {
  const box = (name: string, ...content: readonly (readonly number[] | Uint8Array)[]): Uint8Array => {
    const inner = bytesOf(...content);
    return bytesOf(big32(inner.length + 8), ascii(name), inner);
  };
  const extent = (size: Size) => box('ispe', [0, 0, 0, 0], big32(size.width), big32(size.height));
  const properties = box('ipco', extent({ width: 8, height: 8 }), extent({ width, height }), box('irot', [quarterTurns]));
  const table = box('ipma', [0, 0, 0, 0], big32(2), big16(1), [1, 1], big16(2), [2, 2, 0x83]);
  const meta = box('meta', [0, 0, 0, 0], box('pitm', [0, 0, 0, 0], big16(2)), box('iprp', properties, table));
  return bytesOf(box('ftyp', ascii('avif'), big32(0), ascii('mif1'), ascii('avif')), meta, box('mdat', [1, 2, 3, 4]));
}

export function heicHeader(): Uint8Array {
  return bytesOf(big32(24), ascii('ftypheic'), big32(0), ascii('mif1heic'));
}

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
