import { useState, type ReactNode } from 'react';
import { useServices } from '../../services/services.tsx';
import { usePreferences, type ThemeChoice } from '../../state/preferences.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OCR_MODE_NAMES } from '../../../shared/ocr/ocr-mode.ts';
import { toSlug } from '../../../shared/note/slug.ts';
import { LanguageSettings } from './language-settings.tsx';
import styles from './settings-dialog.module.css';

const THEMES: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'system', label: 'Like the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const MOST_WORKERS = 8;

function workerOptions(cores: number): readonly { readonly value: string; readonly label: string }[] {
  const counts = Array.from({ length: Math.min(MOST_WORKERS, cores) }, (_, index) => index + 1);
  const named = counts.map((count) => ({ value: String(count), label: count === 1 ? '1 picture at a time' : `${String(count)} pictures at a time` }));
  return [{ value: '0', label: 'Automatic' }, ...named];
}

export interface SettingsDialogProps {
  /** Settings of other features, below the others. */
  readonly children?: ReactNode;
}

export function SettingsDialog({ children }: SettingsDialogProps) {
  const { host } = useServices();
  const { dialog, setSession } = useSession();
  const { theme, ocrMode, ocrWorkers, setPreferences } = usePreferences();
  return (
    <Dialog isOpen={dialog === 'settings'} title="Settings" onClose={() => { setSession({ dialog: null }); }}>
      <div className={styles['row']}>
        <div>
          <p className={styles['name']}>Appearance</p>
        </div>
        <Select label="Appearance" value={theme} options={THEMES} onChange={(next) => { setPreferences({ theme: next }); }} />
      </div>
      <div className={styles['row']}>
        <div>
          <p className={styles['name']}>Topic of new imports</p>
          <p className={styles['hint']}>Empty leaves them unsorted. Each note can be moved later.</p>
        </div>
        <TopicSetting />
      </div>
      <LanguageSettings />
      <div className={styles['row']}>
        <div>
          <p className={styles['name']}>Reading</p>
          <p className={styles['hint']}>Automatic reads words in doubt twice. Fast never does. Accurate reads all text with the second, slower engine.</p>
        </div>
        <Select label="Reading" value={ocrMode} options={OCR_MODE_NAMES} onChange={(next) => { setPreferences({ ocrMode: next }); }} />
      </div>
      <div className={styles['row']}>
        <div>
          <p className={styles['name']}>Pictures at a time</p>
          <p className={styles['hint']}>Automatic uses all cores but one; fewer leaves more for other work.</p>
        </div>
        <Select label="Pictures read at a time" value={String(ocrWorkers)} options={workerOptions(navigator.hardwareConcurrency)} onChange={(next) => { setPreferences({ ocrWorkers: Number(next) }); }} />
      </div>
      <div className={styles['row']}>
        <div>
          <p className={styles['name']}>Backups and data health</p>
          <p className={styles['hint']}>Where your notes are, whether their copies agree, and how to get an earlier state back.</p>
        </div>
        <Button onClick={() => { setSession({ dialog: 'data-health' }); }}>Data health…</Button>
      </div>
      {children}
      <p className={styles['about']}>Skillshot {host.about.version}. Your notes stay on this computer.</p>
    </Dialog>
  );
}

/** Applies as one types, like everything else here; what was typed turns into the folder name when the field is left. */
function TopicSetting() {
  const { importTopic, setPreferences } = usePreferences();
  const [typed, setTyped] = useState(importTopic);
  return (
    <TextField
      label="Topic of new imports"
      isLabelHidden
      placeholder="unsorted"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        setPreferences({ importTopic: toSlug(event.target.value) });
      }}
      onBlur={() => { setTyped(importTopic); }}
    />
  );
}
