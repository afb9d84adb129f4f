import { expect, it } from 'vitest';
import { toLocalIso } from './local-iso.ts';

it.each([
  [-60, '2026-02-04T15:04:09+01:00'],
  [0, '2026-02-04T14:04:09+00:00'],
  [210, '2026-02-04T10:34:09-03:30'],
])('writes a moment with the offset of this computer (%i minutes behind)', (offset, expected) => {
  const moment = new Date('2026-02-04T14:04:09.500Z');
  moment.getTimezoneOffset = () => offset;
  expect(toLocalIso(moment)).toBe(expected);
});
