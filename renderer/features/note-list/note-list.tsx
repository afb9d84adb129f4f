import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { useSession } from '../../state/session.ts';
import { moveInList, rangeTo, toggleInList, type ListMove } from './list-keys.ts';
import styles from './note-list.module.css';
import { NoteRow } from './note-row.tsx';
import { useNoteRows } from './use-note-rows.ts';

const ROW_HEIGHT_PX = 78;
const ROWS_BEYOND_EDGE = 6;

export interface NoteListProps {
  readonly ids: readonly string[];
  /** What is marked in the rows. */
  readonly searched: SearchQuery;
  readonly onOpen: () => void;
  readonly onTrash: () => void;
}

/** The notes as a listbox: only the rows in sight exist, so 100,000 notes scroll like 100. */
export function NoteList({ ids, searched, onOpen, onTrash }: NoteListProps) {
  const { activeId, selectedIds } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const rowsInSight = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: ROWS_BEYOND_EDGE,
  });
  const items = rowsInSight.getVirtualItems();
  const rows = useNoteRows(items.map((item) => ids[item.index] ?? ''));
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const { onKeyDown, onClick } = useSelection({ ids, onOpen, onTrash });
  const activeIndex = ids.indexOf(activeId);

  useEffect(() => {
    if (activeIndex >= 0) rowsInSight.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, rowsInSight]);

  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      role="listbox"
      tabIndex={0}
      aria-label="Notes"
      aria-multiselectable
      data-focus-home
      aria-activedescendant={activeIndex >= 0 ? `note-${activeId}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rowsInSight.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => {
          const id = ids[index] ?? '';
          const position = { 'aria-setsize': ids.length, 'aria-posinset': index + 1, style: { transform: `translateY(${String(start)}px)` } };
          return (
            <div key={id} id={`note-${id}`} role="option" aria-selected={selected.has(id)} data-active={id === activeId} {...position} className={styles['item']} onClick={(event) => { onClick(event, id); }} onDoubleClick={onOpen}>
              <NoteRow note={rows.get(id)} query={searched} isSelected={selected.has(id)} isActive={id === activeId} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What keys and clicks do to the selection. */
function useSelection({ ids, onOpen, onTrash }: Omit<NoteListProps, 'searched'>) {
  const { activeId, selectedIds, setSession } = useSession();
  const position = { ids, activeId, selectedIds };
  const go = (move: ListMove | null) => { if (move !== null) setSession(move); return move !== null; };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const commandKey = event.ctrlKey || event.metaKey;
      if (go(moveInList(position, { key: event.key, shiftKey: event.shiftKey, commandKey }))) event.preventDefault();
      else if (event.key === 'Enter') {
        // The key's own effect would come after the focus has moved, and type a line break into the title.
        event.preventDefault();
        onOpen();
      } else if (event.key === 'Delete') onTrash();
    },
    onClick: (event: MouseEvent, id: string) => {
      if (event.ctrlKey || event.metaKey) go(toggleInList(position, id));
      else if (event.shiftKey) go({ activeId: id, selectedIds: rangeTo(position, id) });
      else go({ activeId: id, selectedIds: [id] });
    },
  };
}
