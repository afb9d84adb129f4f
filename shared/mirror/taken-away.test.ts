import { expect, it } from 'vitest';
import { sampleNote } from '../note/sample-note.contract.ts';
import { toMirrorNote } from './mirror-note.ts';
import { changesALine, takesALineAway } from './taken-away.ts';

const saying = (caption: string) => toMirrorNote(sampleNote({ caption }));

it.each([
  { what: 'nothing', before: 'one\ntwo', after: 'one\ntwo', isChanged: false, isGone: false },
  { what: 'a new line', before: 'one', after: 'one\ntwo', isChanged: false, isGone: false },
  { what: 'letters at the end of a word', before: 'Typ', after: 'Typed', isChanged: true, isGone: false },
  { what: 'letters in the middle', before: 'Tyed', after: 'Typed', isChanged: true, isGone: false },
  { what: 'one word of four', before: 'agents with good tools', after: 'agents with new tools', isChanged: true, isGone: false },
  { what: 'a line that is gone', before: 'one\ntwo', after: 'one', isChanged: true, isGone: true },
  { what: 'a line that is gone, and another that is new', before: 'one\nseen by Sam', after: 'one\nheard of Kim', isChanged: true, isGone: true },
  { what: 'most of a line', before: 'agents with good tools', after: 'agents', isChanged: true, isGone: true },
  { what: 'letters taken out', before: 'Typed', after: 'Typ', isChanged: true, isGone: true },
])('$what: changed $isChanged, gone $isGone', ({ before, after, isChanged, isGone }) => {
  expect(changesALine(saying(before), saying(after))).toBe(isChanged);
  expect(takesALineAway(saying(before), saying(after))).toBe(isGone);
});
