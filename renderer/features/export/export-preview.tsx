import { useEffect, useMemo, useState } from 'react';
import { previewExport, type ProfileOptions } from '../../../shared/export/export-profile.ts';
import type { Note } from '../../../shared/note/note.ts';
import { redactNote } from '../../../shared/redaction/redact-note.ts';
import type { Redactor } from '../../../shared/redaction/redactor.ts';
import { useServices } from '../../services/services.tsx';
import styles from './export-dialog.module.css';

/** Enough to see the form; a table of thousands would only take time. */
const PREVIEWED = 20;

export interface ExportPreviewProps {
  readonly noteIds: readonly string[];
  readonly options: ProfileOptions;
  /** null shows everything. */
  readonly redactor: Redactor | null;
}

/** What the first of the files would say, closed until somebody asks. */
export function ExportPreview({ noteIds, options, redactor }: ExportPreviewProps) {
  const { notes: store } = useServices();
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    void store.getNotes(noteIds.slice(0, PREVIEWED)).then((found) => { if (isCurrent) setNotes(found.filter((note) => note !== undefined)); });
    return () => { isCurrent = false; };
  }, [store, noteIds, isOpen]);
  const shown = useMemo(() => (redactor === null ? notes : notes.map((note) => redactNote(note, redactor))), [notes, redactor]);
  return (
    <details className={styles['preview']} onToggle={(event) => { setIsOpen(event.currentTarget.open); }}>
      <summary>Preview</summary>
      {isOpen ? <pre tabIndex={0} aria-label="Preview of the export">{previewExport(shown, options)}</pre> : null}
    </details>
  );
}
