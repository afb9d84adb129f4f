import type { Note } from '../../../shared/note/note.ts';
import { noteTypeLabel } from '../../../shared/note/note-type.ts';
import { findHighlights } from '../../../shared/search/highlight.ts';
import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { toSnippet } from '../../../shared/search/snippet.ts';
import { classNames } from '../../ui/class-names.ts';
import { useServices } from '../../services/services.tsx';
import { Highlighted } from './highlighted.tsx';
import { toPreviewText } from './list-preview.ts';
import styles from './note-row.module.css';
import { showDate } from './show-date.ts';
import { Thumbnail } from './thumbnail.tsx';

export interface NoteRowProps {
  readonly note: Note | undefined;
  readonly query: SearchQuery;
  readonly isSelected: boolean;
  readonly isActive: boolean;
}

/** About one line of a wide list. Longer would push the hit out of a narrow one, where CSS cuts the end. */
const SNIPPET_LENGTH = 56;

/** Percent of sure words. Nearly every note has a word or two in doubt; colour is for those that need a look. */
const POOR_BELOW = 90;

/** One note in the list: picture, title, the passage that matches, and what kind of note it is. */
export function NoteRow({ note, query, isSelected, isActive }: NoteRowProps) {
  const { now } = useServices();
  const className = classNames(styles['row'], isSelected && styles['selected'], isActive && styles['active']);
  if (note === undefined) return <div className={className} aria-busy="true" />;
  const snippet = toSnippet(toPreviewText(note), query, SNIPPET_LENGTH);
  const accepted = note.tags.filter((tag) => tag.state === 'accepted').length;
  return (
    <div className={className}>
      <Thumbnail key={note.images[0]?.imageId ?? ''} imageId={note.images[0]?.imageId ?? ''} />
      <div className={styles['texts']}>
        <p className={styles['title']} title={note.title} dir="auto">
          <Highlighted text={note.title} ranges={findHighlights(note.title, query)} />
        </p>
        <p className={styles['snippet']} dir="auto">
          {note.visibleText === '' ? <em>No text found</em> : <Highlighted text={snippet.text} ranges={snippet.highlights} />}
        </p>
        <p className={styles['facts']}>
          <span className={styles['kinds']}>
            <span>{noteTypeLabel(note.type)}</span>
            {note.quality === null || note.quality === 100 ? null : (
              <span className={classNames(note.quality < POOR_BELOW && styles['doubt'])} title="Words that were read for sure">{Math.floor(note.quality)} % sure</span>
            )}
            {accepted === 0 ? null : <span>{accepted === 1 ? '1 tag' : `${String(accepted)} tags`}</span>}
            {note.topic === '' ? null : <span>{note.topic}</span>}
          </span>
          <time className={styles['date']}>{showDate(note.capturedAt === '' ? note.createdAt : note.capturedAt, now())}</time>
        </p>
      </div>
    </div>
  );
}
