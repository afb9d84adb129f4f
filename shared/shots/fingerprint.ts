/**
 * A picture as 256 bits that stay nearly the same when it is scaled, compressed again or slightly recoloured (dHash of
 * 16 × 16 places): each says whether a place is clearly darker than its neighbour to the right.
 */
export const FINGERPRINT_WIDTH = 17;
export const FINGERPRINT_HEIGHT = 16;

/**
 * Pictures that are no further apart show the same. Measured on drawn pages (`fingerprint.test.ts`): half the size 9 bits,
 * noise of a strong compression 6, other pages 61 and more. A status bar that was cut off moves everything: there the text decides.
 */
export const SAME_PICTURE_BITS = 24;

/** Less than this is the noise of a compression. */
const CLEAR_STEP = 3;

/** `grey`: FINGERPRINT_WIDTH × FINGERPRINT_HEIGHT values of 0 to 255, row by row. As 64 hexadecimal digits. */
export function toFingerprint(grey: ArrayLike<number>): string {
  let hex = '';
  for (let y = 0; y < FINGERPRINT_HEIGHT; y += 1) {
    for (let x = 0; x < FINGERPRINT_WIDTH - 1; x += 4) {
      let digit = 0;
      for (let bit = 0; bit < 4; bit += 1) {
        const at = y * FINGERPRINT_WIDTH + x + bit;
        digit = digit * 2 + ((grey[at + 1] ?? 0) - (grey[at] ?? 0) > CLEAR_STEP ? 1 : 0);
      }
      hex += digit.toString(16);
    }
  }
  return hex;
}

/** A place that is the same everywhere tells nothing: blank pages are not alike. */
export function isTelling(fingerprint: string): boolean {
  return bitsOf(fingerprint) >= 12;
}

/** Bits that differ. */
export function fingerprintDistance(a: string, b: string): number {
  let bits = 0;
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    bits += BITS[Number.parseInt(a.charAt(index) || '0', 16) ^ Number.parseInt(b.charAt(index) || '0', 16)] ?? 4;
  }
  return bits;
}

const BITS: readonly number[] = Array.from({ length: 16 }, (_, digit) => [1, 2, 4, 8].filter((bit) => (digit & bit) !== 0).length);

function bitsOf(fingerprint: string): number {
  return fingerprintDistance(fingerprint, '');
}
