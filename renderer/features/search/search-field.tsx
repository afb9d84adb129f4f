import { CircleHelp, Search, X } from 'lucide-react';
import { Popover } from '@base-ui/react/popover';
import type { Ref } from 'react';
import { useSession } from '../../state/session.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './search-field.module.css';

const SYNTAX = [
  ['agentic', 'words that begin like this'],
  ['"feature engineering"', 'these words in a row'],
  ['-senior', 'notes without this word'],
  ['tag:python', 'a competency'],
  ['topic:ai-engineer', 'a topic'],
  ['type:job-description', 'a type of note'],
  ['after:2026-02', 'captured in or after a month, a day, a year'],
  ['before:2026-03-15', 'captured earlier'],
] as const;

export interface SearchFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  /** Down arrow or Enter: on to the list. */
  readonly onLeaveDown: () => void;
}

/** Finds as one types, in the part of the library that is shown. Escape clears. */
export function SearchField({ ref, onLeaveDown }: SearchFieldProps) {
  const { searchText, setSession } = useSession();
  return (
    <div className={styles['field']} role="search">
      <Search aria-hidden size={15} />
      <input
        ref={ref}
        type="text"
        aria-label="Search notes"
        placeholder="Search notes"
        autoComplete="off"
        spellCheck={false}
        className={styles['input']}
        value={searchText}
        onChange={(event) => { setSession({ searchText: event.target.value }); }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setSession({ searchText: '' });
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          onLeaveDown();
        }}
      />
      {searchText === '' ? <SyntaxHelp /> : (
        <IconButton label="Clear search" className={styles['inside']} onClick={() => { setSession({ searchText: '' }); }}><X aria-hidden /></IconButton>
      )}
    </div>
  );
}

function SyntaxHelp() {
  return (
    <Popover.Root>
      <Popover.Trigger render={<IconButton label="How to search" className={styles['inside']}><CircleHelp aria-hidden /></IconButton>} />
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" className={styles['positioner']}>
          <Popover.Popup className={styles['help']}>
            <Popover.Title className={styles['helpTitle']}>How to search</Popover.Title>
            <dl>
              {SYNTAX.map(([example, meaning]) => (
                <div key={example} className={styles['helpRow']}>
                  <dt>{example}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
