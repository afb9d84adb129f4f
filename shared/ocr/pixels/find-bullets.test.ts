import { describe, expect, it } from 'vitest';
import { drawArt } from './drawn-pictures.contract.ts';
import { findBullets } from './find-bullets.ts';
import { findBlobs } from './find-blobs.ts';
import type { GreyPicture } from './picture.ts';

/** The drawing with blank space around, as on a page. */
function page(rows: readonly string[]) {
  const blank = Array.from({ length: 12 }, () => '');
  return drawArt([...blank, ...rows.map((row) => `${' '.repeat(14)}${row}${' '.repeat(14)}`), ...blank]);
}

const bulletsOf = (picture: GreyPicture) => findBullets(picture, findBlobs(picture, 60));

describe('bullets', () => {
  it.each<readonly [string, readonly string[]]>([
    ['a disc', [' #### ', '######', '######', '######', '######', ' #### ']],
    ['a square', ['####', '####', '####', '####']],
    ['a ring', ['  ####  ', ' #    # ', '#      #', '#      #', '#      #', '#      #', ' #    # ', '  ####  ']],
  ])('are found: %s', (_title, rows) => {
    const [mark, ...others] = bulletsOf(page(rows));
    expect(mark).toEqual({ kind: 'bullet', box: { left: 14, top: 12, right: 14 + (rows[0]?.length ?? 0), bottom: 12 + rows.length } });
    expect(others).toEqual([]);
  });

  it('are found beside their text', () => {
    const rows = ['            ##  ##', ' ####       ##  ##', '######      ##  ##', '######      ######', '######      ######', '######      ##  ##', ' ####       ##  ##', '            ##  ##'];
    expect(bulletsOf(page(rows)).map(({ box }) => box)).toEqual([{ left: 14, top: 13, right: 20, bottom: 19 }]);
  });
});

describe('no bullet', () => {
  it.each<readonly [string, readonly string[]]>([
    ['a dash', ['############', '############', '############']],
    ['a speck', ['##', '##']],
    ['the dot of an i', ['   ###', '   ###', '   ###', '', '   ###', '   ###', '   ###', '   ###', '   ###', '   ###']],
    ['a full stop after a letter', ['###  ###', '###  ###', '###  ###', '########', '###  ###', '###  ###', '###  ###     ###', '###  ###     ###', '###  ###     ###'].map((row) => row.replace('     ###', '  ###'))],
    ['a colon', ['####', '####', '####', '####', '', '', '####', '####', '####', '####']],
    ['a hollow letter', ['########', '#      #', '#  ##  #', '#  ##  #', '#      #', '########']],
    ['a large block', Array.from({ length: 32 }, () => '#'.repeat(32))],
  ])('is %s', (_title, rows) => {
    expect(bulletsOf(page(rows))).toEqual([]);
  });
});

describe('blobs', () => {
  it('hold together over corners, and those of a U are one', () => {
    expect(findBlobs(drawArt(['#  #', '#  #', ' ## ']), 10)).toEqual([{ box: { left: 0, top: 0, right: 4, bottom: 3 }, areaPx: 6 }]);
  });

  it('come in the order of their first row, without the large', () => {
    const blobs = findBlobs(drawArt(['   #   ####', '', '#']), 3);
    expect(blobs.map(({ box }) => box.left)).toEqual([3, 0]);
  });
});
