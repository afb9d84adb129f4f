import { Check, RotateCcw, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { CompetencyTag, TagEvidence, TagState } from '../../../shared/note/note.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { AddTagField } from './add-tag-field.tsx';
import styles from './tag-panel.module.css';

export interface TagPanelProps {
  readonly tags: readonly CompetencyTag[];
  readonly onSetState: (tag: CompetencyTag, state: TagState) => void;
  readonly onAcceptAll: () => void;
  readonly onAdd: (tag: CompetencyTag) => void;
  /** The words behind the tag that is pointed at, none when it is left. */
  readonly onShowEvidence: (evidence: readonly TagEvidence[]) => void;
}

/** The competencies of a note: accepted, suggested with the words that caused them, and (folded) rejected ones. */
export function TagPanel({ tags, onSetState, onAcceptAll, onAdd, onShowEvidence }: TagPanelProps) {
  const [isRejectedShown, setIsRejectedShown] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const inState = (state: TagState) => tags.filter((tag) => tag.state === state);
  const suggested = inState('suggested');
  const rejected = inState('rejected');
  const shown = [...inState('accepted'), ...suggested, ...(isRejectedShown ? rejected : [])];
  return (
    <section ref={panel} className={styles['panel']} aria-label="Competencies">
      <header className={styles['head']}>
        <h2 className={styles['title']}>Competencies</h2>
        {suggested.length === 0 ? null : <Button variant="quiet" onClick={onAcceptAll}>Accept all {suggested.length}</Button>}
        {rejected.length === 0 ? null : (
          <Button variant="quiet" aria-expanded={isRejectedShown} onClick={() => { setIsRejectedShown(!isRejectedShown); }}>
            {isRejectedShown ? 'Hide' : 'Show'} {rejected.length} rejected
          </Button>
        )}
      </header>
      <ul className={styles['tags']} onKeyDown={(event) => { moveBetweenTags(event, panel.current); }}>
        {shown.map((tag) => <TagChip key={tag.competencyId} tag={tag} onSetState={onSetState} onShowEvidence={onShowEvidence} />)}
        <li><AddTagField taken={tags} onAdd={onAdd} /></li>
      </ul>
    </section>
  );
}

function moveBetweenTags(event: KeyboardEvent, panel: HTMLElement | null): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const chips = chipsOf(panel);
  const here = chips.findIndex((chip) => chip === document.activeElement);
  if (step === undefined || here === -1) return;
  event.preventDefault();
  chips[here + step]?.focus();
}

function chipsOf(panel: HTMLElement | null | undefined): readonly HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>('[data-tag]') ?? [])];
}

/**
 * On to the next tag, so that one decision follows another without reaching for the arrows. Before the decision is carried out: the rejected chip
 * goes away with the focus. Behind the last one the focus stays where it is or, when that goes away, moves to the one before.
 */
function goOnFrom(chip: HTMLElement, leaves: boolean): void {
  const chips = chipsOf(chip.closest('section'));
  const here = chips.indexOf(chip);
  const next = chips[here + 1] ?? (leaves ? chips[here - 1] : chip);
  if (next !== undefined) next.focus();
  else chip.closest('section')?.querySelector('input')?.focus();
}

interface TagChipProps {
  readonly tag: CompetencyTag;
  readonly onSetState: (tag: CompetencyTag, state: TagState) => void;
  readonly onShowEvidence: (evidence: readonly TagEvidence[]) => void;
}

const STATE_KEYS: Readonly<Partial<Record<string, TagState>>> = { a: 'accepted', x: 'rejected', Delete: 'rejected', Backspace: 'rejected' };

const STATE_WORDS: Readonly<Record<TagState, string>> = { accepted: 'accepted', suggested: 'suggested', rejected: 'rejected' };

function TagChip({ tag, onSetState, onShowEvidence }: TagChipProps) {
  const { label, state, evidence } = tag;
  const words = [...new Set(evidence.map((piece) => `“${piece.text}”`))].join(', ');
  const setState = (next: TagState) => { onSetState(tag, next); };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = STATE_KEYS[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next === state) return;
    goOnFrom(event.currentTarget, next === 'rejected');
    setState(next);
  };
  return (
    <li
      className={classNames(styles['tag'], styles[state])}
      onPointerEnter={() => { onShowEvidence(evidence); }}
      onPointerLeave={() => { onShowEvidence([]); }}
    >
      <button
        type="button"
        data-tag
        className={styles['label']}
        title={`${words === '' ? 'Added by you' : `Because of ${words}`}. A accepts, X rejects.`}
        aria-label={`${label}, ${STATE_WORDS[state]}${words === '' ? '' : `, because of ${words}`}`}
        onFocus={() => { onShowEvidence(evidence); }}
        onBlur={() => { onShowEvidence([]); }}
        onClick={() => { setState(state === 'accepted' ? 'suggested' : 'accepted'); }}
        onKeyDown={onKeyDown}
      >
        {state === 'accepted' ? <Check aria-hidden size={12} /> : null}
        {label}
      </button>
      <button type="button" tabIndex={-1} className={styles['side']} aria-label={`${state === 'rejected' ? 'Suggest' : 'Reject'} ${label}`} onClick={() => { setState(state === 'rejected' ? 'suggested' : 'rejected'); }}>
        {state === 'rejected' ? <RotateCcw aria-hidden size={12} /> : <X aria-hidden size={12} />}
      </button>
    </li>
  );
}
