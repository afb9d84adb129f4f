import type { NewImportJob } from './import-job-store.ts';

/** A whole job for storage tests; say only what the test is about. */
export function sampleJob(id: string, change: Partial<NewImportJob> = {}): NewImportJob {
  return {
    id,
    fileName: `${id}.png`,
    byteLength: 10,
    modifiedAt: '2026-03-01T10:00:00.000Z',
    source: 'file',
    topic: '',
    languages: ['eng'],
    allowDuplicate: false,
    imageId: `image of ${id}`,
    state: { kind: 'waiting' },
    addedAt: '2026-03-01T10:00:00.000Z',
    ...change,
  };
}
