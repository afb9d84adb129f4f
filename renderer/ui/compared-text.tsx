import { useMemo } from 'react';
import { alignTexts, type TextPiece } from './compare-texts.ts';
import styles from './compared-text.module.css';

/** A text with what was added and what was taken marked in it. */
export function ComparedText({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return pieces.map(({ kind, text }, index) => {
    const key = `${String(index)} ${kind}`;
    if (kind === 'added') return <ins key={key} className={styles['added']}>{text}</ins>;
    if (kind === 'removed') return <del key={key} className={styles['removed']}>{text}</del>;
    return <span key={key}>{text}</span>;
  });
}

export interface TextsSideBySideProps {
  readonly beforeTitle: string;
  readonly afterTitle: string;
  readonly before: string;
  readonly after: string;
  /** `equal` where neither is the older one: then nothing is struck out. */
  readonly marks?: 'older-and-newer' | 'equal';
}

/** Two texts beside each other, line by line; what only one of them has is marked on its side. */
export function TextsSideBySide({ beforeTitle, afterTitle, before, after, marks = 'older-and-newer' }: TextsSideBySideProps) {
  const rows = useMemo(() => alignTexts(before, after), [before, after]);
  return (
    <div className={styles['scroller']} tabIndex={0} role="region" aria-label={`${beforeTitle} beside ${afterTitle}`}>
      <table className={styles['sides']} data-marks={marks}>
        <thead>
          <tr>
            <th scope="col">{beforeTitle}</th>
            <th scope="col">{afterTitle}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={String(index)}>
              <td><ComparedText pieces={row.before} /></td>
              <td><ComparedText pieces={row.after} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
