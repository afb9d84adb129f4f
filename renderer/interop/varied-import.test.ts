import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportProfile } from '../../shared/export/export-profile.ts';
import { importAll, incoming, planOf, sampleLibrary } from './interop-under-test.contract.ts';
import { exportedFolder, variedFolder } from './varied-folder.contract.ts';

const PROFILES: readonly (readonly [ExportProfile, boolean])[] = [['research', false], ['obsidian', false], ['obsidian', true], ['joplin', false]];

describe('a folder of notes in every dialect', () => {
  it('comes in whole, and adds nothing the second time', async () => {
    await fc.assert(fc.asyncProperty(variedFolder, async (folder) => {
      const sample = sampleLibrary();
      expect(await importAll(sample, incoming(folder))).toMatchObject({ failures: [], isCancelled: false });
      const statuses = (await planOf(sample, incoming(folder))).split(' ').map((entry) => entry.split(':').at(-1));
      expect(statuses.filter((status) => status !== 'same')).toEqual([]);
    }), { numRuns: 60 });
  });

  it.each(PROFILES)('is known again from its %s export (wiki links: %s)', async (profile, usesWikiLinks) => {
    await fc.assert(fc.asyncProperty(variedFolder, async (folder) => {
      const sample = sampleLibrary();
      await importAll(sample, incoming(folder));
      const files = await exportedFolder(sample, { profile, usesWikiLinks });
      const changed = (await planOf(sample, incoming(files))).replace(/(^| )notes\/[^:]*:same/g, '');
      expect(changed).toBe('');
    }), { numRuns: 40 });
  });
});
