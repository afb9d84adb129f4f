import { diffArrays, diffWordsWithSpace } from 'diff';

export interface TextPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The pieces that lead from one text to another, word by word; the new text is what is same or added. */
export function compareTexts(before: string, after: string): readonly TextPiece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Lines of two texts that belong together: `before` has nothing that was added, `after` nothing that was removed. */
export interface TextRow {
  readonly before: readonly TextPiece[];
  readonly after: readonly TextPiece[];
}

/** Two texts side by side: lines that are the same in one row, changed ones beside what they became. */
export function alignTexts(before: string, after: string): readonly TextRow[] {
  const rows: TextRow[] = [];
  const changes = diffArrays(before.split('\n'), after.split('\n'));
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    if (change === undefined) continue;
    const lines = change.value.join('\n');
    const next = changes[index + 1];
    if (change.removed && next?.added === true) {
      rows.push(toRow(compareTexts(lines, next.value.join('\n'))));
      index += 1;
    } else {
      rows.push(toRow([{ kind: change.removed ? 'removed' : change.added ? 'added' : 'same', text: lines }]));
    }
  }
  return rows;
}

function toRow(pieces: readonly TextPiece[]): TextRow {
  return { before: pieces.filter(({ kind }) => kind !== 'added'), after: pieces.filter(({ kind }) => kind !== 'removed') };
}

export interface WordCounts {
  readonly added: number;
  readonly removed: number;
}

/** How many words a change of text brought and took. */
export function countChangedWords(before: string, after: string): WordCounts {
  const count = (kind: TextPiece['kind'], pieces: readonly TextPiece[]) =>
    pieces.filter((piece) => piece.kind === kind).reduce((sum, piece) => sum + (piece.text.match(/\S+/g) ?? []).length, 0);
  const pieces = compareTexts(before, after);
  return { added: count('added', pieces), removed: count('removed', pieces) };
}
