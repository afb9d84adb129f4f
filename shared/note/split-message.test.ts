import { describe, expect, it } from 'vitest';
import { splitMessage } from './split-message.ts';

describe('splitMessage', () => {
  it.each([
    ['Marta, 14:04: Did it pass?', 'Marta', 'Did it pass?'],
    ['Marta Silva, Yesterday at 2:04 PM: Did it pass?', 'Marta Silva', 'Did it pass?'],
    ['14:04: Did it pass?', '', 'Did it pass?'],
    ['Marta: Did it pass?', 'Marta', 'Did it pass?'],
    ['Did it pass?', '', 'Did it pass?'],
    ['See you at 14:04 then', '', 'See you at 14:04 then'],
    ['and this: is no name', '', 'and this: is no name'],
  ])('parts %j', (message, speaker, text) => {
    expect(splitMessage(message)).toEqual({ speaker, text });
  });
});
