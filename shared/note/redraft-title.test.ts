import { describe, expect, it } from 'vitest';
import type { RecoveredText } from '../ocr/recovered-text.ts';
import { deriveTitle } from './derive-title.ts';
import { redraftTitle } from './redraft-title.ts';

const text = 'Senior Search Enginer\nWe plan deliveries for a hundred small shops.';
const heading = text.indexOf('\n');
const recovered: RecoveredText = {
  profile: 'job-post', text, spans: [], corrections: [], leftOut: [], meanConfidence: null,
  blocks: [{ kind: 'heading', start: 0, end: heading }, { kind: 'paragraph', start: heading + 1, end: text.length }],
};
const at = (now: string) => ({ text: now, recovered });
const FIXED = text.replace('Enginer', 'Engineer');
const note = { title: deriveTitle({ text, recovered, originalImage: 'harbour.png', capturedAt: '' }), originalImage: 'harbour.png', capturedAt: '' };

describe('redraftTitle', () => {
  it('follows a corrected text', () => {
    expect(note.title).toBe('Senior Search Enginer');
    expect(redraftTitle(note, at(text), at(FIXED))).toBe('Senior Search Engineer');
  });

  it('follows again after it has followed once', () => {
    const once = { ...note, title: 'Senior Search Engineer' };
    expect(redraftTitle(once, at(FIXED), at(FIXED.replace('Senior', 'Lead')))).toBe('Lead Search Engineer');
  });

  it('follows a text that was corrected before titles did', () => {
    expect(redraftTitle(note, at(FIXED), at(FIXED))).toBe('Senior Search Engineer');
  });

  it('stays as the person wrote it', () => {
    expect(redraftTitle({ ...note, title: 'My dream job' }, at(text), at(FIXED))).toBe('My dream job');
  });

  it('is the name of the file for a text that is empty', () => {
    expect(redraftTitle(note, at(text), at(''))).toBe('Harbour');
  });
});
