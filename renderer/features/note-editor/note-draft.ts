import type { Note } from '../../../shared/note/note.ts';
import type { Unsubscribe } from '../../../shared/unsubscribe.ts';
import type { NoteStore, SaveOutcome } from '../../storage/note-store.ts';
import { applyNoteEdits, editedFields, editsLeft, isChangedElsewhere, keepFields, mergeEdits, NO_EDITS, valuesBefore, type NoteEdits } from './apply-note-edits.ts';

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** The store has not answered for two seconds, as on a full disk; it may still, and says so after ten at the latest. */
  | { readonly kind: 'slow' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface DraftSnapshot {
  /** As the person sees it: the stored note with the edits that are not saved yet. */
  readonly note: Note;
  readonly saveState: SaveState;
}

export interface NoteDraftOptions {
  readonly note: Note;
  readonly notes: Pick<NoteStore, 'updateNote'>;
  /** What follows from another visible text (suggested tags, quality …); called when a changed text is saved. */
  readonly followText: (edited: Note, before: Note) => Note;
  readonly startTimer: (run: () => void, delayMs: number) => Unsubscribe;
}

/** Counted from the first keystroke that is not saved, so that steady typing is saved as well. */
export const SAVE_AFTER_MS = 500;
export const RETRY_AFTER_MS = 5_000;
export const SLOW_AFTER_MS = 2_000;

/**
 * One note while it is edited. Holds only the fields that were changed here and not saved yet; everything else is
 * what the store says, so two windows that edit different fields of one note never overwrite each other. A text that was
 * changed elsewhere since its first key here, by another window or a mirror folder, is merged by lines.
 *
 *     stored note (from the store)  +  edits (from here)  =  what is on the screen
 *          ▲                               │  after 500 ms, on blur, on leaving
 *          └──────── updateNote ───────────┘
 *
 * A failed save keeps its edits and is tried again by itself, on the next edit and when the person asks.
 */
export class NoteDraft {
  readonly #options: NoteDraftOptions;
  readonly #listeners = new Set<() => void>();
  #followText: NoteDraftOptions['followText'];
  #stored: Note;
  #edits: NoteEdits = NO_EDITS;
  /** What the edited fields were when their editing began. */
  #before: NoteEdits = NO_EDITS;
  #keepsStateBefore = false;
  #failure: string | null = null;
  #isSlow = false;
  #stopTimer: Unsubscribe | null = null;
  #saving: Promise<void> | null = null;
  #snapshot: DraftSnapshot;

  constructor(options: NoteDraftOptions) {
    this.#options = options;
    this.#stored = options.note;
    this.#followText = options.followText;
    this.#snapshot = this.#takeSnapshot();
  }

  readonly subscribe = (listener: () => void): Unsubscribe => {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  };

  readonly getSnapshot = (): DraftSnapshot => this.#snapshot;

  /** What follows from the text depends on what was recognised, which is known later than the note and may change. */
  setFollowText(followText: NoteDraftOptions['followText']): void {
    this.#followText = followText;
  }

  get hasUnsavedEdits(): boolean {
    return editedFields(this.#edits).length > 0;
  }

  /** Takes new values; they are on the screen at once and in the store within half a second. */
  edit(edits: NoteEdits): void {
    this.#before = { ...valuesBefore(this.#stored, edits), ...this.#before };
    this.#edits = { ...this.#edits, ...edits };
    this.#stopTimer ??= this.#saveLater(SAVE_AFTER_MS);
    this.#tell();
  }

  /** Takes the fields of an earlier version. The state before, typing of this moment included, stays in the history. */
  async restore(fields: NoteEdits): Promise<void> {
    await this.flush();
    this.#keepsStateBefore = true;
    this.edit(fields);
    await this.flush();
  }

  /** The note as the store has it now: a change from another window, or the echo of our own. */
  receive(note: Note): void {
    // A read that began before our save may arrive after it.
    if (note.updatedAt < this.#stored.updatedAt) return;
    this.#stored = note;
    this.#tell();
  }

  /** Saves at once. Resolves when everything is saved or a save failed; the snapshot says which. */
  flush(): Promise<void> {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = null;
      this.#tell();
    });
    return this.#saving;
  }

  #saveLater(delayMs: number): Unsubscribe {
    return this.#options.startTimer(() => { void this.flush(); }, delayMs);
  }

  /** Loops, because the person may type on while a save is on its way. */
  async #saveAll(): Promise<void> {
    while (this.hasUnsavedEdits) {
      const sent = this.#edits;
      const before = this.#before;
      const change = (stored: Note) => this.#changed(stored, mergeEdits(sent, { before, stored }));
      const isWanted = this.#keepsStateBefore;
      // What was changed elsewhere since its first key here is written over where both changed the same, and stays in the history.
      const keepsStateBefore = (stored: Note): boolean => isWanted || isChangedElsewhere(sent, { before, stored });
      const outcome = await this.#watched(this.#options.notes.updateNote(this.#stored.id, change, { keepsStateBefore }));
      if (outcome.kind !== 'saved') {
        this.#failure = outcome.kind === 'missing' ? 'the note was deleted' : outcome.reason;
        if (outcome.kind === 'failed') this.#stopTimer ??= this.#saveLater(RETRY_AFTER_MS);
        return;
      }
      this.#failure = null;
      this.#keepsStateBefore = false;
      this.#stored = outcome.note;
      this.#edits = editsLeft(this.#edits, sent);
      // What was typed on since goes on from what was sent.
      this.#before = keepFields({ ...this.#before, ...sent }, editedFields(this.#edits));
      this.#tell();
    }
  }

  async #watched(saving: Promise<SaveOutcome>): Promise<SaveOutcome> {
    const stopWatch = this.#options.startTimer(() => {
      this.#isSlow = true;
      this.#tell();
    }, SLOW_AFTER_MS);
    const outcome = await saving;
    stopWatch();
    this.#isSlow = false;
    return outcome;
  }

  #changed(stored: Note, edits: NoteEdits): Note {
    const note = applyNoteEdits(stored, edits);
    if (edits.visibleText === undefined) return note;
    return this.#followText(note, stored);
  }

  #takeSnapshot(): DraftSnapshot {
    return { note: applyNoteEdits(this.#stored, this.#edits), saveState: this.#saveState() };
  }

  #saveState(): SaveState {
    if (this.#failure !== null) return { kind: 'failed', reason: this.#failure };
    if (!this.hasUnsavedEdits) return { kind: 'saved' };
    return { kind: this.#isSlow ? 'slow' : 'saving' };
  }

  #tell(): void {
    this.#snapshot = this.#takeSnapshot();
    for (const listener of this.#listeners) listener();
  }
}
