import type { Box } from '../../shared/ocr/ocr-page.ts';

export interface RedactedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/jpeg' | 'image/png';
}

/** Black boxes and their edges stay crisp at this quality; a picture is about as large as before. */
const JPEG_QUALITY = 0.92;

/**
 * A copy of a picture with black boxes in its pixels, upright and without any of the file's metadata. JPEG stays JPEG,
 * everything else becomes PNG (of an animation the first frame). Null when it cannot be decoded.
 */
export async function drawRedacted(picture: Blob, boxes: readonly Box[]): Promise<RedactedPicture | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (bitmap === null) return null;
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  context.fillStyle = '#000';
  for (const { left, top, right, bottom } of boxes) context.fillRect(left, top, right - left, bottom - top);
  const mediaType = picture.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  const drawn = await canvas.convertToBlob({ type: mediaType, quality: JPEG_QUALITY });
  return { bytes: new Uint8Array(await drawn.arrayBuffer()), mediaType };
}
