import { X } from 'lucide-react';
import { useId, useRef } from 'react';
import { sortLanguages } from '../../../shared/ocr/languages.ts';
import type { OfferedLanguage } from '../../../shared/ocr/offer-languages.ts';
import { useLanguages } from '../../services/use-languages.ts';
import { usePreferences } from '../../state/preferences.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Outcome } from '../../ui/outcome.tsx';
import { showBytes } from '../../ui/show-bytes.ts';
import styles from './language-settings.module.css';
import rowStyles from './settings-dialog.module.css';
import { useChangeLanguages, type LanguageChange } from './use-change-languages.ts';

/** The languages that new imports are read in, and those to read in at all: files of tesseract can be added. */
export function LanguageSettings() {
  const { importLanguages, setPreferences } = usePreferences();
  const offered = useLanguages(importLanguages);
  const { change, add, remove, undo } = useChangeLanguages();
  const legend = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  // The last one cannot be taken away: pictures are read in something.
  const toggle = (code: string) => {
    const next = importLanguages.includes(code) ? importLanguages.filter((one) => one !== code) : sortLanguages([...importLanguages, code]);
    if (next.length > 0) setPreferences({ importLanguages: next });
  };
  return (
    <div className={styles['settings']}>
      <div className={styles['texts']}>
        <p id={legend} className={rowStyles['name']}>Languages of new imports</p>
        <p className={rowStyles['hint']}>Several are read together; each one more makes reading slower.</p>
        {isRussianAlone(importLanguages) ? <p className={rowStyles['hint']}>Choose English beside Russian: alone, Russian reads names like Python in Cyrillic letters.</p> : null}
        <p className={rowStyles['hint']}>Others can be added from a .traineddata file of tesseract. It stays on this computer, and out of backups: keep the file.</p>
      </div>
      <div>
        <div role="group" aria-labelledby={legend} className={styles['languages']}>
          {offered.map((language) => (
            <LanguageRow key={language.code} language={language} isChosen={importLanguages.includes(language.code)} onToggle={() => { toggle(language.code); }} onRemove={() => { remove(language); }} />
          ))}
        </div>
        <Button ref={addButton} disabled={change.kind === 'checking'} onClick={add}>Add a language…</Button>
      </div>
      <ChangeLine
        change={change}
        onUndo={() => {
          // The button goes with the line that it stands in; the focus must not go with it.
          addButton.current?.focus();
          undo();
        }}
      />
    </div>
  );
}

function isRussianAlone(languages: readonly string[]): boolean {
  return languages.length === 1 && languages[0] === 'rus';
}

interface LanguageRowProps {
  readonly language: OfferedLanguage;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

/** One without data can be taken away, not chosen. */
function LanguageRow({ language: { label, isMissing, added }, isChosen, onToggle, onRemove }: LanguageRowProps) {
  return (
    <div className={styles['language']}>
      <label>
        <input type="checkbox" checked={isChosen} disabled={isMissing && !isChosen} onChange={onToggle} />
        <span>{isMissing ? `${label} (not installed)` : label}</span>
      </label>
      {added === undefined ? null : (
        <>
          <span className={styles['size']} title={added.version}>{showBytes(added.byteLength)}</span>
          <IconButton label={`Remove ${label}`} onClick={onRemove}><X aria-hidden size={14} /></IconButton>
        </>
      )}
    </div>
  );
}

function ChangeLine({ change, onUndo }: { readonly change: LanguageChange; readonly onUndo: () => void }) {
  switch (change.kind) {
    case 'none':
      return null;
    case 'checking':
      return <p className={styles['change']} role="status">Checking {change.fileName}…</p>;
    case 'refused':
      return <div className={styles['change']}><Outcome tone="failed">{change.reason}</Outcome></div>;
    case 'added':
      return <p className={styles['change']} role="status">{change.label} was added. Choose it above for new imports, or in “Read again” for a note.</p>;
    default:
      return (
        <p className={styles['change']} role="status">
          {change.label} was removed. <Button autoFocus variant="quiet" onClick={onUndo}>Undo</Button>
        </p>
      );
  }
}
