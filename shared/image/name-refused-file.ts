import { readBrands } from './media-boxes.ts';
import { letters, startsWith } from './read-bytes.ts';

const READABLE = 'Skillshot reads PNG, JPEG, WebP, GIF, BMP and AVIF.';

const KNOWN: readonly { readonly signature: readonly number[]; readonly sentence: string }[] = [
  { signature: [0x25, 0x50, 0x44, 0x46], sentence: 'This is a PDF document. Save its pages as PNG pictures and add those.' },
  { signature: [0x49, 0x49, 0x2a, 0x00], sentence: 'This is a TIFF picture. Save it as PNG or JPEG and add it again.' },
  { signature: [0x4d, 0x4d, 0x00, 0x2a], sentence: 'This is a TIFF picture. Save it as PNG or JPEG and add it again.' },
  { signature: [0x38, 0x42, 0x50, 0x53], sentence: 'This is a Photoshop file. Save it as PNG or JPEG and add it again.' },
  { signature: [0xff, 0x0a], sentence: 'This is a JPEG XL picture. Save it as PNG or JPEG and add it again.' },
  { signature: [0, 0, 0, 0x0c, 0x4a, 0x58, 0x4c], sentence: 'This is a JPEG XL picture. Save it as PNG or JPEG and add it again.' },
  { signature: [0x00, 0x00, 0x01, 0x00], sentence: 'This is an icon file. Save it as PNG and add it again.' },
  { signature: [0x50, 0x4b, 0x03, 0x04], sentence: 'This is a ZIP archive or an office document, not a picture. Unpack it and add the pictures in it.' },
];

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** How much of a file is looked at to tell a text from binary data. */
const TEXT_SAMPLE = 1024;

/** One sentence for a file that is not a picture of a readable kind: what it is, and what can be done. */
export function nameRefusedFile(bytes: Uint8Array): string {
  const known = KNOWN.find(({ signature }) => startsWith(bytes, signature));
  if (known !== undefined) return known.sentence;
  const brands = readBrands(bytes);
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) {
    return 'This is a HEIC picture, the format of iPhone photos. Save it as JPEG or PNG and add it again.';
  }
  if (brands.length > 0) return `This is a video or sound file, not a picture. ${READABLE}`;
  if (!isText(bytes)) return `This file is not a picture of a known kind, or it is damaged. ${READABLE}`;
  const beginning = letters(bytes, 0, TEXT_SAMPLE).toLowerCase();
  if (beginning.includes('<svg')) return 'This is an SVG drawing. Save it as PNG and add it again.';
  if (/<!doctype html|<html/.test(beginning)) return `This is a web page, not a picture. ${READABLE}`;
  return `This is a text file, not a picture. ${READABLE}`;
}

/** UTF-8 or UTF-16 with a mark, or no control characters but tab and line ends. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  return bytes.subarray(0, TEXT_SAMPLE).every((byte) => byte >= 0x20 ? byte !== 0x7f : byte >= 0x09 && byte <= 0x0d);
}
