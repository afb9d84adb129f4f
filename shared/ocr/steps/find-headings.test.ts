import { describe, expect, it } from 'vitest';
import { findHeadings } from './find-headings.ts';
import { layOut } from '../layout/lay-out.contract.ts';
import { reflow } from './reflow.ts';
import { blockTexts, drawBlocks, inWeights } from './step-cases.contract.ts';

const headings = (drawing: string, followedBy: 'table' | 'nothing' = 'nothing'): readonly string[] =>
  findHeadings(drawBlocks(drawing), followedBy).flatMap((block) => (block.kind === 'heading' ? [block.rows.flatMap((row) => row.words.map((word) => word.text)).join(' ')] : []));

describe('findHeadings', () => {
  it.each<[string, string, readonly string[]]>([
    ['a line before a list', 'What you bring\n• Python\n• SQL', ['What you bring']],
    ['a colon before a list', 'You will:\n\n• Build\n• Run', ['You will:']],
    ['a short line above a paragraph', 'Our team\nWe help small shops to plan their\ndeliveries and measure every day.', ['Our team']],
    ['a sentence', 'We are small.\nWe help small shops to plan their\ndeliveries and measure every day.', []],
    ['lines one below the other', 'Berlin\nRemote\nFull time', []],
    ['the last line', 'We help small shops to plan their\ndeliveries and measure every day.\n\nApply', []],
  ])('looks at %s', (_, drawing, expected) => {
    expect(headings(drawing)).toEqual(expected);
  });

  it('takes the line above a table for its caption', () => {
    expect(headings('Recall by index', 'table')).toEqual(['Recall by index']);
  });

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['takes bold letters for a heading', 'Our team of six\n\nWe help small shops to plan.', ['Our team of six'], ['heading: Our team of six', 'paragraph: We help small shops to plan.']],
    [
      'parts them from the text below, even where its first word would not have fitted',
      'Our team of shops and planners\nDeliveries are planned by us on\nevery single day of the week.',
      ['Our team of shops and planners'],
      ['heading: Our team of shops and planners', 'paragraph: Deliveries are planned by us on / every single day of the week.'],
    ],
    [
      'takes no bold sentence for one',
      'We help small shops to plan.\n\nThey measure it every day of it.',
      ['We help small shops to plan.'],
      ['paragraph: We help small shops to plan.', 'paragraph: They measure it every day of it.'],
    ],
  ])('%s', (_title, drawing, bold, expected) => {
    expect(blockTexts(findHeadings(reflow(inWeights(layOut(drawing), bold)), 'nothing'))).toEqual(expected);
  });

  it('takes larger letters for a heading', () => {
    const blocks = drawBlocks('Data Engineer\n\nWe help small shops to plan their\ndeliveries and measure every day.');
    const larger = blocks.map((block, index) =>
      index > 0 ? block : { ...block, rows: block.rows.map((row) => ({ ...row, words: row.words.map((word) => ({ ...word, box: { ...word.box, top: word.box.top - 6 } })) })) },
    );
    expect(findHeadings(larger, 'nothing')[0]?.kind).toBe('heading');
  });
});
