import { beforeEach, expect, test } from 'vitest';
import { useMessages } from './messages.ts';

beforeEach(() => { useMessages.setState({ messages: [] }); });

const { say } = useMessages.getState();
const texts = (): readonly string[] => useMessages.getState().messages.map(({ text }) => text);

test('three messages are shown at most, the newest ones', () => {
  for (const text of ['1', '2', '3', '4']) say({ tone: 'neutral', text });
  expect(texts()).toEqual(['2', '3', '4']);
});

test('a failure and what has to be read stay while messages that leave by themselves come and go', () => {
  say({ tone: 'danger', text: 'Not saved' });
  say({ tone: 'neutral', text: 'Restored 3 notes', stays: true });
  for (const text of ['1', '2', '3']) say({ tone: 'neutral', text });
  expect(texts()).toEqual(['Not saved', 'Restored 3 notes', '3']);
});

test('of more failures than there is room for the newest are shown', () => {
  for (const text of ['1', '2', '3', '4']) say({ tone: 'danger', text });
  expect(texts()).toEqual(['2', '3', '4']);
});
