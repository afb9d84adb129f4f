import { describe, expect, it } from 'vitest';
import type { Box } from '../../shared/ocr/ocr-page.ts';
import { drawColours, wordOf } from '../../shared/ocr/pixels/drawn-pictures.contract.ts';
import { drawnSource } from './drawn-source.contract.ts';
import type { PaddleNetworks } from './paddle-networks.ts';
import type { PixelSource } from './prepare-picture.ts';
import { readLinesWithPaddle, readStripWithPaddle, type PaddleStrip, type StripStart } from './read-with-paddle.ts';

const LETTER_PX = 20;
const WIDTH_PX = 1000;

/** A picture of a word at each of these tops, and other ink. */
function pictureOf(heightPx: number, tops: readonly number[], ink: readonly Box[] = []): PixelSource {
  const boxes = [...tops.flatMap((top) => wordOf(6, 60, top, LETTER_PX)), ...ink];
  return drawnSource(drawColours({ widthPx: WIDTH_PX, heightPx }, [255, 255, 255], boxes.map((box) => [box, [0, 0, 0]])));
}

/** Finds a line in every stretch of rows with ink in the left half, and reads `ab` there, or nothing where the line is blank. */
function networks({ reads = 'ab' }: { readonly reads?: string } = {}): PaddleNetworks {
  const alphabet = ['a', 'b'];
  return {
    alphabet,
    detect: (pixels, { widthPx, heightPx }) => {
      const data = new Float32Array(widthPx * heightPx);
      for (let y = 0; y < heightPx; y += 1) {
        const dark = Array.from({ length: Math.floor(widthPx / 2) }, (_, x) => x).filter((x) => (pixels[y * widthPx + x] ?? 0) < 0);
        data.fill(1, y * widthPx + (dark[0] ?? 0), y * widthPx + (dark.at(-1) ?? -1) + 1);
      }
      return Promise.resolve({ widthPx, heightPx, data });
    },
    recognise: (_pixels, { widthPx }) => {
      const steps = Math.floor(widthPx / 8);
      const classes = alphabet.length + 1;
      const data = new Float32Array(steps * classes);
      for (let step = 0; step < steps; step += 1) data[step * classes] = 1;
      [...reads].forEach((letter, index) => {
        const step = 1 + 2 * index;
        data[step * classes] = 0;
        data[step * classes + alphabet.indexOf(letter) + 1] = 0.9;
      });
      return Promise.resolve({ steps, classes, data });
    },
  };
}

async function readWhole(source: PixelSource): Promise<readonly PaddleStrip[]> {
  const strips: PaddleStrip[] = [];
  for (let start: StripStart = { topPx: 0, ownTopPx: 0 }; start.topPx < source.heightPx; start = strips.at(-1)?.next ?? start) strips.push(await readStripWithPaddle(source, start, networks()));
  return strips;
}

const topsOf = (strips: readonly PaddleStrip[]) => strips.flatMap(({ lines }) => lines.map(({ box }) => box.top));

describe('readStripWithPaddle', () => {
  it('reads the lines that the detector finds, with boxes that touch their ink', async () => {
    const { lines, next } = await readStripWithPaddle(pictureOf(300, [40, 160]), { topPx: 0, ownTopPx: 0 }, networks());
    expect(lines.map(({ words }) => words.map(({ text, confidence }) => [text, confidence]))).toEqual([[['ab', 90]], [['ab', 90]]]);
    expect(lines.map(({ box }) => [box.left, box.top, box.bottom])).toEqual([[60, 40, 60], [60, 160, 180]]);
    expect(next.topPx).toBe(300);
  });

  it('leaves out a line in which nothing was read', async () => {
    expect((await readStripWithPaddle(pictureOf(200, [40]), { topPx: 0, ownTopPx: 0 }, networks({ reads: '' }))).lines).toEqual([]);
  });

  it('finds the bullets of its rows', async () => {
    const bullet = { left: 30, top: 46, right: 38, bottom: 54 };
    const { marks } = await readStripWithPaddle(pictureOf(200, [40, 100, 150], [bullet]), { topPx: 0, ownTopPx: 0 }, networks());
    expect(marks).toContainEqual({ kind: 'bullet', box: bullet });
  });

  it('cuts a tall picture where nothing is written', async () => {
    const tops = Array.from({ length: 90 }, (_, line) => 20 + 60 * line);
    const strips = await readWhole(pictureOf(5_500, tops));
    expect(strips.length).toBeGreaterThan(1);
    expect(topsOf(strips)).toEqual(tops);
  });

  it('has each line in one strip where something is written on every row', async () => {
    const tops = Array.from({ length: 90 }, (_, line) => 20 + 60 * line);
    const strips = await readWhole(pictureOf(5_500, tops, [{ left: 900, top: 0, right: 920, bottom: 5_500 }]));
    expect(strips.length).toBeGreaterThan(1);
    expect(topsOf(strips)).toEqual(tops);
  });
});

describe('readLinesWithPaddle', () => {
  it('gives a line for each box, at its place in the picture', async () => {
    const boxes = [{ left: 56, top: 155, right: 190, bottom: 185 }, { left: 56, top: 35, right: 190, bottom: 65 }];
    const lines = await readLinesWithPaddle(pictureOf(300, [40, 160]), boxes, networks());
    expect(lines.map((line) => line?.box.top)).toEqual([160, 40]);
  });

  it('takes boxes that reach over the edges', async () => {
    const [line] = await readLinesWithPaddle(pictureOf(200, [40]), [{ left: -20, top: -10, right: 1_200, bottom: 400 }], networks());
    expect(line?.words[0]?.text).toBe('ab');
  });

  it('is null where nothing was read', async () => {
    expect(await readLinesWithPaddle(pictureOf(200, [40]), [{ left: 50, top: 30, right: 200, bottom: 70 }], networks({ reads: '' }))).toEqual([null]);
  });
});
