import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, isPictureFile, parseBackupName } from './backup-names.ts';

describe('the name of a backup', () => {
  it('says when, of which profile and why', () => {
    const facts = { at: new Date('2026-04-01T09:00:00Z'), libraryId: '9f3c2b1a', isBeforeRestore: true };
    expect(backupName(facts)).toBe('skillshot-20260401-090000-9f3c2b1a-before-restore.zip');
    expect(parseBackupName(backupName(facts))).toEqual({ name: backupName(facts), ...facts });
  });

  it('is read back as it was written', () => {
    const anyFacts = fc.record({ at: fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), libraryId: fc.constantFrom('00000000', 'ffffffff'), isBeforeRestore: fc.boolean() });
    fc.assert(fc.property(anyFacts, (facts) => {
      const at = new Date(Math.floor(facts.at.getTime() / 1000) * 1000);
      expect(parseBackupName(backupName(facts))).toMatchObject({ ...facts, at });
    }));
  });

  it.each(['', 'skillshot-20261301-090000-9f3c2b1a.zip', 'skillshot-20260401-250000-9f3c2b1a.zip', 'skillshot-20260401-090000-9F3C2B1A.zip', '../skillshot-20260401-090000-9f3c2b1a.zip', 'skillshot-20260401-090000-9f3c2b1a.zip.part', 'my notes.zip'])('is not %j', (name) => {
    expect(parseBackupName(name)).toBeNull();
  });

  it('of a picture is its id with an extension', () => {
    expect(isPictureFile(`${'a'.repeat(64)}.png`)).toBe(true);
    for (const name of [`${'a'.repeat(64)}.exe`, 'a.png', `../${'a'.repeat(64)}.png`, `${'A'.repeat(64)}.png`]) expect(isPictureFile(name)).toBe(false);
  });
});
