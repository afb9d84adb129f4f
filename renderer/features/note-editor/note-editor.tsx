import type { ReactNode } from 'react';
import type { NoteType } from '../../../shared/note/note.ts';
import type { Typography } from './create-text-editor.ts';
import styles from './note-editor.module.css';
import { NoteHead } from './note-head.tsx';
import { NoteSummary } from './note-summary.tsx';
import { SaveIndicator } from './save-indicator.tsx';
import { TextEditor } from './text-editor.tsx';
import type { OpenNoteDraft } from './use-note-draft.ts';
import type { TextSide } from './use-text-picture-link.ts';

export interface NoteEditorProps {
  readonly draft: OpenNoteDraft;
  /** Topics that other notes have. */
  readonly topics: readonly string[];
  /** Where export puts the picture. */
  readonly imagePath: string;
  /** The competency panel. */
  readonly tags: ReactNode;
  /** Buttons beside the save state. */
  readonly actions?: ReactNode;
  /** What the person should know before reading on. */
  readonly notice?: ReactNode;
  readonly link: TextSide;
  /** Beside the heading of the text, above it and below it: how it was read and what is doubtful about it. */
  readonly textTools?: ReactNode;
  readonly aboveText?: ReactNode;
  readonly belowText?: ReactNode;
}

/** Everything of a note but its pictures. Mount anew (`key`) for another note. */
export function NoteEditor({ draft, topics, imagePath, tags, actions, notice, link, textTools, aboveText, belowText }: NoteEditorProps) {
  const { note, saveState, edit, choose, flush } = draft;
  const save = () => { void flush(); };
  return (
    <article className={styles['editor']} aria-label={note.title === '' ? 'Untitled note' : note.title} onBlur={save}>
      <header className={styles['bar']}>
        <SaveIndicator state={saveState} onRetry={save} />
        <div className={styles['actions']}>{actions}</div>
      </header>
      {notice}
      <div className={styles['column']}>
        <NoteHead note={note} topics={topics} imagePath={imagePath} edit={edit} choose={choose} />
        {tags}
        <section className={styles['text']} aria-label="Text">
          <div className={styles['textHead']}>
            <span aria-hidden>Visible text</span>
            {textTools === undefined ? null : <div className={styles['textTools']}>{textTools}</div>}
          </div>
          {aboveText}
          <TextEditor
            label="Visible text"
            text={note.visibleText}
            emptyText="No text yet. Type what the picture says."
            typography={typographyOf(note.type)}
            onChange={(visibleText) => { edit({ visibleText }); }}
            {...link}
          />
          {belowText}
        </section>
        <NoteSummary note={note} edit={edit} />
      </div>
    </article>
  );
}

function typographyOf(type: NoteType): Typography {
  return type === 'code' || type === 'table' ? 'code' : 'reading';
}
