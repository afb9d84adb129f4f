import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { createWriteGuard } from './write-guard.ts';

const guard = createWriteGuard({ readOnlyReason: null, timeoutMs: 10_000 });

describe('the guard of writes', () => {
  it('passes the answer of a write on', async () => {
    expect(await guard(() => Promise.resolve(7))).toEqual({ kind: 'answered', value: 7 });
  });

  it.each([
    ['a full disk', new Dexie.QuotaExceededError('full'), 'no room left'],
    ['a full disk that shows at commit only', new Dexie.AbortError('aborted', new DOMException('full', 'QuotaExceededError')), 'no room left'],
    ['a closed database', new Dexie.DatabaseClosedError(), 'was closed'],
    ['a failure of the browser', new DOMException('odd', 'UnknownError'), 'could not be written: the disk may be full (UnknownError: odd)'],
  ])('makes a sentence of %s', async (_, error, sentence) => {
    const outcome = await guard(() => Promise.reject(error));
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining(sentence) as string });
  });

  it('takes silence for a failure', async () => {
    const impatient = createWriteGuard({ readOnlyReason: null, timeoutMs: 1 });
    const outcome = await impatient(() => new Promise<never>(() => undefined));
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('did not answer') as string });
  });

  it('does not even start a write on a read-only library', async () => {
    let started = false;
    const closed = createWriteGuard({ readOnlyReason: 'read only', timeoutMs: 1 });
    const outcome = await closed(() => Promise.resolve((started = true)));
    expect(outcome).toEqual({ kind: 'failed', reason: 'read only' });
    expect(started).toBe(false);
  });

  it('leaves a bug an exception', async () => {
    await expect(guard(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });
});
