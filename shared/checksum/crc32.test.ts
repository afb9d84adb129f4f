import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { crc32, crc32c } from './crc32.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('CRC-32C', () => {
  // The examples of RFC 3720 B.4, and the check value of the catalogue of CRC algorithms.
  it.each([
    ['nothing', new Uint8Array(0), 0],
    ['the check string', text('123456789'), 0xe3069283],
    ['32 zeros', new Uint8Array(32), 0x8a9136aa],
    ['32 ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
    ['32 rising bytes', Uint8Array.from({ length: 32 }, (_, index) => index), 0x46dd794e],
  ])('of %s is the published one', (_, bytes, sum) => {
    expect(crc32c(bytes)).toBe(sum);
  });

  it('goes on from one piece to the next', () => {
    expect(crc32c(text('56789'), crc32c(text('1234')))).toBe(0xe3069283);
  });
});

test('any piece after any other makes the sum of the whole, wherever the bytes begin', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat({ max: 80 }), fc.nat({ max: 7 }), (bytes, cut, start) => {
    const shifted = new Uint8Array([...new Uint8Array(start), ...bytes]).subarray(start);
    expect(crc32c(shifted.subarray(cut), crc32c(shifted.subarray(0, cut)))).toBe(crc32c(bytes));
  }));
});

describe('CRC-32', () => {
  // The check value of the catalogue of CRC algorithms.
  it('of the check string is the published one, also in two pieces', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
    expect(crc32(text('56789'), crc32(text('1234')))).toBe(0xcbf43926);
  });
});
