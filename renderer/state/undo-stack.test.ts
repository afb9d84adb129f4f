import { beforeEach, expect, test } from 'vitest';
import { useMessages } from './messages.ts';
import { takeBack } from './take-back.ts';
import { useUndoStack, type UndoableChange } from './undo-stack.ts';

let undone: string[] = [];

beforeEach(() => {
  undone = [];
  useUndoStack.setState({ changes: [] });
  useMessages.setState({ messages: [] });
});

const remember = (label: string, undo = (): Promise<void> => Promise.resolve(void undone.push(label))): UndoableChange => {
  const change = { label, undo };
  useUndoStack.getState().remember(change);
  return change;
};

test('takes changes back, the newest first', async () => {
  remember('first');
  remember('second');
  expect(await takeBack()).toEqual({ kind: 'undone', label: 'second' });
  await takeBack();
  expect(undone).toEqual(['second', 'first']);
});

test('takes the change back that a message names, whatever came after it, and only once', async () => {
  const trashed = remember('trashed');
  remember('tagged');
  await takeBack(trashed);
  expect(await takeBack(trashed)).toEqual({ kind: 'nothing' });
  expect(undone).toEqual(['trashed']);
  expect(useUndoStack.getState().changes.map(({ label }) => label)).toEqual(['tagged']);
});

test('says so when there is nothing to take back', async () => {
  expect(await takeBack()).toEqual({ kind: 'nothing' });
});

test('keeps a change that cannot be taken back now, and tells why', async () => {
  let isFull = true;
  remember('trashed', () => (isFull ? Promise.reject(new Error('The disk is full.')) : Promise.resolve(void undone.push('trashed'))));
  expect(await takeBack()).toEqual({ kind: 'failed', reason: 'The disk is full.' });
  expect(useMessages.getState().messages.map(({ text }) => text)).toEqual(['That could not be undone: The disk is full.']);
  isFull = false;
  await takeBack();
  expect(undone).toEqual(['trashed']);
});
