import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  avifHeader, bmpPicture, exifOrientation, gifPicture, heicHeader, hugePng, jpegHeader, PNG_SIGNATURE, pngChunk, pngHeader, pngPicture,
  textBytes, webpExtended, webpLossless, webpLossy,
} from './sample-pictures.contract.ts';
import { MAX_FILE_BYTES, sniffImage } from './sniff-image.ts';

const size = { width: 40, height: 30 };
const cutBy = (bytes: Uint8Array, count: number) => bytes.subarray(0, bytes.length - count);
const reasonOf = (bytes: Uint8Array) => {
  const outcome = sniffImage(bytes);
  return outcome.kind === 'refused' ? outcome.reason : `read as ${outcome.mediaType}`;
};

describe('sniffing a picture', () => {
  it.each([
    ['PNG', 'image/png', pngPicture(size)],
    ['JPEG', 'image/jpeg', jpegHeader(size)],
    ['lossy WebP', 'image/webp', webpLossy(size)],
    ['lossless WebP', 'image/webp', webpLossless(size)],
    ['extended WebP', 'image/webp', webpExtended(size)],
    ['GIF', 'image/gif', gifPicture(size)],
    ['BMP', 'image/bmp', bmpPicture(size)],
    ['BMP with its rows from the top', 'image/bmp', bmpPicture({ width: 40, height: -30 })],
    ['AVIF', 'image/avif', avifHeader(size)],
  ])('reads kind and size of a %s', (_, mediaType, bytes) => {
    expect(sniffImage(bytes)).toEqual({ kind: 'picture', mediaType, widthPx: 40, heightPx: 30 });
  });

  it.each([
    ['a PNG with EXIF', pngPicture(size, { extra: [pngChunk('eXIf', exifOrientation(6))] })],
    ['a JPEG with EXIF', jpegHeader(size, 8)],
    ['an AVIF', avifHeader(size, 1)],
  ])('turns the size of %s that was stored lying on its side', (_, bytes) => {
    expect(sniffImage(bytes)).toMatchObject({ widthPx: 30, heightPx: 40 });
  });

  it.each([
    ['a JPEG upside down', jpegHeader(size, 3)],
    ['an AVIF turned by two quarters', avifHeader(size, 2)],
  ])('keeps the size of %s', (_, bytes) => {
    expect(sniffImage(bytes)).toMatchObject({ widthPx: 40, heightPx: 30 });
  });

  it.each([
    ['a PNG without its end mark', cutBy(pngPicture(size), 12)],
    ['a PNG with a cut text behind the pixels', Uint8Array.from([...cutBy(pngPicture(size), 12), ...cutBy(pngChunk('tEXt', [1, 2, 3]), 2)])],
    ['a JPEG with bytes behind its end', Uint8Array.from([...jpegHeader(size), 0, 0, 0])],
    ['a GIF without its trailer', cutBy(gifPicture(size), 1)],
  ])('lets %s through, as browsers do', (_, bytes) => {
    expect(sniffImage(bytes).kind).toBe('picture');
  });
});

it('takes a long scroll of a phone', () => {
  expect(sniffImage(pngPicture({ width: 8, height: 20_000 }))).toMatchObject({ kind: 'picture', heightPx: 20_000 });
});

