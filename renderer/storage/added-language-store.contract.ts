import { describe, expect, it } from 'vitest';
import type { AddedLanguage } from '../../shared/ocr/added-language.ts';
import type { AddedLanguageStore } from './added-language-store.ts';
import { watchedValue } from './watched-value.contract.ts';

export const addedLanguage = (code: string, change: Partial<AddedLanguage> = {}): AddedLanguage => ({ code, byteLength: 3, version: 'v', sha256: 'ab', addedAt: '2026-04-01T00:00:00.000Z', ...change });

export function describeAddedLanguageStore(name: string, open: () => AddedLanguageStore): void {
  describe(`${name} as the store of added languages`, () => {
    it('is empty at first', async () => {
      const store = open();
      expect([await store.list(), await store.read('ukr')]).toEqual([[], null]);
    });

    it('gives back what was put, by code', async () => {
      const store = open();
      expect(await store.put(addedLanguage('ukr'), Uint8Array.of(1, 2, 3))).toEqual({ kind: 'written' });
      await store.put(addedLanguage('ces'), Uint8Array.of(4));
      expect(await store.list()).toEqual([addedLanguage('ces'), addedLanguage('ukr')]);
      expect([await store.read('ukr'), await store.read('ces')]).toEqual([Uint8Array.of(1, 2, 3), Uint8Array.of(4)]);
    });

    it('replaces what has the same code', async () => {
      const store = open();
      await store.put(addedLanguage('ukr'), Uint8Array.of(1));
      await store.put(addedLanguage('ukr', { sha256: 'cd' }), Uint8Array.of(2));
      expect([await store.list(), await store.read('ukr')]).toEqual([[addedLanguage('ukr', { sha256: 'cd' })], Uint8Array.of(2)]);
    });

    it('removes one with its data, and leaves the others', async () => {
      const store = open();
      await store.put(addedLanguage('ces'), Uint8Array.of(1));
      await store.put(addedLanguage('ukr'), Uint8Array.of(2));
      expect(await store.remove('ces')).toEqual({ kind: 'written' });
      expect([await store.list(), await store.read('ces')]).toEqual([[addedLanguage('ukr')], null]);
    });

    it('tells of what is added and removed', async () => {
      const store = open();
      const codes = (isWanted: (codes: string) => boolean) => watchedValue<string>((listener) => store.watch((languages) => { listener(languages.map(({ code }) => code).join()); }), isWanted);
      expect(await codes(() => true)).toBe('');
      const added = codes((told) => told !== '');
      await store.put(addedLanguage('ukr'), Uint8Array.of(1));
      expect(await added).toBe('ukr');
      const removed = codes((told) => told === '');
      await store.remove('ukr');
      expect(await removed).toBe('');
    });
  });
}
