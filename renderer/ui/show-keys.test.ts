import { expect, test } from 'vitest';
import { showKeys } from './show-keys.ts';

test.each([
  ['CmdOrCtrl+Shift+C', true, '⇧⌘C'],
  ['CmdOrCtrl+Shift+C', false, 'Ctrl+Shift+C'],
  ['CmdOrCtrl+Down', false, 'Ctrl+↓'],
  ['J', true, 'J'],
  ['+', true, '+'],
  ['+', false, '+'],
])('writes %s (Mac: %s) as %s', (keys, isMac, shown) => {
  expect(showKeys(keys, isMac)).toBe(shown);
});
