import { describe, expect, it } from 'vitest';
import type { RecoveredText, TextBlock } from '../ocr/recovered-text.ts';
import { draftNote } from './draft-note.ts';
import { redraftMainContent } from './redraft-main-content.ts';

/** A heading and bullets, as they are recovered from a job post. */
function recoveredFrom(lines: readonly string[]): RecoveredText {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line): TextBlock => {
    const block: TextBlock = { kind: line.startsWith('* ') ? 'bullet' : 'heading', start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return { profile: 'job-post', text, blocks, spans: [], corrections: [], leftOut: [], meanConfidence: null };
}

const READ = recoveredFrom(['What you bring along:', '* Faur years of Pyhton', '* A degree in Statistics']);
const note = draftNote({
  id: 'a',
  recovered: READ,
  suggestions: [],
  capture: { source: 'file', capturedAt: '', userId: '', username: '', originalImage: 'a.png' },
  images: [],
  topic: '',
  now: '2026-11-24T20:00:00.000Z',
});
const at = (text: string, title = note.title) => ({ text, title, recovered: READ, competencies: [] });
const FIXED = READ.text.replace('Faur', 'Four');

describe('redraftMainContent', () => {
  it('follows the text while it is what rules drafted', () => {
    expect(note.mainContent).toContain('Faur years');
    const followed = redraftMainContent(note, at(READ.text), at(FIXED));
    expect(followed).toBe(note.mainContent.replace('Faur', 'Four'));
  });

  it('follows again after it has followed once', () => {
    const once = { ...note, mainContent: redraftMainContent(note, at(READ.text), at(FIXED)) };
    expect(redraftMainContent(once, at(FIXED), at(FIXED.replace('Pyhton', 'Python')))).toContain('Four years of Python');
  });

  it('follows under a title that the person gave', () => {
    expect(redraftMainContent({ ...note, title: 'My dream job' }, at(READ.text), at(FIXED, 'My dream job'))).toMatch(/My dream job[^]*Four years/);
  });

  it('stays as the person wrote it', () => {
    const own = { ...note, mainContent: `${note.mainContent}\nLooks good.` };
    expect(redraftMainContent(own, at(READ.text), at(FIXED))).toBe(own.mainContent);
  });

  it('is empty for a text that is empty', () => {
    expect(redraftMainContent(note, at(READ.text), at(''))).toBe('');
  });
});
