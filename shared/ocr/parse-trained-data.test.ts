import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTrainedData } from './parse-trained-data.ts';
import { NETWORK_PARTS, trainedData } from './sample-trained-data.contract.ts';

const NOT_ONE = 'This is not a file with language data of tesseract.';
const DAMAGED = 'This file is damaged: parts that it names lie outside of it.';
const OLD = 'This file has no network (LSTM). It is for tesseract 3; there is a newer one for tesseract 4 and 5.';

const without = (...places: readonly number[]) => trainedData(new Map([...NETWORK_PARTS].filter(([place]) => !places.includes(place))));

function withOffset(place: number, offset: bigint): Uint8Array {
  const bytes = trainedData(NETWORK_PARTS);
  new DataView(bytes.buffer).setBigInt64(4 + place * 8, offset, true);
  return bytes;
}

function withCount(count: number): Uint8Array {
  const bytes = trainedData(NETWORK_PARTS);
  new DataView(bytes.buffer).setUint32(0, count, true);
  return bytes;
}

describe('a language file', () => {
  it('with a network is taken, and tells its version', () => {
    expect(parseTrainedData(trainedData(NETWORK_PARTS))).toEqual({ kind: 'parsed', version: '5.0:nds' });
  });

  it('is taken without a version', () => {
    expect(parseTrainedData(without(23))).toEqual({ kind: 'parsed', version: '' });
  });

  it('is taken from the middle of other bytes', () => {
    expect(parseTrainedData(Uint8Array.of(9, 9, 9, ...trainedData(NETWORK_PARTS)).subarray(3))).toEqual({ kind: 'parsed', version: '5.0:nds' });
  });

  it.each([
    ['that is empty', new Uint8Array(), NOT_ONE],
    ['of three bytes', new Uint8Array(3), NOT_ONE],
    ['that is a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0), NOT_ONE],
    ['with no parts', withCount(0), NOT_ONE],
    ['with more parts than there are kinds', withCount(65), NOT_ONE],
    ['cut off inside its table', trainedData(NETWORK_PARTS).subarray(0, 100), NOT_ONE],
    ['cut off behind its table', trainedData(NETWORK_PARTS).subarray(0, 4 + 24 * 8), DAMAGED],
    ['with a part behind its end', withOffset(23, 5_000n), DAMAGED],
    ['with a part that is 4 GB away', withOffset(23, 0x1_0000_00c4n), DAMAGED],
    ['with a part before its table', withOffset(17, 4n), DAMAGED],
    ['with a negative place', withOffset(17, -2n), DAMAGED],
    ['with parts out of order', withOffset(17, 200n), DAMAGED],
    ['for tesseract 3', trainedData(new Map([[1, [1]], [3, [2]], [4, [3]]])), OLD],
    ['without its letters', without(21), OLD],
    ['with fewer kinds of parts than hold a network', trainedData(new Map([[1, [1]]]), 17), OLD],
  ])('%s is refused with the reason', (_title, bytes, reason) => {
    expect(parseTrainedData(bytes)).toEqual({ kind: 'refused', reason });
  });

  it('is answered whatever its bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const outcome = parseTrainedData(bytes);
      expect(outcome.kind === 'parsed' || outcome.reason !== '').toBe(true);
    }));
  });
});
