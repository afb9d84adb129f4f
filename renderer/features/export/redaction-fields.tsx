import { useState } from 'react';
import { REDACTION_KINDS, type RedactionChoice, type RedactionKind } from '../../../shared/redaction/redaction-choice.ts';
import type { FoundKind, RedactionItem } from '../../../shared/redaction/redactor.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './export-dialog.module.css';
import type { FoundRedactions } from './use-redaction-list.ts';

const KIND_LABELS: Readonly<Record<RedactionKind, string>> = { names: 'Names', emails: 'E-mail addresses', phones: 'Phone numbers' };
const ITEM_LABELS: Readonly<Record<FoundKind, string>> = { names: 'name', emails: 'e-mail', phones: 'phone', words: 'word' };

/** More than these nobody looks through; they are hidden all the same. */
const SHOWN = 200;

export interface RedactionFieldsProps {
  readonly choice: RedactionChoice;
  readonly found: FoundRedactions;
  readonly onChange: (choice: RedactionChoice) => void;
}

/** What the export hides: kinds, own words, and the list of what was found, each of which may stay. */
export function RedactionFields({ choice, found, onChange }: RedactionFieldsProps) {
  const [words, setWords] = useState(choice.words.join(', '));
  const switchKind = (kind: RedactionKind, isOn: boolean) => {
    onChange({ ...choice, kinds: REDACTION_KINDS.filter((known) => (known === kind ? isOn : choice.kinds.includes(known))) });
  };
  const keep = (key: string, isKept: boolean) => {
    onChange({ ...choice, kept: isKept ? [...choice.kept, key] : choice.kept.filter((known) => known !== key) });
  };
  return (
    <fieldset className={styles['redaction']}>
      <legend>Hide</legend>
      <div className={styles['kinds']}>
        {REDACTION_KINDS.map((kind) => <Checkbox key={kind} label={KIND_LABELS[kind]} isChecked={choice.kinds.includes(kind)} onChange={(isOn) => { switchKind(kind, isOn); }} />)}
      </div>
      <TextField
        label="Other words to hide"
        placeholder="Words or phrases, with commas between them"
        isLabelHidden
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          onChange({ ...choice, words: event.target.value.split(',').map((word) => word.trim()).filter((word) => word !== '') });
        }}
      />
      {found.redactor === null ? null : <FoundList choice={choice} found={found} keep={keep} />}
    </fieldset>
  );
}

interface FoundListProps {
  readonly choice: RedactionChoice;
  readonly found: FoundRedactions;
  readonly keep: (key: string, isKept: boolean) => void;
}

function FoundList({ choice, found: { items, isLooking }, keep }: FoundListProps) {
  const hidden = items.filter(({ key }) => !choice.kept.includes(key));
  const places = hidden.reduce((sum, { count }) => sum + count, 0);
  const counted = `${hidden.length.toLocaleString()} to hide, in ${places.toLocaleString()} ${places === 1 ? 'place' : 'places'}`;
  const title = hidden.length > 0 ? counted : isLooking ? 'Looking…' : 'Nothing to hide';
  return (
    <>
      <Disclosure label="What is hidden" title={title}>
        {() => (
          <ul className={styles['found']}>
            {items.slice(0, SHOWN).map((item) => (
              <li key={item.key}>
                <Checkbox label={<FoundLabel item={item} />} isChecked={!choice.kept.includes(item.key)} onChange={(isOn) => { keep(item.key, !isOn); }} />
              </li>
            ))}
            {items.length > SHOWN ? <li>and {(items.length - SHOWN).toLocaleString()} more</li> : null}
            {items.length === 0 ? <li>{isLooking ? 'Looking…' : 'Nothing was found in these notes.'}</li> : null}
          </ul>
        )}
      </Disclosure>
      <p className={styles['layout']}>Pictures get black boxes on a copy. What was not read cannot be hidden: look at them before you publish.</p>
    </>
  );
}

function FoundLabel({ item: { example, kind, count, notes } }: { readonly item: RedactionItem }) {
  return <><span className={styles['example']}>{example}</span> <span className={styles['times']}>{ITEM_LABELS[kind]}, {count.toLocaleString()} × in {notes.toLocaleString()} {notes === 1 ? 'note' : 'notes'}</span></>;
}
