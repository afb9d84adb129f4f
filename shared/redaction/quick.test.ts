import { expect, it } from 'vitest';
import { findEmails } from './find-emails.ts';
import { findPhones } from './find-phones.ts';
import { createTermFinder } from './find-terms.ts';

const LENGTH = 60_000;
const findName = createTermFinder([{ text: 'Zoë Miller', needsCapital: false }]);

it.each(['a', '1', '1 ', '(1', 'a.', 'a@', 'a-', '1.', '@', 'a [at] ', '+1', 'Zoë ', ' '])('looks through a long run of “%s” without going over it again and again', (piece) => {
  const text = piece.repeat(LENGTH / piece.length);
  const startedMs = performance.now();
  for (const find of [findEmails, findPhones, findName]) find(text);
  expect(performance.now() - startedMs).toBeLessThan(3_000);
});
