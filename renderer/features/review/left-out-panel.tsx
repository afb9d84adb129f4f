import { Undo2 } from 'lucide-react';
import type { Note } from '../../../shared/note/note.ts';
import type { FollowedWord } from '../../../shared/ocr/follow-words.ts';
import { isPutBack, putBack } from '../../../shared/ocr/put-back.ts';
import type { LeftOutReason, LeftOutText } from '../../../shared/ocr/recovered-text.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './left-out-panel.module.css';

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  'status-bar': 'status bar',
  icon: 'icon',
  noise: 'noise',
  button: 'button',
  counter: 'counter',
  navigation: 'navigation',
  advertisement: 'advertisement',
};

export interface LeftOutPanelProps {
  readonly note: Note;
  readonly leftOut: readonly LeftOutText[];
  readonly words: readonly FollowedWord[];
  /** Takes the new text over as one change that can be undone; `label` says what was done. */
  readonly onChange: (text: string, label: string) => void;
}

/** What was read on the picture but is not part of the text, with the way back into it: nothing disappears without a trace. */
export function LeftOutPanel({ note: { visibleText }, leftOut, words, onChange }: LeftOutPanelProps) {
  if (leftOut.length === 0) return null;
  const back = (one: LeftOutText): void => { onChange(putBack(one, { text: visibleText, words }), `Put “${one.text}” back`); };
  return (
    <Disclosure label="Left out" title={`Left out (${String(leftOut.length)})`}>
      {() => (
        <ul className={styles['list']}>
          {leftOut.map((one) => (
            <li key={[one.pageIndex, one.box.left, one.box.top, one.text].join(' ')} className={styles['item']}>
              <span className={styles['text']}>{one.text}</span>
              <span className={styles['why']}>{REASONS[one.why]}</span>
              {isPutBack(one, visibleText) ? (
                <span className={styles['why']}>in the text</span>
              ) : (
                <Button variant="quiet" icon={<Undo2 aria-hidden />} aria-label={`Put ${one.text} back into the text`} onClick={() => { back(one); }}>Put back</Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
