import { describe, expect, it } from 'vitest';
import { NOTE, openDraft } from './open-draft.contract.ts';

describe('changes from elsewhere', () => {
  it('keeps the fields that another window changed', async () => {
    const { store, draft } = openDraft();
    draft.edit({ caption: 'from here' });
    store.note = { ...store.note, mainContent: 'from there' };
    await draft.flush();
    expect(store.note).toMatchObject({ caption: 'from here', mainContent: 'from there' });
  });

  it('shows them, except in the field that is being edited here', () => {
    const { draft, shown } = openDraft();
    draft.edit({ caption: 'from here' });
    draft.receive({ ...NOTE, caption: 'older', mainContent: 'from there', updatedAt: '2026-02-04T16:00:00.000Z' });
    expect(shown()).toMatchObject({ caption: 'from here', mainContent: 'from there' });
  });

  it('merges into a text that is being edited here, line by line', async () => {
    const { store, draft, shown } = openDraft();
    store.note = { ...NOTE, potentialUse: 'one\ntwo', updatedAt: '2026-02-04T14:30:00.000Z' };
    draft.receive(store.note);
    draft.edit({ potentialUse: 'one\ntwo, seen here' });
    store.note = { ...store.note, potentialUse: 'zero\none\ntwo', updatedAt: '2026-02-04T14:31:00.000Z' };
    await draft.flush();
    expect(store.note.potentialUse).toBe('zero\none\ntwo, seen here');
    expect(shown().potentialUse).toBe('zero\none\ntwo, seen here');
  });

  it('merges again what was typed on while a merged text was on its way', async () => {
    const { store, draft } = openDraft();
    draft.edit({ potentialUse: 'mine' });
    store.note = { ...NOTE, potentialUse: 'theirs' };
    const release = store.hold();
    const flushed = draft.flush();
    draft.edit({ potentialUse: 'mine, longer' });
    release();
    await flushed;
    expect(store.note.potentialUse.split('\n').sort()).toEqual(['mine, longer', 'theirs']);
    draft.edit({ potentialUse: '' });
    await draft.flush();
    expect(store.note.potentialUse).toBe('');
  });

  it('keeps in the history what it wrote over in the same line', async () => {
    const { store, draft } = openDraft();
    draft.edit({ visibleText: 'Python, SQL and Rust' });
    store.note = { ...NOTE, visibleText: 'Python and SQLite', updatedAt: '2026-02-04T14:31:00.000Z' };
    draft.receive(store.note);
    await draft.flush();
    expect(store.note.visibleText).toBe('Python, SQL and Rust');
    expect(store.kept.map((note) => note.visibleText)).toEqual(['Python and SQLite']);
  });

  it('keeps in the history a title that came a moment before the one from here was saved', async () => {
    const { store, draft } = openDraft();
    draft.edit({ title: 'From here' });
    // A folder or another window wrote it, and this one has not been told yet.
    store.note = { ...NOTE, title: 'From there', updatedAt: '2026-02-04T14:31:00.000Z' };
    await draft.flush();
    expect(store.note.title).toBe('From here');
    expect(store.kept.map((note) => note.title)).toEqual(['From there']);
  });

  it('keeps no state of its own when only another field changed there', async () => {
    const { store, draft } = openDraft();
    draft.edit({ title: 'From here' });
    store.note = { ...NOTE, caption: 'from there', updatedAt: '2026-02-04T14:31:00.000Z' };
    await draft.flush();
    expect(store.kept).toEqual([]);
  });

  it('ignores a read that is older than the last save', async () => {
    const { draft, shown } = openDraft();
    draft.edit({ caption: 'new' });
    await draft.flush();
    draft.receive(NOTE);
    expect(shown().caption).toBe('new');
  });
});
