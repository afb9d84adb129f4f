import { describe, expect, it } from 'vitest';
import { englishLexicon } from './english-lexicon.ts';

describe('the English lexicon', () => {
  it.each(['able', 'experience', 'Experience', 'modern', 'modem', 'zoo', 'zoos', 'colour', 'color', 'dataset', 'workflows'])('knows %s', (word) => {
    expect(englishLexicon().has(word)).toBe(true);
  });

  it.each(['experi', 'ence', 'modemn', 'leaming', 'multimodal', ''])('does not know %j', (word) => {
    expect(englishLexicon().has(word)).toBe(false);
  });
});
