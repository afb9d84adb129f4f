import { expect, it } from 'vitest';
import { findEmails } from './find-emails.ts';

const found = (text: string): readonly string[] => findEmails(text).map(({ start, end }) => text.slice(start, end));

it.each([
  'sam@example.org', 'Sam.Miller+jobs@mail.example.co.uk', "o'brien@example.org", 'jörg@müller.example', 'sam_1@ex-ample.io', 'sam @example.org', 'sam [at] example [dot] org', 'sam(at)example.org', 'sam%40example.org', 'sam&#64;example.org', '123@example.org',
])('%s is an e-mail address', (address) => {
  expect(found(`Write to ${address}.`)).toEqual([address]);
  expect(found(`<${address}>`)).toEqual([address]);
});

it.each(['@sam', 'Engineer @ Example', 'sam@localhost', 'a@b', 'look at example.org', 'v1@2.3', '5 @ 3.50', '@decorator.method()', 'only from @example.org'])('%s is none', (text) => {
  expect(found(text)).toEqual([]);
});
