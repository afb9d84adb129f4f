import { expect, it } from 'vitest';
import type { Note } from '../../../shared/note/note.ts';
import { bareNote } from '../../../shared/note/sample-note.contract.ts';
import { describeChanges } from './describe-changes.ts';

it.each<[string, Partial<Note>, Partial<Note>, readonly string[]]>([
  ['nothing that shows', {}, { updatedAt: '2026-11-24T20:00:00.000Z' }, []],
  ['a field by its new value', { topic: '' }, { topic: 'ai-roles' }, ['Topic: ai-roles']],
  ['prose without repeating it', { caption: 'old' }, { caption: 'new' }, ['Your remark changed']],
  ['a cleared field', { caption: 'old' }, { caption: '' }, ['Your remark cleared']],
  ['words of the text', { visibleText: 'use Pyhton' }, { visibleText: 'use Python now' }, ['Visible text: 1 word replaced by 2 words']],
  ['words that were accepted', { quality: 90 }, { quality: 100 }, ['Doubtful words decided']],
  ['an acceptance that was taken back', { quality: 100 }, { quality: 90 }, ['Words made doubtful again']],
  ['a corrected word by the text alone', { quality: 90, visibleText: 'Pyhton' }, { quality: 100, visibleText: 'Python' }, ['Visible text: 1 word replaced by 1 word']],
  ['a move to the trash', {}, { trashedAt: '2026-11-24T20:00:00.000Z' }, ['Moved to the trash']],
])('says %s', (_what, before, after, phrases) => {
  expect(describeChanges(bareNote({ id: 'a', ...before }), bareNote({ id: 'a', ...after }))).toEqual(phrases);
});
