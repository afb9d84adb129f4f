import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { wordsText } from '../layout/layout.ts';
import type { RecoveryProfile } from '../recovered-text.ts';
import { dropChrome } from './drop-chrome.ts';
import { rowTexts } from './step-cases.contract.ts';

const PHONE = { widthPx: 400, heightPx: 900 };
const DESK = { widthPx: 1200, heightPx: 900 };

const drop = (drawing: string, profile: RecoveryProfile, screen = DESK) => {
  const { rows, leftOut } = dropChrome(layOut(drawing), { ...screen, profile });
  return { kept: rowTexts(rows), leftOut: leftOut.map(({ words, why }) => `${why}: ${wordsText(words)}`) };
};

describe('dropChrome', () => {
  it.each([
    ['Like   Comment   Repost   Send', 'button'],
    ['8 Like   & Comment   Share', 'button'],
    ['3 Comments · 2 Reposts', 'counter'],
    ['34   3 Comments - 2 Reposts', 'counter'],
    ['1.2K views', 'counter'],
    ['Add a comment…', 'button'],
    ['Join the conversation', 'button'],
  ])('leaves %j out of a post as a %s', (row, why) => {
    expect(drop(`Lena Wolf\nI signed today.\nIt took a while.\n${row}`, 'post')).toEqual({ kept: ['Lena Wolf', 'I signed today.', 'It took a while.'], leftOut: [`${why}: ${row.replace(/ +/g, ' ')}`] });
  });

  it.each(['I like to comment on code', 'Share what you know with others', '3 comments that changed how I work', 'We hit 1,000 views on day one.', 'Save time', 'Send me your notes'])('keeps %j in a post', (row) => {
    expect(drop(`Lena Wolf\nToday\nI wrote:\n${row}`, 'post').kept).toContain(row);
  });

  it('keeps the words of buttons in an article', () => {
    expect(drop('Like   Comment   Share', 'article').kept).toEqual(['Like   Comment   Share'.replace(/ +/g, ' ')]);
  });

  it('leaves out the clock of a phone and its search field', () => {
    expect(drop('20:07 all 5G\n8 Q Search\nLena Wolf', 'article', { widthPx: 400, heightPx: 1300 })).toEqual({ kept: ['Lena Wolf'], leftOut: ['status-bar: 20:07 all 5G', 'navigation: 8 Q Search'] });
  });

  it('leaves out the navigation at the bottom of a phone', () => {
    const drawing = `Lena Wolf${'\n'.repeat(28)}Home   My Network   Jobs`;
    expect(drop(drawing, 'post', PHONE)).toEqual({ kept: ['Lena Wolf'], leftOut: ['navigation: Home My Network Jobs'] });
  });

  it('leaves out what is advertised below a post', () => {
    const { kept, leftOut } = drop('Lena Wolf\nI signed today.\nLike   Comment   Share\nHarbour Lights\nPromoted', 'post');
    expect(kept).toEqual(['Lena Wolf', 'I signed today.']);
    expect(leftOut).toContain('advertisement: Harbour Lights');
  });

  it('keeps all rows of code', () => {
    expect(drop('Share   Save\n12', 'code').leftOut).toEqual([]);
  });

  it.each([
    ['Search Engineer        Apply', 'Search Engineer', ['button: Apply']],
    ['Search Engineer        Apply now', 'Search Engineer', ['button: Apply now']],
    ['Search Engineer        Easy Apply', 'Search Engineer', ['button: Easy Apply']],
    ['Search Engineer who will Apply', 'Search Engineer who will Apply', []],
    ['Apply        by the end of June', 'Apply by the end of June', []],
  ])('takes the button off the end of %j', (row, kept, leftOut) => {
    expect(drop(row, 'job-post')).toEqual({ kept: [kept], leftOut });
  });

  it.each([
    ['Search Engineer            Apply', 'Search Engineer', ['button: Apply']],
    ['Search Engineer        Apply', 'Search Engineer Apply', []],
  ])('asks for more room before one in an article: %j', (row, kept, leftOut) => {
    expect(drop(row, 'article')).toEqual({ kept: [kept], leftOut });
  });
});
