import { Autocomplete } from '@base-ui/react/autocomplete';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ownTag, searchTaxonomy } from '../../../shared/competency/taxonomy.ts';
import type { CompetencyTag } from '../../../shared/note/note.ts';
import styles from './tag-panel.module.css';

const OFFERED = 8;

export interface AddTagFieldProps {
  /** Tags that the note has already, in any state. */
  readonly taken: readonly CompetencyTag[];
  readonly onAdd: (tag: CompetencyTag) => void;
}

/** Type a competency: known ones are offered, anything else becomes a tag of one's own. Enter adds. */
export function AddTagField({ taken, onAdd }: AddTagFieldProps) {
  const [text, setText] = useState('');
  const accepted = new Set(taken.filter((tag) => tag.state === 'accepted').map((tag) => tag.competencyId));
  const offers = text.trim() === '' ? [] : searchTaxonomy(text, OFFERED).filter((entry) => !accepted.has(entry.id));
  const add = (label: string) => {
    const own = ownTag(label);
    const known = offers.find((entry) => entry.label.toLowerCase() === label.trim().toLowerCase());
    if (label.trim() !== '') onAdd(known === undefined ? own : { competencyId: known.id, label: known.label, state: 'accepted', evidence: [] });
    setText('');
  };
  return (
    <Autocomplete.Root items={offers.map((entry) => entry.label)} value={text} onValueChange={setText} filter={null} autoHighlight={false}>
      <span className={styles['add']}>
        <Plus aria-hidden size={13} />
        <Autocomplete.Input
          aria-label="Add a competency"
          placeholder="Add"
          className={styles['addInput']}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return;
            event.preventDefault();
            add(text);
          }}
        />
      </span>
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={6} align="start" className={styles['positioner']}>
          <Autocomplete.Popup className={styles['popup']}>
            <Autocomplete.List>
              {(label: string) => (
                <Autocomplete.Item key={label} value={label} className={styles['offer']} onClick={() => { add(label); }}>{label}</Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
