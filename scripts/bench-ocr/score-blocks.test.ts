import { describe, expect, it } from 'vitest';
import { scoreBlocks, type ScoredText } from './score-blocks.mjs';

const BLOCKS = [
  { kind: 'heading', text: 'What you bring' },
  { kind: 'bullet', text: 'Three years of Python in production' },
  { kind: 'bullet', text: 'Experience with vector databases' },
  { kind: 'para', text: 'We answer within a week.' },
];

/** Every line is a block; the one without an end mark is the heading. */
function recovered(lines: readonly string[]): ScoredText {
  const text = lines.join('\n');
  const blocks = lines.filter((line) => line !== '').map((line) => {
    const start = text.indexOf(line);
    return { kind: line === 'What you bring' ? 'heading' : 'paragraph', start, end: start + line.length };
  });
  return { text, blocks };
}

const score = (lines: readonly string[]) => scoreBlocks(recovered(lines), { blocks: BLOCKS });

const RIGHT = ['What you bring', '', '* Three years of Python in production', '* Experience with vector databases', '', 'We answer within a week.'];

describe('blocks', () => {
  it('are all exact in the right text', () => {
    expect(score(RIGHT)).toEqual({
      blocks: 4, exact: 4, bullets: 2, bulletLines: 2, bulletsFound: 2, headings: 1, headingBlocks: 1, headingsFound: 1, isInOrder: true, isMixed: false, missing: [],
    });
  });

  it('with one letter wrong are missing; the bullet is found all the same', () => {
    expect(score(RIGHT.map((line) => line.replace('databases', 'databascs')))).toMatchObject({
      exact: 3, bulletsFound: 2, missing: ['* Experience with vector databases'],
    });
  });

  it('that lost their bullet are neither exact nor found', () => {
    expect(score(RIGHT.map((line) => line.replace('* Three', 'Three')))).toMatchObject({ exact: 3, bulletLines: 1, bulletsFound: 1 });
  });

  it('that run into each other are all missing', () => {
    expect(score(['What you bring * Three years of Python in production', ...RIGHT.slice(3)])).toMatchObject({ exact: 2, headingsFound: 0 });
  });

  it('with a bullet that is none cost precision', () => {
    expect(score([...RIGHT, '* Apply now'])).toMatchObject({ bulletLines: 3, bulletsFound: 2 });
  });

  it('out of order are exact, and the order is told', () => {
    expect(score([...RIGHT].reverse())).toMatchObject({ exact: 4, isInOrder: false });
  });

  it('that are wanted twice have to be there twice', () => {
    const twice = scoreBlocks(recovered(['Apply']), { blocks: [{ kind: 'para', text: 'Apply' }, { kind: 'para', text: 'Apply' }] });
    expect(twice).toMatchObject({ exact: 1, missing: ['Apply'] });
  });
});
