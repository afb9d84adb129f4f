import type { Note, TagEvidence } from '../../shared/note/note.ts';
import { TagPanel } from '../features/competencies/tag-panel.tsx';
import { useServices } from '../services/services.tsx';
import { acceptAllTags, addTag, setTagState } from './note-actions.ts';
import { useReport } from './use-report.ts';

export interface NoteTagsProps {
  readonly note: Note;
  readonly onShowEvidence: (evidence: readonly TagEvidence[]) => void;
}

/** The competency panel of a note, tied to the store; quiet, since the chips show what happened. */
export function NoteTags({ note, onShowEvidence }: NoteTagsProps) {
  const { notes } = useServices();
  const report = useReport();
  return (
    <TagPanel
      tags={note.tags}
      onSetState={(tag, state) => { report(setTagState(notes, note.id, { tag, state }), { isQuiet: true }); }}
      onAcceptAll={() => { report(acceptAllTags(notes, note.id)); }}
      onAdd={(tag) => { report(addTag(notes, note.id, tag), { isQuiet: true }); }}
      onShowEvidence={onShowEvidence}
    />
  );
}
