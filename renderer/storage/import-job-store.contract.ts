import { describe, expect, it } from 'vitest';
import type { ImportJob, ImportJobState, ImportJobStore } from './import-job-store.ts';
import type { StoresUnderTest } from './note-store.contract.ts';
import { sampleJob } from './sample-job.contract.ts';
import { sampleImageId, sampleNoteOf } from './sample-note.contract.ts';
import { watchedValue } from './watched-value.contract.ts';

const listed = (jobs: ImportJobStore, isWanted?: (all: readonly ImportJob[]) => boolean) =>
  watchedValue<readonly ImportJob[]>((listener) => jobs.watchJobs(listener), isWanted);

const states = (all: readonly ImportJob[]) => all.map((job) => `${job.id}:${job.state.kind}`).join(' ');

export function describeImportJobStore(name: string, open: () => Promise<StoresUnderTest>): void {
  describe(`${name} as an import job store`, () => {
    it('numbers jobs in the order of arrival, over several deliveries', async () => {
      const { jobs } = await open();
      expect(await jobs.addJobs([sampleJob('b'), sampleJob('a')])).toEqual({ kind: 'written' });
      await jobs.addJobs([sampleJob('c')]);
      const all = await listed(jobs);
      expect(all.map((job) => job.id)).toEqual(['b', 'a', 'c']);
      expect(all.map((job) => job.order)).toEqual([1, 2, 3]);
      expect(await jobs.getJob('a')).toEqual({ ...sampleJob('a'), order: 2 });
      expect(await jobs.getJob('nobody')).toBeUndefined();
    });

    it('keeps what an export told about a capture', async () => {
      const { jobs } = await open();
      const capture = { source: 'telegram_photo', capturedAt: '2026-02-04', userId: '1', username: 'sam', caption: 'mine', frontMatter: [{ after: '', key: 'a', yaml: 'b' }] };
      await jobs.addJobs([sampleJob('a', { capture, moreImageIds: ['b', 'c'] })]);
      expect(await jobs.getJob('a')).toEqual({ ...sampleJob('a', { capture, moreImageIds: ['b', 'c'] }), order: 1 });
    });

    it('gives the next waiting jobs, the oldest first', async () => {
      const { jobs } = await open();
      await jobs.addJobs(['a', 'b', 'c', 'd'].map((id) => sampleJob(id)));
      await jobs.setState('a', { state: { kind: 'recognising' } });
      await jobs.setState('c', { state: { kind: 'failed', reason: 'x', canRetry: true } });
      expect((await jobs.nextWaiting(5)).map((job) => job.id)).toEqual(['b', 'd']);
      expect((await jobs.nextWaiting(1)).map((job) => job.id)).toEqual(['b']);
    });

    it('changes state and permission of one job and leaves the rest', async () => {
      const { jobs } = await open();
      await jobs.addJobs([sampleJob('a', { state: { kind: 'duplicate', noteId: 'n' } }), sampleJob('b')]);
      await jobs.setState('a', { state: { kind: 'waiting' }, allowDuplicate: true });
      await jobs.setState('nobody', { state: { kind: 'waiting' } });
      expect(await jobs.getJob('a')).toEqual({ ...sampleJob('a', { allowDuplicate: true }), order: 1 });
      expect(states(await listed(jobs))).toBe('a:waiting b:waiting');
    });

    it('moves all jobs of some states at once', async () => {
      const { jobs } = await open();
      const of = (id: string, state: ImportJobState) => sampleJob(id, { state });
      await jobs.addJobs([of('a', { kind: 'waiting' }), of('b', { kind: 'recognising' }), of('c', { kind: 'done', noteId: 'n' })]);
      await jobs.moveJobs(['waiting', 'recognising'], { kind: 'cancelled' });
      expect(states(await listed(jobs))).toBe('a:cancelled b:cancelled c:done');
    });

    it('tells changes until the watch ends', async () => {
      const { jobs } = await open();
      await jobs.addJobs([sampleJob('a')]);
      const told: string[] = [];
      const stop = jobs.watchJobs((all) => told.push(states(all)));
      await listed(jobs, (all) => states(all) === 'a:waiting');
      await jobs.setState('a', { state: { kind: 'recognising' } });
      await listed(jobs, (all) => states(all) === 'a:recognising');
      stop();
      const toldBefore = told.length;
      await jobs.setState('a', { state: { kind: 'done', noteId: 'n' } });
      await listed(jobs, (all) => states(all) === 'a:done');
      expect(told.length).toBe(toldBefore);
    });

    it('clears what is finished, and pictures that nothing else needs', async () => {
      const { jobs, images, notes } = await open();
      const [noted, failed, shared, album] = ['noted', 'failed', 'shared', 'album'].map(sampleImageId) as [string, string, string, string];
      for (const imageId of [noted, failed, shared, album]) {
        await images.putImage({ imageId, mediaType: 'image/png', blob: new Blob(['x']) });
      }
      await notes.createNote(sampleNoteOf(noted, 'n'), null);
      await jobs.addJobs([
        sampleJob('a', { imageId: noted, state: { kind: 'duplicate', noteId: 'n' } }),
        sampleJob('b', { imageId: failed, state: { kind: 'failed', reason: 'x', canRetry: true } }),
        sampleJob('c', { imageId: shared, state: { kind: 'cancelled' } }),
        sampleJob('d', { imageId: '', state: { kind: 'failed', reason: 'empty', canRetry: false } }),
        sampleJob('e', { imageId: noted, state: { kind: 'done', noteId: 'n' } }),
        sampleJob('f', { imageId: shared, moreImageIds: [album] }),
        sampleJob('g', { imageId: album, state: { kind: 'cancelled' } }),
      ]);
      await jobs.clearFinished();
      expect(states(await listed(jobs))).toBe('f:waiting');
      expect(await images.getImage(noted)).toBeDefined();
      expect(await images.getImage(shared)).toBeDefined();
      expect(await images.getImage(album)).toBeDefined();
      expect(await images.getImage(failed)).toBeUndefined();
    });
  });
}
