import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { exifOrientation, textBytes } from '../../shared/image/sample-pictures.contract.ts';

export interface CanvasPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** A CSS colour; nothing for a transparent picture. */
  readonly ground: string;
  readonly ink: string;
  readonly lines: readonly { readonly text: string; readonly left: number; readonly baseline: number }[];
  readonly type: 'image/png' | 'image/jpeg';
  /** The pixels lie on their side, turned back by a quarter turn to the right. */
  readonly isTurned?: boolean;
}

/** Lines of 32 px on a canvas of any size, as a picture file: what a page cannot be captured as. */
export async function paintCanvas(browser: Browser, file: string, picture: CanvasPicture): Promise<string> {
  const page = await browser.newPage();
  const base64 = await page.evaluate(async ({ widthPx, heightPx, ground, ink, lines, type, isTurned }) => {
    const canvas = new OffscreenCanvas(isTurned === true ? heightPx : widthPx, isTurned === true ? widthPx : heightPx);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no 2d canvas');
    if (isTurned === true) {
      context.translate(0, widthPx);
      context.rotate(-Math.PI / 2);
    }
    context.fillStyle = ground;
    if (ground !== '') context.fillRect(0, 0, widthPx, heightPx);
    context.fillStyle = ink;
    context.font = "32px 'Liberation Sans', 'DejaVu Sans', sans-serif";
    for (const { text, left, baseline } of lines) context.fillText(text, left, baseline);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(binary);
  }, picture);
  await page.close();
  const bytes = Buffer.from(base64, 'base64');
  await writeFile(file, picture.isTurned === true ? turnJpeg(bytes) : bytes);
  return path.resolve(file);
}

/** The JPEG with the EXIF remark that it is to be shown turned by a quarter to the right. */
function turnJpeg(jpeg: Uint8Array): Uint8Array {
  const exif = [...textBytes('Exif\0\0'), ...exifOrientation(6)];
  const segment = [0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255, ...exif];
  return Buffer.concat([jpeg.subarray(0, 2), Uint8Array.from(segment), jpeg.subarray(2)]);
}
