import { CornerDownLeft } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import type { DoubtfulWord } from './doubtful-word.ts';
import type { Decision } from './review-queue.ts';
import styles from './review-dialog.module.css';

export interface WordFormProps {
  readonly shown: DoubtfulWord;
  readonly decision: Decision;
  readonly onSettle: (text: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  /** Ctrl + Z before anything is typed takes the last decision back. */
  readonly onUndo: () => void;
}

/**
 * The word to accept or to correct. The field stays the same for all words, so that no key is lost between two of them;
 * each new word is selected in it, to be typed over.
 */
export function WordForm({ shown, decision, onSettle, onMove, onUndo }: WordFormProps) {
  const { word, text, before, after, suggestions } = shown;
  // With its text: a decision that is taken back shows the word before the store has told its text.
  const shownKey = `${String(word.index)} ${text}`;
  const [entry, setEntry] = useState({ shownKey, typed: text });
  if (entry.shownKey !== shownKey) setEntry({ shownKey, typed: text });
  const { typed } = entry;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [shownKey]);
  const isSame = typed === text;
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.altKey && !event.shiftKey;
    if (isUndo && isSame) onUndo();
    else if (event.key === 'ArrowDown') onMove(1);
    else if (event.key === 'ArrowUp') onMove(-1);
    else return;
    event.preventDefault();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSettle(typed.trim());
      }}
    >
      <p className={styles['context']}>
        {before}
        <mark>{typed === '' ? '∅' : typed}</mark>
        {after}
      </p>
      <div className={styles['entry']}>
        <input
          ref={field}
          className={styles['field']}
          aria-label="The picture says"
          aria-describedby="review-doubt"
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => { setEntry({ shownKey, typed: event.target.value }); }}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" variant="primary" icon={<CornerDownLeft aria-hidden />}>{submitLabel(typed, isSame)}</Button>
      </div>
      <p id="review-doubt" className={styles['doubt']}>{decision === 'open' ? `Read with ${String(Math.round(word.confidence))} % confidence` : `You ${decision} this word`}</p>
      {suggestions.length === 0 ? null : (
        <div className={styles['suggestions']} role="group" aria-label="Suggestions">
          <span>Perhaps</span>
          {suggestions.map((suggestion) => (
            <Button key={suggestion} onClick={() => { onSettle(suggestion); }}>{suggestion}</Button>
          ))}
        </div>
      )}
    </form>
  );
}

function submitLabel(typed: string, isSame: boolean): string {
  if (isSame) return 'Accept';
  return typed.trim() === '' ? 'Take it out' : 'Correct';
}
