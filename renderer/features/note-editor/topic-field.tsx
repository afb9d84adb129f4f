import { Autocomplete } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import { toSlug } from '../../../shared/note/slug.ts';
import styles from './property-grid.module.css';

export interface TopicFieldProps {
  readonly topic: string;
  /** Topics that other notes have. */
  readonly topics: readonly string[];
  readonly onChange: (topic: string) => void;
}

/** The research a note belongs to: one of the known topics, or a new one. What is typed becomes a folder name when the field is left. */
export function TopicField({ topic, topics, onChange }: TopicFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (text: string) => {
    const slug = toSlug(text);
    setTyped(null);
    if (slug !== topic) onChange(slug);
  };
  return (
    <Autocomplete.Root
      items={topics}
      value={typed ?? topic}
      // Opened without typing it offers every topic, not only the present one.
      filter={typed === null ? null : undefined}
      openOnInputClick
      onValueChange={(text, { reason }) => {
        if (reason === 'item-press') commit(text);
        else setTyped(text);
      }}
    >
      <Autocomplete.Input
        aria-label="Topic"
        placeholder="Unsorted"
        className={styles['control']}
        onBlur={() => { if (typed !== null) commit(typed); }}
        onKeyDown={(event) => {
          const isChoosing = event.currentTarget.getAttribute('aria-activedescendant') !== null;
          if (event.key === 'Enter' && !isChoosing && typed !== null) commit(typed);
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} align="start" className={styles['positioner']}>
          <Autocomplete.Popup className={styles['popup']}>
            <Autocomplete.Empty className={styles['empty']}>
              <TopicHint typed={typed ?? ''} />
            </Autocomplete.Empty>
            <Autocomplete.List>
              {(item: string) => <Autocomplete.Item key={item} value={item} className={styles['item']}>{item}</Autocomplete.Item>}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

function TopicHint({ typed }: { readonly typed: string }) {
  const slug = toSlug(typed);
  if (slug === '') return <>No topics yet: type one</>;
  return <>New topic <strong>{slug}</strong></>;
}
