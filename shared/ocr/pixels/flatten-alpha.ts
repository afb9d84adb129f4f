import type { RgbaPicture } from './picture.ts';

/** Where most of what can be seen is bright, it was drawn for a dark ground. */
const BRIGHT = 160;

/**
 * The picture on a solid ground: white, or near black when what is drawn is mostly bright, because a transparent
 * screenshot with white text would otherwise vanish. An opaque picture comes back as it is.
 */
export function flattenAlpha(picture: RgbaPicture): RgbaPicture {
  const { data } = picture;
  if (isOpaque(data)) return picture;
  const ground = meanBrightness(data) > BRIGHT ? 16 : 255;
  const flat = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    for (let channel = 0; channel < 3; channel += 1) flat[at + channel] = (data[at + channel] ?? 0) * alpha + ground * (1 - alpha);
    flat[at + 3] = 255;
  }
  return { ...picture, data: flat };
}

function isOpaque(data: RgbaPicture['data']): boolean {
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) < 255) return false;
  return true;
}

/** Of what can be seen: each pixel counts as much as it is opaque. 0 when nothing can be seen. */
function meanBrightness(data: RgbaPicture['data']): number {
  let seen = 0;
  let brightness = 0;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    seen += alpha;
    brightness += alpha * Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  }
  return seen === 0 ? 0 : brightness / seen;
}
