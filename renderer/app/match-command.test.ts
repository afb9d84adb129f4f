import { expect, test } from 'vitest';
import { APP_COMMANDS } from '../../shared/app-command.ts';
import { isPlainUndo, matchCommand } from './match-command.ts';

const press = (key: string, held: Partial<{ ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }> = {}, code = '') =>
  matchCommand({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test.each([
  ['f', { ctrlKey: true }, 'find-notes'],
  ['f', { metaKey: true }, 'find-notes'],
  ['C', { ctrlKey: true, shiftKey: true }, 'copy-markdown'],
  ['c', { ctrlKey: true }, null],
  ['ArrowDown', { ctrlKey: true }, 'next-note'],
  ['ArrowDown', {}, null],
  ['z', { ctrlKey: true, altKey: true }, 'undo-change'],
  ['z', { ctrlKey: true }, null],
  ['f', {}, null],
  ['F8', {}, 'next-doubt'],
  ['F8', { shiftKey: true }, 'previous-doubt'],
  ['F8', { ctrlKey: true }, null],
] as const)('%s with %j starts %s', (key, held, command) => {
  expect(press(key, held)).toBe(command);
});

test.each([
  ['а', 'KeyF', { ctrlKey: true }, 'find-notes'],
  ['С', 'KeyC', { ctrlKey: true, shiftKey: true }, 'copy-markdown'],
  ['а', 'KeyF', {}, null],
  // French: the letter says more than the place.
  ['b', 'KeyN', { ctrlKey: true }, 'toggle-sidebar'],
  ['ż', 'KeyZ', { ctrlKey: true, altKey: true }, null],
  ['/', 'Digit7', { ctrlKey: true, shiftKey: true }, 'show-shortcuts'],
  ['/', 'Slash', { ctrlKey: true }, 'show-shortcuts'],
] as const)('on another layout, %s at %s with %j starts %s', (key, code, held, command) => {
  expect(press(key, held, code)).toBe(command);
});

test('undoing is known by the letter, and by its place where there are no Latin letters', () => {
  const held = { ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };
  // A German keyboard has Z where others have Y.
  expect(isPlainUndo({ key: 'z', code: 'KeyY', ...held })).toBe(true);
  expect(isPlainUndo({ key: 'я', code: 'KeyZ', ...held })).toBe(true);
  expect(isPlainUndo({ key: 'Z', code: 'KeyZ', ...held, shiftKey: true })).toBe(false);
});

test('no two commands share their keys', () => {
  const keys = Object.values(APP_COMMANDS).flatMap((command) => ('keys' in command ? [command.keys] : []));
  expect(new Set(keys).size).toBe(keys.length);
});
