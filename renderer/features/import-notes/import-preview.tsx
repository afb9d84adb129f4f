import type { ReactNode } from 'react';
import type { NoteImportPlan } from '../../../shared/interop/plan-note-import.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { countOf } from '../../ui/count-of.ts';
import { groupPlan, type PlanGroup } from './count-plan.ts';
import styles from './import-notes-dialog.module.css';
import type { NoteImportChoice } from './use-note-import.ts';

const SHOWN_PATHS = 200;

export interface ImportPreviewProps {
  readonly plan: NoteImportPlan;
  readonly choice: NoteImportChoice;
  readonly onChoose: (choice: NoteImportChoice) => void;
}

/** What an import would do, in numbers; each opens to the files behind it. */
export function ImportPreview({ plan, choice, onChoose }: ImportPreviewProps) {
  const groups = groupPlan(plan);
  const { unreadable, strayPictures } = plan;
  if (plan.notes.length + unreadable.length + strayPictures.length === 0) {
    return <p className={styles['soft']}>There are no Markdown notes and no pictures in what was given.</p>;
  }
  return (
    <div className={styles['groups']}>
      <Group title={countOf(groups.new.paths.length, 'new note')} paths={groups.new.paths}>
        {describePictures(groups.new)}
      </Group>
      <Group title={`${groups.same.paths.length.toLocaleString()} already in your library`} paths={groups.same.paths} />
      <Group title={`${groups.changed.paths.length.toLocaleString()} changed since`} paths={groups.changed.paths}>
        <Checkbox
          label="Update these notes"
          hint={groups.changed.edited === 0 ? 'The state before stays in their history.' : `${countOf(groups.changed.edited, 'note')} of these changed in the library too. The state before stays in the history.`}
          isChecked={choice.updatesChanged}
          onChange={(updatesChanged) => { onChoose({ ...choice, updatesChanged }); }}
        />
      </Group>
      <Group title={`${countOf(strayPictures.length, 'picture')} of no note`} paths={strayPictures}>
        <Checkbox label="Read these as screenshots" isChecked={choice.importsStrays} onChange={(importsStrays) => { onChoose({ ...choice, importsStrays }); }} />
      </Group>
      <Group
        title={`${countOf(unreadable.length, 'file')} cannot be read`}
        isProblem
        paths={unreadable.map(({ path, line, reason }) => `${path}${line === 0 ? '' : `, line ${String(line)}`}: ${reason}`)}
      />
    </div>
  );
}

function describePictures({ withPicture, withoutPicture }: PlanGroup): string {
  if (withPicture === 0) return 'They name no pictures: their text comes in alone.';
  if (withoutPicture === 0) return 'Every picture they name was found.';
  return `${countOf(withoutPicture, 'picture')} not found: the note says so, and a picture can be given later.`;
}

interface GroupProps {
  readonly title: string;
  readonly paths: readonly string[];
  readonly isProblem?: boolean;
  readonly children?: ReactNode;
}

function Group({ title, paths, isProblem = false, children }: GroupProps) {
  if (paths.length === 0) return null;
  return (
    <section className={styles['group']}>
      <details open={isProblem}>
        <summary className={styles[isProblem ? 'problem' : 'groupTitle']}>{title}</summary>
        <ul className={styles['paths']} tabIndex={0} aria-label={title}>
          {paths.slice(0, SHOWN_PATHS).map((path, index) => <li key={`${String(index)} ${path}`}>{path}</li>)}
          {paths.length > SHOWN_PATHS ? <li>and {(paths.length - SHOWN_PATHS).toLocaleString()} more</li> : null}
        </ul>
      </details>
      {children === undefined ? null : <div className={styles['groupNote']}>{children}</div>}
    </section>
  );
}
