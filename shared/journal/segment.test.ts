import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory, changes, encodeLaterFrame, encodeSegment, put, remove, replay, utf8 } from './sample-journal.contract.ts';
import { readLastFrame, readSegment } from './segment.ts';

describe('a segment of the journal', () => {
  it('gives back what was written into it', () => {
    fc.assert(fc.property(anyHistory, (history) => {
      expect(readSegment(encodeSegment(history).bytes, utf8)).toEqual({ frames: history, damages: [], tornBytes: 0 });
    }));
  });

  it('recovers, cut at any byte, to the last transaction that was whole', () => {
    fc.assert(fc.property(anyHistory, (history) => {
      const { bytes, ends } = encodeSegment(history);
      const recovered = Array.from({ length: bytes.length + 1 }, (_, length) => {
        const { frames, damages, tornBytes } = readSegment(bytes.subarray(0, length), utf8);
        return [frames.length, damages.length, length - tornBytes];
      });
      const acknowledged = recovered.map((_, length) => ends.filter((end) => end <= length).length);
      expect(recovered).toEqual(acknowledged.map((whole) => [whole, 0, ends[whole - 1] ?? 0]));
    }), { numRuns: 20 });
  });

  it('never takes a flipped bit for good, wherever it is', () => {
    const history = [changes(1, [put('a', 'one')]), changes(2, [remove('a'), put('b', 'two')]), changes(3, [put('c', 'three')])];
    const { bytes } = encodeSegment(history);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { frames, damages, tornBytes } = readSegment(flipped, utf8);
      const others = history.filter((frame) => frames.some(({ sequence }) => sequence === frame.sequence));
      expect([JSON.stringify(frames), frames.length, damages.length + Math.sign(tornBytes)]).toEqual([JSON.stringify(others), 2, 1]);
    }
  });

  it('tells where a frame in the middle cannot be read, and reads the ones behind it', () => {
    const { bytes, ends } = encodeSegment([changes(1, [put('a', 1)]), changes(2, [put('b', 2)]), changes(3, [put('c', 3)])]);
    const broken = bytes.slice();
    broken[(ends[0] ?? 0) + 30] = 0;
    const { frames, damages } = readSegment(broken, utf8);
    expect(frames.map((frame) => frame.sequence)).toEqual([1, 3]);
    expect(damages).toEqual([{ offset: ends[0], byteLength: (ends[1] ?? 0) - (ends[0] ?? 0), reason: 'unreadable' }]);
  });

  it('tells when whole frames stand in another order or one is missing', () => {
    const { bytes, ends } = encodeSegment([changes(1, [put('a', 1)]), changes(2, [put('a', 2)]), changes(3, [remove('a')])]);
    const [first = 0, second = 0] = ends;
    const swapped = Uint8Array.from([...bytes.subarray(0, first), ...bytes.subarray(second), ...bytes.subarray(first, second)]);
    const without = Uint8Array.from([...bytes.subarray(0, first), ...bytes.subarray(second)]);
    expect(readSegment(swapped, utf8).damages.map(({ reason }) => reason)).toEqual(['out-of-order', 'out-of-order']);
    expect(readSegment(without, utf8).damages.map(({ reason }) => reason)).toEqual(['out-of-order']);
    expect(replay(readSegment(swapped, utf8).frames)).toEqual(new Map());
  });

  it('says so when a frame was written by a later program', () => {
    expect(readSegment(encodeLaterFrame(changes(1, [])), utf8).damages.map(({ reason }) => reason)).toEqual(['newer']);
  });

  it('reads any bytes without throwing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(readSegment(bytes, utf8).tornBytes).toBe(bytes.length);
    }));
  });
});

describe('the last frame of a segment', () => {
  it('is found from the last bytes alone', () => {
    fc.assert(fc.property(anyHistory, fc.nat(60), (history, more) => {
      const { bytes, ends } = encodeSegment(history);
      const begin = Math.max(0, (ends.at(-2) ?? 0) - more);
      expect(readLastFrame(bytes.subarray(begin), utf8)).toEqual(history.at(-1));
    }));
  });

  it('is not made up when the end is torn or the bytes hold a part of it', () => {
    const { bytes } = encodeSegment([changes(1, [put('a', 'long enough to be cut')])]);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      expect(readLastFrame(bytes.subarray(0, cut), utf8)).toBeNull();
      expect(readLastFrame(bytes.subarray(cut), utf8)).toBeNull();
    }
  });
});
