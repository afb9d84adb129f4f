import { describe, expect, it } from 'vitest';
import type { RgbaPicture } from '../pixels/picture.ts';
import { samplePixels } from './sample-pixels.ts';

const picture = (rows: readonly (readonly (readonly [number, number, number])[])[]): RgbaPicture => ({
  widthPx: rows[0]!.length,
  heightPx: rows.length,
  data: Uint8Array.from(rows.flat().flatMap((pixel) => [...pixel, 255])),
});

const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;

describe('samplePixels', () => {
  it('puts blue before green before red, from −1 to 1', () => {
    const planes = samplePixels(picture([[[255, 0, 128]]]), { left: 0, top: 0, right: 1, bottom: 1 }, { widthPx: 1, heightPx: 1 });
    expect([...planes].map((value) => Math.round(value))).toEqual([0, -1, 1]);
  });

  it('mixes neighbours when it enlarges', () => {
    const planes = samplePixels(picture([[BLACK, WHITE]]), { left: 0, top: 0, right: 2, bottom: 1 }, { widthPx: 4, heightPx: 1 });
    expect([...planes.slice(0, 4)]).toEqual([-1, -0.5, 0.5, 1]);
  });

  it('takes the part it is asked for', () => {
    const planes = samplePixels(picture([[BLACK, BLACK], [BLACK, WHITE]]), { left: 1, top: 1, right: 2, bottom: 2 }, { widthPx: 1, heightPx: 1 });
    expect([...planes]).toEqual([1, 1, 1]);
  });

  it('leaves a middle grey right of a row that is longer than the part', () => {
    const planes = samplePixels(picture([[WHITE]]), { left: 0, top: 0, right: 1, bottom: 1 }, { widthPx: 1, heightPx: 1, rowLength: 3 });
    expect([...planes]).toEqual([1, 0, 0, 1, 0, 0, 1, 0, 0]);
  });
});
