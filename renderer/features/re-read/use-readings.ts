import { useCallback, useState } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import { nextProfile, profileLabel } from '../../../shared/ocr/profile-names.ts';
import type { RecoveryProfile } from '../../../shared/ocr/recovered-text.ts';
import { keepReading, recoverAs, type ReadingProposal } from '../../ingest/note-readings.ts';
import { useServices } from '../../services/services.tsx';
import { useMessages } from '../../state/messages.ts';
import { offerUndo } from '../../state/take-back.ts';
import type { Recognition } from '../../storage/note-store.ts';

export interface ReadingsOptions {
  readonly note: Note;
  readonly recognition: Recognition | undefined;
  /** Saves what is typed and not saved yet, so that nothing is compared with an older text. */
  readonly flush: () => Promise<void>;
}

export interface Readings {
  /** A reading that would replace what the person wrote: they choose. */
  readonly toCompare: ReadingProposal | null;
  /** Null lets rules choose. */
  readonly readAs: (profile: RecoveryProfile | null) => void;
  readonly readAsNext: () => void;
  /** `what` says in the past tense what was done. */
  readonly keep: (proposal: ReadingProposal, what: string) => void;
  readonly dismiss: () => void;
}

/** Switches between readings of a note. One that would lose the person's words is only shown. */
export function useReadings({ note, recognition, flush }: ReadingsOptions): Readings {
  const { notes } = useServices();
  const say = useMessages((messages) => messages.say);
  const [toCompare, setToCompare] = useState<ReadingProposal | null>(null);

  const keep = useCallback((proposal: ReadingProposal, text: string) => {
    setToCompare(null);
    void flush().then(() => keepReading(notes, proposal)).then((outcome) => {
      if (outcome.kind === 'failed') {
        say({ tone: 'danger', text: `The text was not changed: ${outcome.reason}` });
        return;
      }
      offerUndo({ label: text, undo: outcome.undo });
    });
  }, [flush, notes, say]);

  const readAs = useCallback((profile: RecoveryProfile | null) => {
    if (recognition === undefined) return;
    const proposal = recoverAs(recognition, profile, note.visibleText);
    if (proposal.isSafe || proposal.text === note.visibleText) keep(proposal, describeProfile(proposal));
    else setToCompare(proposal);
  }, [recognition, note.visibleText, keep]);

  const readAsNext = useCallback(() => {
    if (recognition !== undefined) readAs(nextProfile(recognition.recovered.profile));
  }, [recognition, readAs]);

  return { toCompare, readAs, readAsNext, keep, dismiss: useCallback(() => { setToCompare(null); }, []) };
}

/** `Read as: Chat` */
export function describeProfile({ recognition }: ReadingProposal): string {
  return `Read as: ${profileLabel(recognition.recovered.profile)}`;
}
