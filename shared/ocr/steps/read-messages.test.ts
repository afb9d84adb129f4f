import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { wordsText } from '../layout/layout.ts';
import { readMessages } from './read-messages.ts';

const read = (drawing: string) =>
  readMessages(layOut(drawing)).map((block) =>
    block.kind === 'message' ? [wordsText(block.speaker), wordsText(block.time), ...block.body.map((part) => part.rows.map((row) => wordsText(row.words)).join(' '))] : block.rows.map((row) => wordsText(row.words)).join(' '),
  );

describe('readMessages', () => {
  it('reads names and times above what was said', () => {
    expect(read('Marta Silva  14:02\nDid the build pass?\nJonas  14:03\nYes, just now')).toEqual([
      ['Marta Silva', '14:02', 'Did the build pass?'],
      ['Jonas', '14:03', 'Yes, just now'],
    ]);
  });

  it('joins the lines of one message', () => {
    expect(read('Marta  14:02\nDid the build pass on the large\nmachine as well?\nJonas  14:03\nYes')).toEqual([
      ['Marta', '14:02', 'Did the build pass on the large machine as well?'],
      ['Jonas', '14:03', 'Yes'],
    ]);
  });

  it('knows a name by its initial', () => {
    expect(read('Priya N.  14:02\nHello\nJonas  14:03\nHello')).toEqual([
      ['Priya N.', '14:02', 'Hello'],
      ['Jonas', '14:03', 'Hello'],
    ]);
  });

  it('keeps a day and a half of the day with the time', () => {
    expect(read('Marta  Yesterday at 2:02 PM\nHello\nJonas  2:03 PM\nHello')).toEqual([
      ['Marta', 'Yesterday at 2:02 PM', 'Hello'],
      ['Jonas', '2:03 PM', 'Hello'],
    ]);
  });

  it('reads the time in the corner of a bubble', () => {
    expect(read('Did the build pass?   14:02\n\n            Yes, just now   14:03 ✓✓')).toEqual([
      ['', '14:02', 'Did the build pass?'],
      ['', '14:03', 'Yes, just now'],
    ]);
  });

  it('reads the time below a bubble, and a colon that was lost', () => {
    expect(read('Did the build pass?\n                14:02\n\nYes   14:03\n\nGreat   1405')).toEqual([
      ['', '14:02', 'Did the build pass?'],
      ['', '14:03', 'Yes'],
      ['', '14:05', 'Great'],
    ]);
  });

  it('keeps a time that belongs to no words', () => {
    expect(read('         14:01\n\n\nDid the build pass?   14:02')).toEqual(['14:01', ['', '14:02', 'Did the build pass?']]);
  });

  it('takes a first line that several bubbles share for a name', () => {
    expect(read('Marta\nDid the build pass?   14:02\n\n\nMarta\nHello?   14:05')).toEqual([
      ['Marta', '14:02', 'Did the build pass?'],
      ['Marta', '14:05', 'Hello?'],
    ]);
  });

  it('leaves a time inside a sentence there', () => {
    expect(read('Meet me at 14:02 please')).toEqual(['Meet me at 14:02 please']);
  });
});
