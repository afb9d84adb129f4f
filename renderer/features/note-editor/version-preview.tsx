import { useMemo } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import { noteTypeLabel } from '../../../shared/note/note-type.ts';
import { EDITABLE_FIELDS, type EditableField } from './apply-note-edits.ts';
import { compareTexts } from '../../ui/compare-texts.ts';
import { ComparedText } from '../../ui/compared-text.tsx';
import { FIELD_NAMES } from './describe-changes.ts';
import styles from './history-dialog.module.css';

export interface VersionPreviewProps {
  readonly version: Note;
  /** The note as it is now. */
  readonly now: Note;
}

/** A version beside the present: the fields that differ, and its text with what restoring brings back and takes away. */
export function VersionPreview({ version, now }: VersionPreviewProps) {
  const pieces = useMemo(() => compareTexts(now.visibleText, version.visibleText), [now.visibleText, version.visibleText]);
  const fields = EDITABLE_FIELDS.filter((field) => field !== 'visibleText' && toWords(field, version) !== toWords(field, now));
  return (
    <div className={styles['preview']} tabIndex={0} role="region" aria-label="The chosen version">
      {fields.length === 0 ? null : (
        <dl className={styles['fields']}>
          {fields.map((field) => (
            <div key={field} className={styles['fieldRow']}>
              <dt>{FIELD_NAMES[field]}</dt>
              <dd>
                <ComparedText pieces={compareTexts(toWords(field, now), toWords(field, version))} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <h3 className={styles['previewTitle']}>Visible text</h3>
      <p className={styles['previewText']}>
        <ComparedText pieces={pieces} />
      </p>
    </div>
  );
}

function toWords(field: EditableField, note: Note): string {
  if (field === 'tags') return note.tags.map((tag) => (tag.state === 'accepted' ? tag.label : `${tag.label} (${tag.state})`)).join(', ');
  return field === 'type' ? noteTypeLabel(note.type) : note[field];
}
