import { describe, expect, it } from 'vitest';
import { readAdded, toReaderKey, type AddedLanguageData } from './added-language-data.ts';

const known = [{ code: 'ukr', sha256: 'ab12' }];
const data: AddedLanguageData = { list: () => Promise.resolve(known), read: (code) => Promise.resolve(code === 'ukr' ? Uint8Array.of(7) : null) };

describe('the key of a reader', () => {
  it.each([
    [['eng', 'deu'], 'eng+deu'],
    [['eng', 'ukr'], 'eng+ukr@ab12'],
    [['ukr'], 'ukr@ab12'],
  ])('of %s is %s', (languages, key) => {
    expect(toReaderKey(languages, known)).toBe(key);
  });

  it('is another one for another file under the same code', () => {
    expect(toReaderKey(['ukr'], [{ code: 'ukr', sha256: 'cd' }])).not.toBe(toReaderKey(['ukr'], known));
  });

  it('says what the reader starts with', async () => {
    expect(await readAdded('eng+ukr@ab12', data)).toEqual({ languages: 'eng+ukr', added: [{ code: 'ukr', bytes: Uint8Array.of(7) }] });
    expect(await readAdded('eng+deu', data)).toEqual({ languages: 'eng+deu', added: [] });
  });

  it('of a language that has gone starts nothing', async () => {
    await expect(readAdded('ces@ef', data)).rejects.toThrow('the data for reading Czech has gone');
  });
});
