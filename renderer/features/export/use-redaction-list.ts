import { useEffect, useMemo, useState } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import { isRedacting, type RedactionChoice } from '../../../shared/redaction/redaction-choice.ts';
import { createRedactionList, createRedactor, namesOf, type RedactionItem, type Redactor } from '../../../shared/redaction/redactor.ts';
import { createBreather } from '../../ingest/breathe.ts';
import { useServices } from '../../services/services.tsx';

export interface FoundRedactions {
  /** What would be hidden, items that stay included; the most frequent first. */
  readonly items: readonly RedactionItem[];
  readonly isLooking: boolean;
  /** null when nothing is hidden. */
  readonly redactor: Redactor | null;
}

/** Notes that are fetched together. */
const BATCH = 200;

const NOTHING: readonly RedactionItem[] = [];
const NOBODY: readonly string[] = [];

/** Looks through the notes for what an export would hide, in the background; a change of the choice starts anew. */
export function useRedactionList(noteIds: readonly string[], choice: RedactionChoice): FoundRedactions {
  const { notes: store } = useServices();
  const [found, setFound] = useState<{ readonly key: unknown; readonly items: readonly RedactionItem[]; readonly names: readonly string[] } | null>(null);
  const isHiding = isRedacting(choice);
  const { kinds, words } = choice;
  const key = useMemo(() => ({ noteIds, kinds, words }), [noteIds, kinds, words]);
  useEffect(() => {
    if (!isHiding || noteIds.length === 0) return;
    const control = new AbortController();
    void look(store, { noteIds, choice: { kinds, words, kept: [] }, signal: control.signal }).then((result) => {
      if (result !== null) setFound({ key, ...result });
    });
    return () => { control.abort(); };
  }, [store, noteIds, kinds, words, isHiding, key]);
  // The last list stays until the new one is there, so that the dialog does not jump with every letter.
  const names = found?.names ?? NOBODY;
  const redactor = useMemo(() => (isHiding ? createRedactor(choice, names) : null), [isHiding, choice, names]);
  return { items: isHiding ? found?.items ?? NOTHING : NOTHING, isLooking: isHiding && noteIds.length > 0 && found?.key !== key, redactor };
}

interface Search {
  readonly noteIds: readonly string[];
  readonly choice: RedactionChoice;
  readonly signal: AbortSignal;
}

/** Names first, as one note tells what is hidden in the others. null when it is not wanted any more. */
async function look(store: { getNotes(ids: readonly string[]): Promise<readonly (Note | undefined)[]> }, { noteIds, choice, signal }: Search) {
  const breathe = createBreather();
  async function* eachNote(): AsyncGenerator<Note> {
    for (let start = 0; start < noteIds.length && !signal.aborted; start += BATCH) {
      for (const note of await store.getNotes(noteIds.slice(start, start + BATCH))) {
        if (note !== undefined) yield note;
        await breathe();
      }
    }
  }
  const names = new Set<string>();
  for await (const note of eachNote()) for (const name of namesOf([note])) names.add(name);
  const list = createRedactionList(createRedactor(choice, [...names]));
  for await (const note of eachNote()) list.add(note);
  return signal.aborted ? null : { items: list.items(), names: [...names] };
}
