import { describe, expect, it } from 'vitest';
import { RETRY_AFTER_MS, SAVE_AFTER_MS, SLOW_AFTER_MS } from './note-draft.ts';
import { NOTE, openDraft } from './open-draft.contract.ts';

describe('saving', () => {
  it('shows an edit at once and stores it half a second later', async () => {
    const { store, timers, draft, shown, saveState } = openDraft();
    draft.edit({ caption: 'mine' });
    expect(shown().caption).toBe('mine');
    expect(saveState()).toEqual({ kind: 'saving' });
    expect(timers.delays()).toEqual([SAVE_AFTER_MS]);
    timers.fire();
    await draft.flush();
    expect(store.note.caption).toBe('mine');
    expect(saveState()).toEqual({ kind: 'saved' });
  });

  it('counts the half second from the first keystroke, so that steady typing is saved', () => {
    const { timers, draft } = openDraft();
    draft.edit({ caption: 'a' });
    draft.edit({ caption: 'ab' });
    expect(timers.delays()).toEqual([SAVE_AFTER_MS]);
  });

  it('saves at once when asked, without waiting for the timer', async () => {
    const { store, timers, draft } = openDraft();
    draft.edit({ caption: 'left in a hurry' });
    await draft.flush();
    expect(store.note.caption).toBe('left in a hurry');
    expect(timers.delays()).toEqual([]);
  });

  it('keeps what was typed while a save was on its way', async () => {
    const { store, draft, shown } = openDraft();
    const release = store.hold();
    draft.edit({ caption: 'ab' });
    const flushed = draft.flush();
    draft.edit({ caption: 'abc' });
    release();
    await flushed;
    expect(store.note.caption).toBe('abc');
    expect(shown().caption).toBe('abc');
  });

  it('says after two seconds that the store does not answer, and saves when it does', async () => {
    const { store, timers, draft, saveState } = openDraft();
    const release = store.hold();
    draft.edit({ caption: 'on a full disk' });
    const flushed = draft.flush();
    expect(timers.delays()).toEqual([SLOW_AFTER_MS]);
    timers.fire();
    expect(saveState()).toEqual({ kind: 'slow' });
    release();
    await flushed;
    expect(saveState()).toEqual({ kind: 'saved' });
    expect(timers.delays()).toEqual([]);
  });

  it('writes nothing when nothing was edited', async () => {
    const { store, draft } = openDraft();
    await draft.flush();
    expect(store.saves()).toBe(0);
  });
});

describe('a save that fails', () => {
  it('says why, keeps the edit and tries again by itself', async () => {
    const { store, timers, draft, shown, saveState } = openDraft();
    store.answers.push({ kind: 'failed', reason: 'the disk is full' });
    draft.edit({ caption: 'precious' });
    await draft.flush();
    expect(saveState()).toEqual({ kind: 'failed', reason: 'the disk is full' });
    expect(shown().caption).toBe('precious');
    expect(timers.delays()).toEqual([RETRY_AFTER_MS]);
    timers.fire();
    await draft.flush();
    expect(store.note.caption).toBe('precious');
    expect(saveState()).toEqual({ kind: 'saved' });
  });

  it('does not try again when the note is gone', async () => {
    const { store, timers, draft, saveState } = openDraft();
    store.answers.push({ kind: 'missing' });
    draft.edit({ caption: 'too late' });
    await draft.flush();
    expect(saveState()).toEqual({ kind: 'failed', reason: 'the note was deleted' });
    expect(timers.delays()).toEqual([]);
  });
});

describe('restoring a version', () => {
  it('keeps the state before, with what was typed a moment ago', async () => {
    const { store, draft } = openDraft();
    draft.edit({ caption: 'just typed' });
    await draft.restore({ caption: 'old', title: 'Old title' });
    expect(store.note).toMatchObject({ caption: 'old', title: 'Old title' });
    expect(store.kept.map((note) => note.caption)).toEqual(['just typed']);
  });

  it('asks for no versions of its own afterwards', async () => {
    const { store, draft } = openDraft();
    await draft.restore({ caption: 'old' });
    draft.edit({ caption: 'new' });
    await draft.flush();
    expect(store.kept).toHaveLength(1);
  });
});

describe('what follows from an edit', () => {
  it.each([
    ['follows the title', 'senior-engineer', 'staff-engineer'],
    ['follows the title when it was numbered', 'senior-engineer-2', 'staff-engineer'],
    ['stays when it does not come from the title', 'my-own-name', 'my-own-name'],
  ])('the slug %s', async (_what, slug, expected) => {
    const { store, draft } = openDraft();
    store.note = { ...NOTE, slug };
    draft.receive({ ...store.note, updatedAt: '2026-02-04T14:30:00.000Z' });
    draft.edit({ title: 'Staff engineer' });
    await draft.flush();
    expect(store.note.slug).toBe(expected);
  });

  it('the slug outlives a cleared title and follows the next one', () => {
    const { draft, shown } = openDraft();
    draft.edit({ title: '' });
    expect(shown().slug).toBe('senior-engineer');
    draft.receive({ ...NOTE, title: '', updatedAt: '2026-02-04T14:30:00.000Z' });
    draft.edit({ title: 'Staff engineer' });
    expect(shown().slug).toBe('staff-engineer');
  });

  it('tags are suggested anew when the text changes, on top of the newest tags', async () => {
    const { store, draft } = openDraft();
    const accepted = { competencyId: 'sql', label: 'SQL', state: 'accepted', evidence: [] } as const;
    draft.edit({ visibleText: 'Rust' });
    store.note = { ...store.note, tags: [accepted] };
    await draft.flush();
    expect(store.note.tags.map((tag) => tag.label)).toEqual(['SQL', 'Rust']);
  });

  it('tags stay as they are when another field changes', async () => {
    const { store, draft } = openDraft();
    draft.edit({ caption: 'x' });
    await draft.flush();
    expect(store.note.tags).toEqual([]);
  });
});
