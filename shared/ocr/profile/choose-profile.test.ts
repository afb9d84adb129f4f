import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { chooseProfileOfRows } from './choose-profile.ts';

const profileOf = (text: string, options?: Parameters<typeof layOut>[1]) => chooseProfileOfRows(layOut(text, options)).profile;

describe('chooseProfileOfRows', () => {
  it.each([
    ['job-post', 'Data Engineer\nWhat you bring\n5+ years of experience with Python\nKnowledge of SQL\nWe offer flexible hours'],
    ['job-post', '• Design the search\n• Measure it every day\n• Write down what was learned\n• Help others with theirs'],
    ['chat', 'Marta 14:02\nDid the build pass?\nJonas 14:03\nYes, just now\nMarta 14:05\nGreat'],
    ['chat', 'Did the build pass? 14:02\nYes, just now 14:03 ✓✓\nGreat 14:05'],
    ['post', 'Lena Wolf\nI signed a contract today.\n14 comments · 3 reposts\nLike Comment Repost Send'],
    ['post', 'Lena Wolf\n@lenawolf\nI signed a contract today.'],
    ['table', 'Index    Recall    Latency\nFlat     1.000     48 ms\nHNSW     0.981     2.4 ms\nIVF      0.942     1.7 ms'],
    ['article', 'The harbour was quiet that morning'],
    ['article', ''],
  ])('reads as %s: %j', (profile, text) => {
    expect(profileOf(text)).toBe(profile);
  });

  it('takes letters of one width for code or a terminal', () => {
    expect(profileOf('$ cargo build --release\nCompiling notes version one\nFinished release target today\nRunning every test again', { font: 'fixed' })).toBe('code');
  });

  it('does not take the clock of a phone for a message', () => {
    expect(profileOf('20:07\nShare\nAudio or transcript file\nSave to the folder')).toBe('article');
  });

  it('says why', () => {
    expect(chooseProfileOfRows(layOut('Marta 14:02\nHello there\nJonas 14:03\nHello\nMarta is typing')).reasons).toEqual(['A time at each message', 'Words of a messenger']);
    expect(chooseProfileOfRows([]).reasons).toEqual(['Nothing speaks for another kind of page']);
  });
});
