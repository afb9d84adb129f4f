import { FileDown, FolderClosed, Inbox, Library, ScanEye, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { describeNoteType } from './describe-note-type.ts';
import { NoteTypeIcon } from './note-type-icon.tsx';
import type { LibraryFacets } from '../../search/note-index.ts';
import { useFacets } from '../../services/use-facets.ts';
import { isSameScope, type Scope } from '../../state/scope.ts';
import { useSession } from '../../state/session.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './sidebar.module.css';

/** The most frequent ones say what a library is about; the others are one click away. */
const TAGS_SHOWN = 10;

export interface SidebarProps {
  /** Imports under way, shown as a count. */
  readonly openImports: number;
}

/** The parts of the library: shelves, topics, types and the competencies that were found. */
export function Sidebar({ openImports }: SidebarProps) {
  const facets = useFacets();
  const setSession = useSession((session) => session.setSession);
  const hasTopics = facets.topics.some((topic) => topic.value !== '');
  return (
    <nav className={styles['sidebar']} aria-label="Library">
      <Section>
        <Place scope={{ kind: 'all' }} icon={<Library />} label="All notes" count={facets.total} />
        <Place scope={{ kind: 'review' }} icon={<ScanEye />} label="To review" count={facets.doubtful} />
        <Place scope={{ kind: 'trash' }} icon={<Trash2 />} label="Trash" count={facets.trashed} />
        <button type="button" className={styles['place']} onClick={() => { setSession({ isImportsOpen: true }); }}>
          <FileDown aria-hidden />
          <span className={styles['label']}>Imports</span>
          {openImports === 0 ? null : <span className={styles['count']}>{openImports.toLocaleString()}</span>}
        </button>
      </Section>
      {!hasTopics ? null : (
        <Section title="Topics">
          {facets.topics.map(({ value, count }) => (
            <Place key={value} scope={{ kind: 'topic', value }} icon={value === '' ? <Inbox /> : <FolderClosed />} label={value === '' ? 'Unsorted' : value} count={count} />
          ))}
        </Section>
      )}
      {facets.types.length === 0 ? null : (
        <Section title="Types">
          {facets.types.map(({ value, count }) => (
            <Place key={value} scope={{ kind: 'type', value }} icon={<NoteTypeIcon type={value} />} label={describeNoteType(value)} count={count} />
          ))}
        </Section>
      )}
      {facets.tags.length === 0 ? null : <Competencies tags={facets.tags} />}
    </nav>
  );
}

function Competencies({ tags }: { readonly tags: LibraryFacets['tags'] }) {
  const [areAllShown, setAreAllShown] = useState(false);
  const shown = areAllShown ? tags : tags.slice(0, TAGS_SHOWN);
  return (
    <Section title="Competencies">
      {shown.map(({ value, label, count }) => <Place key={value} scope={{ kind: 'tag', value, label }} label={label} count={count} />)}
      {tags.length <= TAGS_SHOWN ? null : (
        <button type="button" aria-expanded={areAllShown} className={classNames(styles['place'], styles['more'])} onClick={() => { setAreAllShown(!areAllShown); }}>
          {areAllShown ? 'Show fewer' : `Show all ${String(tags.length)}`}
        </button>
      )}
    </Section>
  );
}

function Section({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <div className={styles['section']}>
      {title === undefined ? null : <h2 className={styles['heading']}>{title}</h2>}
      {children}
    </div>
  );
}

interface PlaceProps {
  readonly scope: Scope;
  readonly icon?: ReactNode;
  readonly label: string;
  readonly count: number;
}

function Place({ scope, icon, label, count }: PlaceProps) {
  const { scope: current, goTo } = useSession();
  const isHere = isSameScope(scope, current);
  return (
    <button type="button" aria-current={isHere ? 'page' : undefined} className={classNames(styles['place'], isHere && styles['here'])} onClick={() => { goTo(scope); }}>
      {icon === undefined ? null : <span className={styles['icon']} aria-hidden>{icon}</span>}
      <span className={styles['label']} title={label}>{label}</span>
      {count === 0 ? null : <span className={styles['count']}>{count.toLocaleString()}</span>}
    </button>
  );
}
