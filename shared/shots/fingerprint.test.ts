import { describe, expect, it } from 'vitest';
import { FINGERPRINT_HEIGHT, FINGERPRINT_WIDTH, fingerprintDistance, isTelling, SAME_PICTURE_BITS, toFingerprint } from './fingerprint.ts';

/** A number from 0 to 1 that follows its seed. */
function chance(seed: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) ^ 0x5bd1e995;
  return ((Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> 0) % 10_000) / 10_000;
}

interface Page {
  readonly seed: number;
  readonly scale?: number;
  /** Grey levels that a compression adds or takes. */
  readonly noise?: number;
  readonly isDark?: boolean;
}

/** A page with a coloured block, headings and lines of words, 400 × 600 at scale 1, averaged down to what is fingerprinted. */
function fingerprintOf({ seed, scale = 1, noise = 0, isDark = false }: Page): string {
  const [width, height] = [Math.round(400 * scale), Math.round(600 * scale)];
  const greyAt = (x: number, y: number): number => {
    const [u, v] = [x / scale, y / scale];
    const line = Math.floor(v / 20);
    const isInk = v % 20 < 11 && u > 24 && u < 60 + 320 * chance(seed * 97 + line) && chance(seed * 31 + line * 57 + Math.floor(u / 26)) > 0.3;
    const isBlock = Math.abs(u - 400 * chance(seed)) < 70 && Math.abs(v - 600 * chance(seed + 9)) < 60;
    const grey = isBlock ? 120 : isInk ? 60 : 250;
    return (isDark ? 255 - grey : grey) + noise * (chance(x * 7919 + y) - 0.5);
  };
  const places = Array.from({ length: FINGERPRINT_WIDTH * FINGERPRINT_HEIGHT }, (_, place) => {
    const [column, row] = [place % FINGERPRINT_WIDTH, Math.floor(place / FINGERPRINT_WIDTH)];
    let sum = 0;
    let count = 0;
    for (let y = Math.floor((row * height) / FINGERPRINT_HEIGHT); y < ((row + 1) * height) / FINGERPRINT_HEIGHT; y += 1) {
      for (let x = Math.floor((column * width) / FINGERPRINT_WIDTH); x < ((column + 1) * width) / FINGERPRINT_WIDTH; x += 1) {
        sum += greyAt(x, y);
        count += 1;
      }
    }
    return sum / count;
  });
  return toFingerprint(places);
}

const SEEDS = [1, 2, 3, 4, 5, 6];

describe('the fingerprint of a picture', () => {
  it.each([
    ['half the size', { scale: 0.5 }],
    ['a tenth larger', { scale: 1.1 }],
    ['strongly compressed', { noise: 40 }],
    ['half the size and compressed', { scale: 0.5, noise: 20 }],
  ])('stays when it is %s', (_case, change) => {
    for (const seed of SEEDS) expect(fingerprintDistance(fingerprintOf({ seed }), fingerprintOf({ seed, ...change }))).toBeLessThanOrEqual(SAME_PICTURE_BITS);
  });

  it('tells pages apart', () => {
    const prints = SEEDS.map((seed) => fingerprintOf({ seed }));
    const distances = prints.flatMap((a, index) => prints.slice(index + 1).map((b) => fingerprintDistance(a, b)));
    expect(Math.min(...distances)).toBeGreaterThan(2 * SAME_PICTURE_BITS);
  });

  it('has 256 bits, and tells nothing of a blank picture', () => {
    expect(fingerprintOf({ seed: 1 })).toMatch(/^[0-9a-f]{64}$/);
    expect(isTelling(fingerprintOf({ seed: 1 }))).toBe(true);
    expect(isTelling(toFingerprint(new Uint8Array(FINGERPRINT_WIDTH * FINGERPRINT_HEIGHT)))).toBe(false);
    expect(fingerprintDistance('f'.repeat(64), '0'.repeat(64))).toBe(256);
  });
});
