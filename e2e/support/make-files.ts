import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bmpPicture, heicHeader, hugePng, pngPicture, textBytes } from '../../shared/image/sample-pictures.contract.ts';

const PHONE_PICTURE = path.join(import.meta.dirname, '../fixtures/phone-picture.avif');

/** Files that are no pictures, or broken ones: name → bytes, and what its row has to say. */
export const BAD_FILES: readonly { readonly name: string; readonly bytes: Uint8Array; readonly says: RegExp }[] = [
  { name: 'empty.png', bytes: new Uint8Array(), says: /this file is empty/i },
  { name: 'truncated.png', bytes: pngPicture({ width: 64, height: 64 }).slice(0, 120), says: /ends too early/ },
  { name: 'notes.png', bytes: textBytes('These are my notes, not a picture.\n'), says: /this is a text file/i },
  { name: 'huge.png', bytes: hugePng({ width: 20_000, height: 20_000 }), says: /20,000 × 20,000 pixels; the limit is 50 megapixels/ },
  { name: 'phone.heic', bytes: heicHeader(), says: /HEIC picture.*Save it as JPEG or PNG/i },
  { name: 'drawing.svg', bytes: textBytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), says: /SVG drawing.*Save it as PNG/i },
];

export async function writeFiles(folder: string, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(files.map(async ({ name, bytes }) => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return file;
  }));
}

/** A white GIF with all its pixels, in codes of eight bits: the table is cleared before it would need nine. */
function wholeGif({ width, height }: { readonly width: number; readonly height: number }): Uint8Array {
  const [clear, end, run] = [128, 129, 120];
  const codes: number[] = [];
  for (let left = width * height; left > 0; left -= run) codes.push(clear, ...Array.from({ length: Math.min(run, left) }, () => 1));
  codes.push(end);
  const blocks: number[] = [];
  for (let at = 0; at < codes.length; at += 255) blocks.push(Math.min(255, codes.length - at), ...codes.slice(at, at + 255));
  const size = [width & 255, width >> 8, height & 255, height >> 8];
  const palette = Array.from({ length: 3 * 128 }, (_, index) => (index < 3 ? 0 : 255));
  return Uint8Array.from([...textBytes('GIF89a'), ...size, 0xf6, 0, 0, ...palette, 0x2c, 0, 0, 0, 0, ...size, 0, 7, ...blocks, 0, 0x3b]);
}

/** A picture of each format that no test page can be captured in. */
export async function writeOtherFormats(folder: string): Promise<string[]> {
  const size = { width: 48, height: 24 };
  const files = await writeFiles(folder, [{ name: 'moving.gif', bytes: wholeGif(size) }, { name: 'paint.bmp', bytes: bmpPicture(size) }]);
  const avif = path.join(folder, 'phone.avif');
  await copyFile(PHONE_PICTURE, avif);
  return [...files, avif];
}

/** Many small pictures, each another one. */
export function writeManyPictures(folder: string, count: number): Promise<string[]> {
  const files = Array.from({ length: count }, (_, seed) => ({ name: `shot-${String(seed).padStart(3, '0')}.png`, bytes: pngPicture({ width: 40 + Math.floor(seed / 250), height: 30 }, { seed }) }));
  return writeFiles(folder, files);
}
