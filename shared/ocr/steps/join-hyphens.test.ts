import { describe, expect, it } from 'vitest';
import { englishLexicon } from '../lexicon/english-lexicon.ts';
import { createLexicon } from '../lexicon/lexicon.ts';
import { joinHyphens } from './join-hyphens.ts';
import { drawBlocks } from './step-cases.contract.ts';
import { writeText } from './write-text.ts';

const joined = (drawing: string, lexicon = englishLexicon()): string => writeText({ profile: 'article', blocks: joinHyphens(drawBlocks(drawing), lexicon), leftOut: [] }).text;

describe('joinHyphens', () => {
  it.each([
    ['five years of relevant experi-\nence with large systems.', 'five years of relevant experience with large systems.'],
    ['tool use and all kinds of multi-\nmodal systems that we build', 'tool use and all kinds of multi-modal systems that we build'],
    ['we have a good under-\nstanding of what it takes', 'we have a good understanding of what it takes'],
    ['they work all week on-\nsite with the customer', 'they work all week on-site with the customer'],
    ['they wrote it all over-\nall with much experi-\nence in projects', 'they wrote it all overall with much experience in projects'],
    ['all of the models from GPT-\nstyle families', 'all of the models from GPT-style families'],
    ['we have work for a full-\ntime job', 'we have work for a full-time job'],
  ])('reads %j', (drawing, text) => {
    expect(joined(drawing)).toBe(text);
  });

  it('keeps every hyphen without a lexicon', () => {
    expect(joined('five years of relevant experi-\nence with large systems.', createLexicon([]))).toBe('five years of relevant experi-ence with large systems.');
  });

  it('records the join as a correction', () => {
    const { corrections, text } = writeText({ profile: 'article', blocks: joinHyphens(drawBlocks('five years of relevant experi-\nence with large systems.'), englishLexicon()), leftOut: [] });
    expect(corrections.map(({ start, end, from }) => [text.slice(start, end), from])).toEqual([['experi', 'experi-']]);
  });
});
