import { describe, expect, it } from 'vitest';
import { guessNoteTypeFromWording, noteTypeLabel, noteTypeText, NOTE_TYPES, parseNoteType } from './note-type.ts';

describe('note types', () => {
  it.each(NOTE_TYPES)('%s is known again by its id and by its standard wording', (type) => {
    expect(parseNoteType(type)).toBe(type);
    expect(parseNoteType(noteTypeText(type))).toBe(type);
    expect(guessNoteTypeFromWording(noteTypeText(type))).toBe(type);
    expect(noteTypeLabel(type)).not.toBe('');
  });

  it('knows no type by another wording', () => {
    expect(parseNoteType('A drawing.')).toBeUndefined();
  });

  it.each([
    ['- **Type**: This looks like a **screenshot**, probably of a job description or a course page.', 'job-description'],
    ['- **Type**: Screenshot\n- **Platform**: a social media post, maybe from LinkedIn.', 'post'],
    ['The image is a **screenshot** of a Telegram conversation.', 'chat'],
    ['Terminal / CLI interface screenshot', 'code'],
    ['A bar chart from a benchmark', 'table'],
    ['One slide of a presentation', 'slide'],
    ['Screenshot of a blog article', 'article'],
    ['A photograph of a whiteboard', 'photo'],
    ['- **Type**: screenshot', 'other'],
    ['', 'other'],
  ] as const)('reads %j as %s', (wording, type) => {
    expect(guessNoteTypeFromWording(wording)).toBe(type);
  });
});
