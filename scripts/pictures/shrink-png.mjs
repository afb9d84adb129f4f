// Makes a picture of the app small enough for a README: a PNG with a palette. Flat surfaces keep their exact colours.
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE_SIZE = 256;

/** The pixels of a PNG, four bytes each, decoded by the browser. */
async function readPixels(browser, png) {
  const page = await browser.newPage();
  const { width, height, base64 } = await page.evaluate(async (source) => {
    const bitmap = await createImageBitmap(await (await fetch(source)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    for (let at = 0; at < data.length; at += 30_000) text += String.fromCharCode(...data.subarray(at, at + 30_000));
    return { width: bitmap.width, height: bitmap.height, base64: btoa(text) };
  }, `data:image/png;base64,${png.toString('base64')}`);
  await page.close();
  return { width, height, bytes: Buffer.from(base64, 'base64') };
}

/** Colours that look alike fall into one cell: five bits a channel. */
const cellOf = (colour) => ((colour >> 9) & 0x7c00) | ((colour >> 6) & 0x3e0) | ((colour >> 3) & 0x1f);

const distance = (a, b) => [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);

/** The most frequent colour of each of the most frequent cells: text and surfaces stay what they are, thumbnails lose a shade. */
function choosePalette(counts) {
  const cells = new Map();
  for (const [colour, count] of counts) {
    const cell = cells.get(cellOf(colour)) ?? { count: 0, colour, most: 0 };
    cell.count += count;
    if (count > cell.most) Object.assign(cell, { colour, most: count });
    cells.set(cellOf(colour), cell);
  }
  return [...cells.values()].sort((a, b) => b.count - a.count).slice(0, PALETTE_SIZE).map(({ colour }) => colour);
}

function toIndexed({ width, height, bytes }) {
  const colourAt = (pixel) => (bytes[4 * pixel] << 16) | (bytes[4 * pixel + 1] << 8) | bytes[4 * pixel + 2];
  const counts = new Map();
  for (let pixel = 0; pixel < width * height; pixel += 1) counts.set(colourAt(pixel), (counts.get(colourAt(pixel)) ?? 0) + 1);
  const palette = choosePalette(counts);
  const nearest = (colour) => palette.reduce((best, other, index) => (distance(colour, other) < distance(colour, palette[best]) ? index : best), 0);
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearest(colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) rows[pixel + Math.floor(pixel / width) + 1] = indexOf.get(colourAt(pixel));
  return { palette, rows };
}

function toChunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** The picture with at most 256 colours. */
export async function shrinkPng(browser, png) {
  const picture = await readPixels(browser, png);
  const { palette, rows } = toIndexed(picture);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  // Eight bits a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const packed = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, toChunk('IHDR', header), toChunk('PLTE', colours), toChunk('IDAT', packed), toChunk('IEND', Buffer.alloc(0))]);
}
