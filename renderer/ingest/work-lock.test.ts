import { expect, it } from 'vitest';
import { createWebWorkLock } from './work-lock.ts';

/** Web Locks as the browser gives them, for one name. */
function fakeLocks(): LockManager {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, options: LockOptions, work: () => Promise<unknown>): Promise<unknown> => {
    const turn = last.then(() => {
      if (options.signal?.aborted === true) throw new DOMException('given up', 'AbortError');
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return { request, query: () => Promise.resolve({}) } as unknown as LockManager;
}

it('gives the work to one window at a time, in the order they asked, skipping those that gave up', async () => {
  const lock = createWebWorkLock(fakeLocks(), 'imports');
  const held: string[] = [];
  const releaseFirst = lock.hold(() => held.push('first'));
  const giveUp = lock.hold(() => held.push('second'));
  const third = new Promise<void>((resolve) => { lock.hold(() => { held.push('third'); resolve(); }); });
  giveUp();
  await Promise.resolve();
  releaseFirst();
  await third;
  expect(held).toEqual(['first', 'third']);
});
