import { NO_EXTRAS, type Note } from '../../../shared/note/note.ts';
import type { SaveOutcome, UpdateOptions } from '../../storage/note-store.ts';
import { NoteDraft } from './note-draft.ts';

export const NOTE: Note = {
  schema: 1,
  id: 'n1',
  slug: 'senior-engineer',
  title: 'Senior engineer',
  source: 'file',
  capturedAt: '',
  userId: '',
  username: '',
  originalImage: 'a.png',
  images: [],
  topic: '',
  type: 'post',
  typeText: '',
  mainContent: '',
  visibleText: 'Python and SQL',
  potentialUse: '',
  caption: '',
  tags: [],
  extras: NO_EXTRAS,
  quality: null,
  createdAt: '2026-02-04T14:00:00.000Z',
  updatedAt: '2026-02-04T14:00:00.000Z',
  trashedAt: null,
};

/** Timers that fire when the test says so. */
function createFakeTimers() {
  const timers = new Set<{ readonly run: () => void; readonly delayMs: number }>();
  return {
    startTimer: (run: () => void, delayMs: number) => {
      const timer = { run, delayMs };
      timers.add(timer);
      return () => { timers.delete(timer); };
    },
    delays: () => [...timers].map((timer) => timer.delayMs),
    fire: () => {
      const due = [...timers];
      timers.clear();
      for (const timer of due) timer.run();
    },
  };
}

/** One stored note; `hold()` keeps saves on their way until released, `answers` are given instead of saving. */
function createFakeStore() {
  let gate: Promise<void> = Promise.resolve();
  let saves = 0;
  const store = {
    note: NOTE,
    answers: [] as SaveOutcome[],
    saves: () => saves,
    hold: () => {
      let release = () => {};
      gate = new Promise((resolve) => { release = resolve; });
      return release;
    },
    kept: [] as Note[],
    updateNote: async (_id: string, change: (note: Note) => Note, options?: UpdateOptions): Promise<SaveOutcome> => {
      saves += 1;
      const updatedAt = `2026-02-04T15:00:00.${String(saves).padStart(3, '0')}Z`;
      await gate;
      const answer = store.answers.shift();
      if (answer !== undefined) return answer;
      const after = { ...change(store.note), updatedAt };
      const keeps = options?.keepsStateBefore ?? false;
      if (typeof keeps === 'function' ? keeps(store.note, after) : keeps) store.kept.push(store.note);
      store.note = after;
      return { kind: 'saved', note: store.note };
    },
  };
  return store;
}

/** A draft over one stored note, with a clock that the test turns. */
export function openDraft() {
  const store = createFakeStore();
  const timers = createFakeTimers();
  const draft = new NoteDraft({
    note: store.note,
    notes: store,
    startTimer: timers.startTimer,
    followText: (note) => ({ ...note, tags: [...note.tags, { competencyId: note.visibleText.toLowerCase(), label: note.visibleText, state: 'suggested', evidence: [] }] }),
  });
  const shown = () => draft.getSnapshot().note;
  const saveState = () => draft.getSnapshot().saveState;
  return { store, timers, draft, shown, saveState };
}
