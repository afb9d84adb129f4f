import { useId } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { Select } from '../../ui/select.tsx';
import { NOTE_TYPES, noteTypeLabel, noteTypeText } from '../../../shared/note/note-type.ts';
import type { Note } from '../../../shared/note/note.ts';
import { CapturedField } from './captured-field.tsx';
import styles from './property-grid.module.css';
import { Property } from './property.tsx';
import { TopicField } from './topic-field.tsx';
import type { OpenNoteDraft } from './use-note-draft.ts';

export interface PropertyGridProps {
  readonly note: Note;
  readonly topics: readonly string[];
  /** Where export puts the picture. */
  readonly imagePath: string;
  readonly edit: OpenNoteDraft['edit'];
  readonly choose: OpenNoteDraft['choose'];
}

const TYPE_OPTIONS = NOTE_TYPES.map((type) => ({ value: type, label: noteTypeLabel(type) }));

/** The facts about a note, two columns where there is room: those that are looked at above, the others one click away. */
export function PropertyGrid(props: PropertyGridProps) {
  const { note, topics, edit, choose } = props;
  const { areAllPropertiesShown: isMoreShown, setPreferences } = usePreferences();
  const moreId = useId();
  return (
    <div className={styles['frame']}>
      <div className={styles['grid']}>
        <Property name="Type">
          {/* A wording for the old type would contradict the new one. */}
          <Select label="Type" value={note.type} options={TYPE_OPTIONS} onChange={(type) => { choose({ type, typeText: '' }, 'Changed the type'); }} />
        </Property>
        <Property name="Topic">
          <TopicField topic={note.topic} topics={topics} onChange={(topic) => { choose({ topic }, 'Changed the topic'); }} />
        </Property>
        <Property name="Captured">
          <CapturedField capturedAt={note.capturedAt} onChange={(capturedAt) => { edit({ capturedAt }); }} />
        </Property>
        <TextProperty name="User name" value={note.username} onChange={(username) => { edit({ username }); }} />
      </div>
      {isMoreShown ? <MoreProperties id={moreId} {...props} /> : null}
      <button type="button" className={styles['more']} aria-expanded={isMoreShown} aria-controls={moreId} onClick={() => { setPreferences({ areAllPropertiesShown: !isMoreShown }); }}>
        {isMoreShown ? 'Fewer properties' : 'More properties'}
      </button>
    </div>
  );
}

/** Where the note came from and how it is written out. */
function MoreProperties({ id, note, imagePath, edit }: PropertyGridProps & { readonly id: string }) {
  return (
    <div id={id} className={styles['grid']}>
      <TextProperty name="Source" value={note.source} onChange={(source) => { edit({ source }); }} />
      <TextProperty name="User id" value={note.userId} onChange={(userId) => { edit({ userId }); }} />
      <TextProperty name="Original image" value={note.originalImage} onChange={(originalImage) => { edit({ originalImage }); }} />
      <TextProperty name="Type in words" value={note.typeText} placeholder={withoutEmphasis(noteTypeText(note.type))} onChange={(typeText) => { edit({ typeText }); }} />
      {imagePath === '' ? null : (
        <Property name="Exported to" isWide>
          <output aria-label="Exported to" className={styles['path']} title={imagePath}>{imagePath}</output>
        </Property>
      )}
    </div>
  );
}

/** The standard wording is Markdown; on the screen its asterisks would only be in the way. */
const withoutEmphasis = (markdown: string): string => markdown.replaceAll('**', '');

interface TextPropertyProps {
  readonly name: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

function TextProperty({ name, value, placeholder = 'Empty', onChange }: TextPropertyProps) {
  return (
    <Property name={name}>
      <input aria-label={name} className={styles['control']} value={value} placeholder={placeholder} title={value} onChange={(event) => { onChange(event.target.value); }} />
    </Property>
  );
}
