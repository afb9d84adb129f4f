import type { GreyPicture } from './picture.ts';

/** Binary PGM: the plainest format leptonica reads; nothing is compressed only to be unpacked in the next worker. */
export function encodePgm({ widthPx, heightPx, data }: GreyPicture): Uint8Array<ArrayBuffer> {
  const header = Array.from(`P5\n${widthPx} ${heightPx}\n255\n`, (character) => character.charCodeAt(0));
  const bytes = new Uint8Array(header.length + data.length);
  bytes.set(header);
  bytes.set(data, header.length);
  return bytes;
}
