import { FINGERPRINT_HEIGHT, FINGERPRINT_WIDTH, toFingerprint } from '../../shared/shots/fingerprint.ts';

/**
 * Chromium decodes and scales on threads of its own; what is left for the window are 272 pixels. Null when the picture
 * cannot be decoded.
 */
export async function fingerprintPicture(picture: Blob): Promise<string | null> {
  const [resizeWidth, resizeHeight] = [FINGERPRINT_WIDTH, FINGERPRINT_HEIGHT];
  const bitmap = await createImageBitmap(picture, { resizeWidth, resizeHeight, resizeQuality: 'high' }).catch(() => null);
  if (bitmap === null) return null;
  const context = new OffscreenCanvas(resizeWidth, resizeHeight).getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, resizeWidth, resizeHeight);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, resizeWidth, resizeHeight);
  return toFingerprint(Array.from({ length: resizeWidth * resizeHeight }, (_, place) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(place * 4, place * 4 + 3);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  }));
}
