import type { PixelSource } from './prepare-picture.ts';

export interface OpenPicture extends PixelSource {
  close(): void;
}

/**
 * Decodes a picture with the browser's own decoders; null when they refuse it. No `imageOrientation` is passed:
 * the default applies EXIF, and Chromium 108 throws on the newer name of that default.
 */
export async function openPicture(file: Blob): Promise<OpenPicture | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  return {
    widthPx: bitmap.width,
    heightPx: bitmap.height,
    readPart: ({ left, top, right, bottom }) => {
      const size = { widthPx: right - left, heightPx: bottom - top };
      const canvas = new OffscreenCanvas(size.widthPx, size.heightPx);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('no 2d canvas');
      context.drawImage(bitmap, -left, -top);
      return { ...size, data: context.getImageData(0, 0, size.widthPx, size.heightPx).data };
    },
    close: () => bitmap.close(),
  };
}
