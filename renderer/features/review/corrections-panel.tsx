import { Redo2, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import { turnCorrections, type FollowedCorrection } from '../../../shared/ocr/follow-corrections.ts';
import { usePictureUrls } from '../../services/use-picture-urls.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PictureCrop } from '../../ui/picture-crop.tsx';
import styles from './corrections-panel.module.css';
import { groupByRule, type RuleGroup } from './group-by-rule.ts';

export interface CorrectionsPanelProps {
  readonly note: Note;
  readonly corrections: readonly FollowedCorrection[];
  /** Takes the new text over as one change that can be undone; `label` says what was done. */
  readonly onChange: (text: string, label: string) => void;
}

/** What rules changed in the text that was read, with the place on the picture, and the way back. */
export function CorrectionsPanel({ note, corrections, onChange }: CorrectionsPanelProps) {
  if (corrections.length === 0) return null;
  const inForce = corrections.filter(({ isUndone }) => !isUndone).length;
  const turn = (turned: readonly FollowedCorrection[], label: string) => { onChange(turnCorrections(note.visibleText, turned), label); };
  return (
    <Disclosure label="Corrections" title={`Corrections (${String(inForce)})`}>
      {() => <OpenPanel note={note} corrections={corrections} onTurn={turn} />}
    </Disclosure>
  );
}

interface OpenPanelProps {
  readonly note: Note;
  readonly corrections: readonly FollowedCorrection[];
  readonly onTurn: (corrections: readonly FollowedCorrection[], label: string) => void;
}

function OpenPanel({ note, corrections, onTurn }: OpenPanelProps) {
  const groups = useMemo(() => groupByRule(corrections), [corrections]);
  const imageIds = useMemo(() => note.images.map(({ imageId }) => imageId), [note.images]);
  const urls = usePictureUrls(imageIds);
  return groups.map((group) => <Group key={group.rule} note={note} urls={urls} group={group} onTurn={onTurn} />);
}

interface GroupProps extends Pick<OpenPanelProps, 'note' | 'onTurn'> {
  readonly group: RuleGroup;
  readonly urls: ReadonlyMap<string, string>;
}

function Group({ note, urls, group: { rule, corrections }, onTurn }: GroupProps) {
  const inForce = corrections.filter(({ isUndone }) => !isUndone);
  return (
    <div className={styles['group']}>
      {corrections.length === 1 ? null : (
        <header className={styles['groupHead']}>
          <h3>{rule}</h3>
          {inForce.length < 2 ? null : <Button variant="quiet" onClick={() => { onTurn(inForce, `Undid ${String(inForce.length)} corrections ${rule}`); }}>Undo all {inForce.length}</Button>}
        </header>
      )}
      <ul>
        {corrections.map((correction) => (
          <li key={correction.start} className={styles['correction']}>
            <Crop note={note} urls={urls} correction={correction} />
            <span className={styles['change']}>
              <del>{correction.from}</del> → <ins>{correction.to}</ins>
              {correction.isUndone ? <span className={styles['undone']}>undone</span> : null}
            </span>
            {correction.isUndone ? (
              <Button variant="quiet" icon={<Redo2 aria-hidden />} aria-label={`Correct ${correction.from} again`} onClick={() => { onTurn([correction], `Corrected “${correction.from}” again`); }}>Correct again</Button>
            ) : (
              <Button variant="quiet" icon={<Undo2 aria-hidden />} aria-label={`Undo the correction to ${correction.to}`} onClick={() => { onTurn([correction], `Undid the correction to “${correction.to}”`); }}>Undo</Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const CROP_ASPECT = 4;
const LEAST_CROP_PX = 16;

function Crop({ note, urls, correction }: Pick<GroupProps, 'note' | 'urls'> & { readonly correction: FollowedCorrection }) {
  const image = note.images[correction.place?.pageIndex ?? 0];
  if (image === undefined || correction.place === undefined) return <span className={styles['crop']} />;
  const { box } = correction.place;
  return (
    <div className={styles['crop']}>
      <PictureCrop
        url={urls.get(image.imageId) ?? null}
        widthPx={image.widthPx}
        heightPx={image.heightPx}
        box={box}
        lineHeightPx={box.bottom - box.top}
        leastHeightPx={LEAST_CROP_PX}
        aspect={CROP_ASPECT}
        alt={`Read as ${correction.from}`}
      />
    </div>
  );
}
