import type { ReactNode } from 'react';
import type { ExportProfile, ProfileOptions } from '../../../shared/export/export-profile.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './export-dialog.module.css';

const PROFILES: readonly { readonly value: ExportProfile; readonly label: string; readonly about: ReactNode }[] = [
  { value: 'research', label: 'Research notes', about: <>Markdown in <code>notes/</code>, pictures in <code>assets/images/&lt;topic&gt;/</code>. Every field is kept.</> },
  { value: 'obsidian', label: 'Obsidian', about: <>A vault: flat properties of one type each, pictures embedded, and a table of it in <code>notes.base</code>.</> },
  { value: 'joplin', label: 'Joplin', about: <>For “MD - Markdown + Front Matter”: title, times, tags, linked pictures.</> },
  { value: 'report', label: 'Report', about: <>The research notes and <code>report.md</code>: an article to write on, with figures, quotes, competencies and sources.</> },
  { value: 'table', label: 'Table of competencies', about: <><code>notes.csv</code> and <code>notes.json</code>: notes × competencies, without pictures.</> },
];

export interface ProfileFieldsProps {
  readonly options: ProfileOptions;
  readonly onChange: (options: ProfileOptions) => void;
}

/** What the export is for. */
export function ProfileFields({ options, onChange }: ProfileFieldsProps) {
  return (
    <div className={styles['profile']}>
      <p className={styles['profileLabel']} aria-hidden>Format</p>
      <Select label="Format" value={options.profile} options={PROFILES} onChange={(profile) => { onChange({ ...options, profile }); }} />
      <p className={styles['layout']}>{PROFILES.find(({ value }) => value === options.profile)?.about} Files of others are never overwritten.</p>
      {options.profile !== 'obsidian' ? null : (
        <Checkbox label="Wiki links" hint="![[picture.png]] instead of ![](picture.png)" isChecked={options.usesWikiLinks} onChange={(usesWikiLinks) => { onChange({ ...options, usesWikiLinks }); }} />
      )}
    </div>
  );
}