describe('refusing a file', () => {
  it.each([
    ['nothing at all', new Uint8Array(), 'This file is empty.'],
    ['a text', textBytes('hello, this is no picture\n'), 'This is a text file'],
    ['a text that begins like a BMP', textBytes('BM stands for bitmap, and this is a text'), 'This is a text file'],
    ['a web page', textBytes('<!DOCTYPE html><html></html>'), 'This is a web page'],
    ['an SVG', textBytes('<?xml version="1.0"?>\n<svg xmlns="…"/>'), 'This is an SVG drawing'],
    ['a PDF', textBytes('%PDF-1.7'), 'This is a PDF'],
    ['a HEIC', heicHeader(), 'This is a HEIC picture'],
    ['a ZIP', Uint8Array.from([0x50, 0x4b, 3, 4, 0]), 'This is a ZIP archive'],
    ['noise', Uint8Array.from([1, 2, 3, 0, 255]), 'not a picture of a known kind'],
    ['a PNG without pixels in its header', pngPicture({ width: 0, height: 5 }), 'has no pixels'],
    ['a PNG of 400 megapixels', hugePng({ width: 20_000, height: 20_000 }), 'This PNG is 20,000 × 20,000 pixels; the limit is 50 megapixels.'],
    ['a long thin GIF', gifPicture({ width: 5, height: 40_000 }), 'This GIF is 5 × 40,000 pixels; the limit is 32,767 pixels a side.'],
    ['a file of 65 MB', new Uint8Array(MAX_FILE_BYTES + 1), 'This file has 65 MB; the limit is 64 MB.'],
  ])('says what is wrong with %s', (_, bytes, sentence) => {
    expect(reasonOf(bytes)).toContain(sentence);
  });

  it.each([
    ['PNG in its pixels', pngPicture(size), 20],
    ['PNG in its header', pngPicture(size).subarray(0, 16), 0],
    ['PNG before its pixels', Uint8Array.from([...PNG_SIGNATURE, ...pngHeader(size)]), 0],
    ['JPEG by its end mark', jpegHeader(size), 2],
    ['JPEG in a segment', jpegHeader(size).subarray(0, 8), 0],
    ['lossy WebP', webpLossy(size), 1],
    ['GIF in its first frame', gifPicture(size), 3],
    ['BMP by two bytes', bmpPicture(size), 2],
    ['AVIF', avifHeader(size), 3],
  ])('notices a cut %s', (_, bytes, count) => {
    expect(reasonOf(cutBy(bytes, count))).toContain('ends too early');
  });
});

describe('sniffing anything', () => {
  const samples = [
    pngPicture(size), jpegHeader(size, 6), webpLossy(size), webpLossless(size), webpExtended(size), gifPicture(size), bmpPicture(size), avifHeader(size, 1), heicHeader(),
  ];
  const edit = fc.record({ at: fc.nat(200), value: fc.nat(255) });

  it('never throws and always answers within the caps, on damaged pictures', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { maxLength: 8 }), fc.nat(400), (sample, edits, length) => {
        const bytes = Uint8Array.from(sample.subarray(0, length === 0 ? sample.length : length));
        for (const { at, value } of edits) if (at < bytes.length) bytes[at] = value;
        const outcome = sniffImage(bytes);
        if (outcome.kind === 'refused') return /^[A-Z].*\.$/s.test(outcome.reason);
        return outcome.widthPx * outcome.heightPx <= 50_000_000;
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['empty PNG chunks', [...PNG_SIGNATURE, ...pngHeader(size)], 0],
    ['JPEG fill bytes', [0xff, 0xd8], 0xff],
    ['a JPEG scan without end', [...cutBy(jpegHeader(size), 2)], 0xff],
    ['GIF blocks', [...gifPicture(size).subarray(0, 19), 0x21, 0xff], 1],
    ['AVIF boxes', [...avifHeader(size).subarray(0, 24)], 0],
  ])('comes to an end with 16 MB of %s', (_, head, filler) => {
    const bytes = new Uint8Array(16 * 1024 * 1024).fill(filler);
    bytes.set(head);
    expect(sniffImage(bytes).kind).toBe('refused');
  });

  it('comes to an end with an AVIF table that claims to go on for four gigabytes', () => {
    const bytes = avifHeader(size);
    const table = Buffer.from(bytes).indexOf('ipma');
    bytes.set([0xff, 0xff, 0xff, 0xff], table - 4);
    // The item that the file calls its picture is not in the table, so that all of it is walked.
    bytes[Buffer.from(bytes).indexOf('pitm') + 9] = 9;
    expect(sniffImage(bytes).kind).toBe('refused');
  });
});
