import { describe, expect, it } from 'vitest';
import { drawPage } from '../ocr/layout/lay-out.contract.ts';
import type { RecoveryProfile } from '../ocr/recovered-text.ts';
import { recoverText } from '../ocr/recover-text.ts';
import { deriveTitle } from './derive-title.ts';

/** The title of a note made from a page that looks like this. */
function titleOf(drawing: string, profile?: RecoveryProfile): string {
  const recovered = recoverText([drawPage(drawing)], profile === undefined ? {} : { profile });
  return deriveTitle({ text: recovered.text, originalImage: 'IMG_0042.jpg', capturedAt: '2026-03-01T10:00:00Z', recovered });
}

describe('deriveTitle of a picture', () => {
  it.each<[string, RecoveryProfile, string, string]>([
    ['the people of a chat', 'chat', 'Marta  14:02\nDid the build pass?\nJonas Berg  14:03\nYes', 'Chat: Marta and Jonas Berg'],
    ['three people and the rest', 'chat', 'Marta  14:02\nHi\nJonas  14:03\nHi\nLena  14:04\nHi\nPriya  14:05\nHi', 'Chat: Marta, Jonas, Lena and 1 more'],
    ['what a chat without names begins with', 'chat', 'Did the build pass today?   14:02\n\n            Yes, just now   14:03', 'Chat: Did the build pass today?'],
    ['author and first sentence of a post', 'post', 'Lena Wolf · 2nd\nData Engineer at Harbour Lights\n2h ·\n\nI signed a contract with a very small company. It took half a year.', 'Lena Wolf: I signed a contract with a very small company'],
    ['the author behind an icon', 'post', '(« Priya N.\nAI Engineer at Harbour Lights\n\nMost teams need no vector database.', 'Priya N.: Most teams need no vector database'],
    ['the caption of a table', 'table', 'Recall by index\n\nIndex       Recall\nFlat        1.000\nHNSW        0.981', 'Recall by index'],
    ['the columns of a table without one', 'table', 'Index       Recall\nFlat        1.000\nHNSW        0.981', 'Index, Recall'],
    ['what a program defines', 'code', 'import re\n\ndef parse_notes(text):\n    return re.split(text)', 'function parse_notes'],
    ['what was asked of a terminal', 'code', '$ git status --short\n M src/reader.py', 'git status --short'],
    ['the role of a job post', 'job-post', 'Data Engineer, Pipelines\n\nWe help small shops to plan their deliveries.\n\nWhat you bring\n• Python\n• SQL', 'Data Engineer, Pipelines'],
  ])('takes %s', (_, profile, drawing, title) => {
    expect(titleOf(drawing, profile)).toBe(title);
  });

  it.each(['20:07 all 5G\n8 Q Search\nAll notes of the week', '9:41\nAll notes of the week'])('never takes a clock or a search field', (drawing) => {
    expect(titleOf(drawing)).toBe('All notes of the week');
  });

  it('names a picture without words by its day', () => {
    expect(titleOf('')).toBe('Picture of 2026-03-01');
  });
});
