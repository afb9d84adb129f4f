import { useState } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import { DEFAULT_LANGUAGES, languagesOf, sortLanguages } from '../../../shared/ocr/languages.ts';
import { OCR_MODE_NAMES, type OcrMode } from '../../../shared/ocr/ocr-mode.ts';
import { PROFILES } from '../../../shared/ocr/profile-names.ts';
import type { RecoveryProfile } from '../../../shared/ocr/recovered-text.ts';
import type { ReadingProposal } from '../../ingest/note-readings.ts';
import { useLanguages } from '../../services/use-languages.ts';
import { usePreferences } from '../../state/preferences.ts';
import type { Recognition } from '../../storage/note-store.ts';
import { Button } from '../../ui/button.tsx';
import { TextsSideBySide } from '../../ui/compared-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Select } from '../../ui/select.tsx';
import { describeReading } from './describe-reading.ts';
import styles from './re-read.module.css';
import { useReadAgain } from './use-read-again.ts';

export interface ReadAgainDialogProps {
  readonly note: Note;
  readonly recognition: Recognition | undefined;
  /** Languages to begin with; those of the last reading when missing. */
  readonly suggested: readonly string[] | undefined;
  readonly onKeep: (proposal: ReadingProposal) => void;
  readonly onClose: () => void;
}

interface Choice {
  readonly languages: readonly string[];
  readonly mode: OcrMode;
  readonly profile: RecoveryProfile | 'automatic';
}

/** Recognises the pictures of a note anew with other settings, shows both texts side by side, keeps either. */
export function ReadAgainDialog({ note, recognition, suggested, onKeep, onClose }: ReadAgainDialogProps) {
  const { state, start, cancel } = useReadAgain();
  const [choice, setChoice] = useState<Choice>(() => startingChoice(recognition, suggested));
  const begin = () => { start({ note, languages: choice.languages, mode: choice.mode, profile: choice.profile === 'automatic' ? null : choice.profile }); };
  if (state.kind === 'read') return <ReadResult note={note} proposal={state.proposal} onKeep={onKeep} onClose={onClose} />;
  const isReading = state.kind === 'reading';
  const actions = isReading ? (
    <Button onClick={cancel}>Cancel</Button>
  ) : (
    <>
      <Button onClick={onClose}>Close</Button>
      <Button variant="primary" disabled={choice.languages.length === 0} onClick={begin}>Read again</Button>
    </>
  );
  return (
    <Dialog isOpen title="Read again" actions={actions} onConfirm={isReading || choice.languages.length === 0 ? undefined : begin} onClose={onClose}>
      <p className={styles['lead']}>Nothing changes until you have seen the new text and chosen it.</p>
      {state.kind === 'choosing' && state.failure !== '' ? <p className={styles['failure']} role="alert">Nothing was changed. {state.failure}</p> : null}
      {isReading ? (
        <div className={styles['progress']}>
          <p role="status">Reading {note.images.length === 1 ? 'the picture' : `${String(note.images.length)} pictures`}…</p>
          <ProgressBar label="Reading" fraction={state.fraction} />
        </div>
      ) : (
        <ReadAgainForm choice={choice} onChange={setChoice} />
      )}
    </Dialog>
  );
}

function startingChoice(recognition: Recognition | undefined, suggested: readonly string[] | undefined): Choice {
  const engine = recognition?.pages[0]?.engine;
  const languages = suggested ?? (engine === undefined ? [] : languagesOf(engine));
  const profile = recognition?.isProfileChosen === true ? recognition.recovered.profile : 'automatic';
  return { languages: languages.length === 0 ? DEFAULT_LANGUAGES : languages, mode: usePreferences.getState().ocrMode, profile };
}

function ReadAgainForm({ choice, onChange }: { readonly choice: Choice; readonly onChange: (choice: Choice) => void }) {
  const offered = useLanguages(choice.languages);
  const toggle = (code: string) => {
    const isChosen = choice.languages.includes(code);
    onChange({ ...choice, languages: sortLanguages(isChosen ? choice.languages.filter((one) => one !== code) : [...choice.languages, code]) });
  };
  return (
    <>
      <fieldset className={styles['languages']}>
        <legend>Languages of the picture</legend>
        {offered.map(({ code, label, isMissing }) => (
          <label key={code}>
            <input type="checkbox" checked={choice.languages.includes(code)} disabled={isMissing && !choice.languages.includes(code)} onChange={() => { toggle(code); }} />
            {isMissing ? `${label} (not installed)` : label}
          </label>
        ))}
      </fieldset>
      {choice.languages.length === 0 ? <p className={styles['hint']} role="status">Choose at least one language.</p> : null}
      <div className={styles['row']}>
        <span>Reading</span>
        <Select label="Reading" value={choice.mode} options={OCR_MODE_NAMES} onChange={(mode) => { onChange({ ...choice, mode }); }} />
      </div>
      <div className={styles['row']}>
        <span>Read as</span>
        <Select
          label="Read as"
          value={choice.profile}
          options={[{ value: 'automatic', label: 'Automatic' }, ...PROFILES.map(({ profile, label }) => ({ value: profile, label }))]}
          onChange={(profile) => { onChange({ ...choice, profile }); }}
        />
      </div>
    </>
  );
}

function ReadResult({ note, proposal, onKeep, onClose }: { readonly note: Note; readonly proposal: ReadingProposal } & Pick<ReadAgainDialogProps, 'onKeep' | 'onClose'>) {
  const isSame = proposal.text === note.visibleText;
  const keep = () => { onKeep(proposal); };
  const actions = (
    <>
      <Button onClick={onClose}>Keep the text as it is</Button>
      <Button variant="primary" onClick={keep}>{isSame ? 'Use the new reading' : 'Use the new text'}</Button>
    </>
  );
  return (
    <Dialog isOpen title={isSame ? 'The text came out the same' : 'Which text do you want to keep?'} width="wide" actions={actions} onClose={onClose}>
      <p className={styles['lead']}>{describeReading(proposal.recognition)?.text}. The text before stays in the history of the note.</p>
      <TextsSideBySide beforeTitle="As it is" afterTitle="Read again" before={note.visibleText} after={proposal.text} />
    </Dialog>
  );
}
