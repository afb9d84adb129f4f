import { describe, expect, it } from 'vitest';
import { darkenText, toGrey } from './darken-text.ts';
import { drawColours, greyAt, wordOf, type Colour } from './drawn-pictures.contract.ts';

const SIZE = { widthPx: 200, heightPx: 100 };
const WHITE: Colour = [255, 255, 255];
const INK = { x: 21, y: 44 };
const GROUND = { x: 100, y: 5 };
const word = (colour: Colour) => wordOf(4, 20, 40, 18).map((box) => [box, colour] as const);

describe('text of any colour on any ground comes out dark on white', () => {
  it.each<readonly [string, Colour, Colour]>([
    ['black on white', WHITE, [0, 0, 0]],
    ['grey on white', WHITE, [150, 150, 150]],
    ['white on black', [0, 0, 0], WHITE],
    ['grey on the dark ground of an editor', [30, 30, 46], [130, 130, 150]],
    ['white on a blue button', [37, 99, 235], WHITE],
    ['white on a red one of the same brightness as its green', [200, 60, 60], [255, 255, 255]],
    ['red on green, which are alike in grey', [0, 140, 0], [255, 30, 20]],
    ['yellow on white, of which only the blue differs', WHITE, [255, 240, 120]],
  ])('%s', (_title, ground, ink) => {
    const darkened = darkenText(drawColours(SIZE, ground, word(ink)));
    expect(greyAt(darkened, INK.x, INK.y)).toBeLessThan(30);
    expect(greyAt(darkened, GROUND.x, GROUND.y)).toBe(255);
  });

  it('each region by itself: a page, a dark card on it, a coloured button on the card', () => {
    const picture = drawColours({ widthPx: 300, heightPx: 200 }, WHITE, [
      ...wordOf(4, 10, 10, 18).map((box) => [box, [40, 40, 40]] as const),
      [{ left: 20, top: 50, right: 280, bottom: 190 }, [24, 24, 27]],
      ...wordOf(4, 40, 70, 18).map((box) => [box, [220, 220, 220]] as const),
      [{ left: 40, top: 120, right: 200, bottom: 160 }, [22, 163, 74]],
      ...wordOf(4, 60, 130, 18).map((box) => [box, WHITE] as const),
    ]);
    const darkened = darkenText(picture);
    for (const [left, top] of [[10, 10], [40, 70], [60, 130]] as const) expect(greyAt(darkened, left + 1, top + 4)).toBeLessThan(30);
    for (const [x, y] of [[290, 5], [250, 100], [190, 125]] as const) expect(greyAt(darkened, x, y)).toBe(255);
  });

  it('a bubble of a chat that is hardly larger than its text', () => {
    const picture = drawColours({ widthPx: 240, heightPx: 80 }, [245, 245, 250], [
      [{ left: 60, top: 20, right: 200, bottom: 46 }, [0, 120, 255]],
      ...wordOf(6, 70, 26, 14).map((box) => [box, WHITE] as const),
    ]);
    const darkened = darkenText(picture);
    expect(greyAt(darkened, 71, 30)).toBeLessThan(30);
    expect(greyAt(darkened, 66, 30)).toBe(255);
  });

  it('on a gradient, which is one ground', () => {
    const columns = Array.from({ length: 200 }, (_, left) => [{ left, top: 0, right: left + 1, bottom: 100 }, [left, 40, 200 - left]] as const);
    const darkened = darkenText(drawColours(SIZE, WHITE, [...columns, ...word(WHITE)]));
    expect(greyAt(darkened, INK.x, INK.y)).toBeLessThan(60);
    expect(greyAt(darkened, 150, 80)).toBe(255);
  });

  it('faint text beside strong text is stretched by what is near it', () => {
    const picture = drawColours({ widthPx: 400, heightPx: 60 }, WHITE, [
      ...wordOf(4, 10, 20, 18).map((box) => [box, [0, 0, 0]] as const),
      ...wordOf(4, 300, 20, 18).map((box) => [box, [190, 190, 190]] as const),
    ]);
    expect(greyAt(darkenText(picture), 301, 24)).toBeLessThan(30);
  });
});

describe('what is not text stays light', () => {
  it('noise that is too faint to be ink', () => {
    const specks = Array.from({ length: 40 }, (_, index) => [{ left: 5 * index, top: 30, right: 5 * index + 1, bottom: 31 }, [243, 243, 243]] as const);
    expect(greyAt(darkenText(drawColours(SIZE, WHITE, specks)), 5, 30)).toBeGreaterThan(180);
  });

  it('an empty picture is white, and one without any ground is taken as grey', () => {
    expect(new Set(darkenText(drawColours({ widthPx: 80, heightPx: 80 }, [12, 80, 40])).data)).toEqual(new Set([255]));
    expect(greyAt(darkenText(drawColours({ widthPx: 4, heightPx: 4 }, [0, 0, 0])), 1, 1)).toBe(0);
  });
});

/** A marked line as compression leaves it: no two neighbours have one colour. */
function noisyMark(): ReturnType<typeof drawColours> {
  const picture = drawColours({ widthPx: 320, heightPx: 80 }, WHITE);
  for (let y = 32; y < 48; y += 1) {
    for (let x = 64; x < 256; x += 1) {
      const shake = ((x * 7 + y * 13) % 5) * 7 - 14;
      picture.data.set([250 + shake, 210 + shake, 90 + shake, 255], (y * 320 + x) * 4);
    }
  }
  for (const box of wordOf(6, 80, 35, 10)) {
    for (let y = box.top; y < box.bottom; y += 1) for (let x = box.left; x < box.right; x += 1) picture.data.set([20, 20, 20, 255], (y * 320 + x) * 4);
  }
  return picture;
}

describe('a ground that compression made noisy', () => {
  it('is found by being full of ink', () => {
    const darkened = darkenText(noisyMark());
    expect(greyAt(darkened, 81, 38)).toBeLessThan(60);
    expect(greyAt(darkened, 200, 40)).toBeGreaterThan(180);
  });

  it('is ink when it is not looked for', () => {
    expect(greyAt(darkenText(noisyMark(), { findsNoise: false }), 200, 40)).toBeLessThan(128);
  });
});

it('grey weighs the colours as an eye does', () => {
  expect([...toGrey(drawColours({ widthPx: 1, heightPx: 1 }, [255, 0, 0])).data]).toEqual([77]);
});
