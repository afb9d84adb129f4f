import { describe, expect, it } from 'vitest';
import { markWindow, type MarkerWindow } from './window-marker.ts';

/** A browser with windows that open, close and crash. */
function fakeBrowser() {
  const lines = new Map<string, string>();
  const held = new Set<string>();
  let ids = 0;
  const storage: MarkerWindow['storage'] = {
    get length() { return lines.size; },
    key: (index) => [...lines.keys()][index] ?? null,
    getItem: (name) => lines.get(name) ?? null,
    setItem: (name, text) => void lines.set(name, text),
    removeItem: (name) => void lines.delete(name),
  };
  const open = async (startedAt = '2026-04-01T09:00:00.000Z') => {
    let own = '';
    let hide = (): void => undefined;
    let show = (): void => undefined;
    const previous = await markWindow({
      storage,
      heldLocks: () => Promise.resolve([...held]),
      hold: (lock) => {
        own = lock;
        held.add(lock);
        return Promise.resolve();
      },
      onHide: (listener) => { hide = listener; },
      onShow: (listener) => { show = listener; },
      newId: () => String((ids += 1)),
      now: () => new Date(startedAt),
    });
    return { previous, hide: () => { hide(); }, show: () => { show(); }, crash: () => void held.delete(own) };
  };
  return { open, storage };
}

describe('the marker of a window', () => {
  it('says nothing of windows that were closed', async () => {
    const { open } = fakeBrowser();
    const first = await open();
    expect(first.previous).toEqual({ kind: 'ended' });
    first.hide();
    first.crash();
    expect((await open()).previous).toEqual({ kind: 'ended' });
  });

  it('says that one broke off, once, and when it had begun', async () => {
    const { open } = fakeBrowser();
    (await open('2026-04-01T08:00:00.000Z')).crash();
    (await open('2026-04-01T09:30:00.000Z')).crash();
    const third = await open();
    expect(third.previous).toEqual({ kind: 'broke-off', startedAt: '2026-04-01T09:30:00.000Z' });
    third.hide();
    expect((await open()).previous).toEqual({ kind: 'ended' });
  });

  it('does not take a window that is open for one that broke off', async () => {
    const { open } = fakeBrowser();
    await open();
    expect((await open()).previous).toEqual({ kind: 'ended' });
  });

  it('counts a page that was put away and came back as open', async () => {
    const { open } = fakeBrowser();
    const window = await open();
    window.hide();
    window.show();
    window.crash();
    expect((await open()).previous).toMatchObject({ kind: 'broke-off' });
  });

  it('cannot tell where the browser keeps nothing', async () => {
    const { open, storage } = fakeBrowser();
    storage.setItem = () => { throw new Error('denied'); };
    expect((await open()).previous).toEqual({ kind: 'ended' });
  });
});
