import { RefreshCw, ScanEye } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AppCommand } from '../../shared/app-command.ts';
import type { Note } from '../../shared/note/note.ts';
import { suggestLanguages } from '../../shared/ocr/detect-language.ts';
import { describeReading } from '../features/re-read/describe-reading.ts';
import { LanguageNotice } from '../features/re-read/language-notice.tsx';
import { ProfileSelect } from '../features/re-read/profile-select.tsx';
import type { Readings } from '../features/re-read/use-readings.ts';
import { CorrectionsPanel } from '../features/review/corrections-panel.tsx';
import { LeftOutPanel } from '../features/review/left-out-panel.tsx';
import type { OpenNoteDraft } from '../features/note-editor/use-note-draft.ts';
import type { Recognition } from '../storage/note-store.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import styles from './note-text-tools.module.css';
import type { ReadWords } from './use-note-reading.ts';

export interface TextToolsProps {
  readonly recognition: Recognition;
  readonly doubtfulCount: number;
  readonly readings: Readings;
  readonly run: (command: AppCommand) => void;
}

/** Beside the heading of the text: what is doubtful in it, and what kind of page it was read as. */
export function TextTools({ recognition, doubtfulCount, readings, run }: TextToolsProps) {
  const words = recognition.recovered.spans.length;
  return (
    <>
      {doubtfulCount > 0 ? (
        <Button variant="quiet" className={styles['review']} icon={<ScanEye aria-hidden />} onClick={() => { run('review-words'); }}>
          {doubtfulCount === 1 ? '1 doubtful word' : `${String(doubtfulCount)} doubtful words`} <Kbd keys="F7" />
        </Button>
      ) : words === 0 ? null : <span className={styles['sure']}>No doubtful words</span>}
      <span className={styles['profile']}><ProfileSelect recognition={recognition} onChange={readings.readAs} /></span>
    </>
  );
}

export interface BelowTextProps {
  readonly note: Note;
  readonly recognition: Recognition;
  readonly read: ReadWords;
  readonly choose: OpenNoteDraft['choose'];
  readonly run: (command: AppCommand) => void;
}

/** Below the text: what rules corrected in it, and how it was read. */
export function BelowText({ note, recognition, read, choose, run }: BelowTextProps) {
  const facts = describeReading(recognition);
  const change = (visibleText: string, label: string): void => { choose({ visibleText }, label); };
  return (
    <>
      <CorrectionsPanel note={note} corrections={read.corrections} onChange={change} />
      <LeftOutPanel note={note} leftOut={recognition.recovered.leftOut} words={read.words} onChange={change} />
      <footer className={styles['facts']}>
        <p title={facts === null ? undefined : `${facts.text}\n${facts.settings}`}>{facts?.text}</p>
        <Button variant="quiet" icon={<RefreshCw aria-hidden />} onClick={() => { run('read-again'); }}>Read again…</Button>
      </footer>
    </>
  );
}

/** Above the text, when it seems to be in another language than it was read in. */
export function LanguageDoubt({ recognition, run }: { readonly recognition: Recognition; readonly run: (command: AppCommand) => void }) {
  const suggestion = useMemo(() => suggestLanguages(recognition.pages), [recognition.pages]);
  const [isDismissed, setIsDismissed] = useState(false);
  if (suggestion === null || isDismissed) return null;
  return <LanguageNotice reason={suggestion.reason} onReadAgain={() => { run('read-again'); }} onDismiss={() => { setIsDismissed(true); }} />;
}
