import { letters, startsWith, uint16, uint24Little, uint32 } from './read-bytes.ts';
import { damaged, endsTooEarly, sizeOf, type SniffedSize } from './sniffed-size.ts';

const KEY_FRAME = [0x9d, 0x01, 0x2a];
const LOSSLESS = 0x2f;

/** Reads the first chunk: lossy, lossless or extended. Browsers do not turn WebP by its EXIF data, so neither is it here. */
export function sniffWebp(bytes: Uint8Array): SniffedSize {
  if (bytes.length < uint32(bytes, 4, 'little') + 8 || bytes.length < 30) return endsTooEarly('WebP');
  switch (letters(bytes, 12, 4)) {
    case 'VP8 ':
      if (!startsWith(bytes, KEY_FRAME, 23)) return damaged('WebP');
      // The two upper bits are a scaling hint.
      return sizeOf(uint16(bytes, 26, 'little') % 0x4000, uint16(bytes, 28, 'little') % 0x4000);
    case 'VP8L': {
      if (bytes[20] !== LOSSLESS) return damaged('WebP');
      const packed = uint32(bytes, 21, 'little');
      return sizeOf((packed % 0x4000) + 1, (Math.floor(packed / 0x4000) % 0x4000) + 1);
    }
    case 'VP8X':
      return sizeOf(uint24Little(bytes, 24) + 1, uint24Little(bytes, 27) + 1);
    default:
      return damaged('WebP');
  }
}
