import { expect, it } from 'vitest';
import { parseCapturedAt, showLocal, toCapturedAt, toOffset } from './captured-at.ts';

it.each([
  ['2026-02-04T14:04:09+00:00', { local: '2026-02-04T14:04', offset: '+00:00' }],
  ['2026-02-04T14:04:09Z', { local: '2026-02-04T14:04', offset: 'Z' }],
  ['2026-02-04T14:04:09.123+05:30', { local: '2026-02-04T14:04', offset: '+05:30' }],
  ['2026-02-04 14:04', { local: '2026-02-04T14:04', offset: '' }],
  ['2026-02-04', { local: '2026-02-04T00:00', offset: '' }],
  ['', { local: '', offset: '' }],
  ['last spring', undefined],
])('reads %j', (capturedAt, parts) => {
  expect(parseCapturedAt(capturedAt)).toEqual(parts);
});

it.each([
  ['keeps the offset of the date', { local: '2026-02-05T09:00', offset: '-08:00' }, '2026-02-05T09:00:00-08:00'],
  ['adds this machine’s offset where there was none', { local: '2026-02-05T09:00', offset: '' }, '2026-02-05T09:00:00+01:00'],
  ['clears the date', { local: '', offset: '-08:00' }, ''],
])('%s', (_what, parts, expected) => {
  expect(toCapturedAt(parts, '+01:00')).toBe(expected);
});

it.each([[0, '+00:00'], [-120, '+02:00'], [480, '-08:00'], [-330, '+05:30']])('writes the offset of a time zone %d minutes from UTC', (minutes, expected) => {
  expect(toOffset(minutes)).toBe(expected);
});

const NOW = new Date(2026, 10, 24);

it('shows the time that the note says, with its weekday in this year', () => {
  expect(showLocal('2026-03-29T02:30', NOW)).toMatch(/^Sun.*29.*2:30/);
});

it.each([['2026-03-29T02:30', false], ['2025-03-29T02:30', true]])('says the year of %s only when it is another one', (local, isSaid) => {
  expect(/202[56]/.test(showLocal(local, NOW))).toBe(isSaid);
});

it('shows nothing for a note without a date', () => {
  expect(showLocal('', NOW)).toBe('');
});
