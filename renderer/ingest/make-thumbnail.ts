/** Twice the width of a thumbnail in the list, for dense screens. */
const WIDTH_PX = 320;
/** A tall screenshot shows its top: what is below is too small to tell pictures apart. */
const MAX_HEIGHT_PX = 480;
const QUALITY = 0.8;

/**
 * A WebP of at most 320 × 480 pixels, some 10 kB, upright, cut off below when the picture is taller. Null when the
 * picture cannot be decoded.
 */
export async function makeThumbnail(picture: Blob): Promise<Blob | null> {
  const bitmap = await decode(picture);
  if (bitmap === null) return null;
  const scale = Math.min(1, WIDTH_PX / bitmap.width);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.min(MAX_HEIGHT_PX, Math.round(bitmap.height * scale)));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, bitmap.width * scale, bitmap.height * scale);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
}

/** Without options: Chromium turns by EXIF as a default, and 108 does not know the word `from-image`. */
async function decode(picture: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(picture);
  } catch {
    return null;
  }
}
