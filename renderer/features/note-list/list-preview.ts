import type { Note } from '../../../shared/note/note.ts';

/** The beginning of a line that is Markdown's, not the picture's. */
const HEADING_MARK = /^#{1,6} /u;

/** Cells of a Markdown table, and the rule below its head. */
const TABLE_RULE = /^\|[\s:|-]+\|$\n?/gmu;
const TABLE_ROW = /^\| ?(.*?) ?\|$/gmu;

/**
 * What the list shows below the title: the visible text, without the title where it begins with it (the row says it already),
 * with bullets and tables as people write them. Empty when the text says nothing but the title.
 */
export function toPreviewText({ title, visibleText }: Pick<Note, 'title' | 'visibleText'>): string {
  return afterTitle(visibleText.trimStart(), title.trim())
    .replace(/^\* /gmu, '• ')
    .replace(/^#{1,6} /gmu, '')
    .replace(TABLE_RULE, '')
    .replace(TABLE_ROW, (_row, cells: string) => cells.replaceAll(' | ', ' · '));
}

function afterTitle(text: string, title: string): string {
  const mark = HEADING_MARK.exec(text)?.[0] ?? '';
  const beginning = text.slice(mark.length, mark.length + title.length);
  if (title === '' || beginning.toLowerCase() !== title.toLowerCase()) return text;
  const rest = text.slice(mark.length + title.length);
  return goesOn(title, rest) ? text : rest.replace(/^[\s:.]+/u, '');
}

/** "Data" is no title of a text that begins with "Database", and no end of a sentence that begins with "Data moves". */
function goesOn(title: string, rest: string): boolean {
  return /^[\p{L}\p{N}]/u.test(rest) || (!/[.:!?]$/u.test(title) && /^[^\S\n]+[\p{L}\p{N}]/u.test(rest));
}
