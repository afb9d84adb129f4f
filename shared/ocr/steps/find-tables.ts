import type { LayoutRow, LayoutWord, TableBlock } from '../layout/layout.ts';
import { baseline, capHeight, median, quantile, rowBox } from '../layout/measure-rows.ts';
import { splitCells, type Cell } from '../layout/row-cells.ts';

/** Rows of a column, taken apart where a table begins and ends. */
export type ColumnPart = { readonly kind: 'rows'; readonly rows: readonly LayoutRow[] } | TableBlock;

export interface TableLimits {
  readonly leastColumns: number;
  readonly leastRows: number;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

interface CellRow {
  readonly row: LayoutRow;
  readonly cells: readonly Cell[];
}

/** Below this share of the pitch a row continues the cells above; cells of their own are further apart. */
const WRAPPED = 0.85;

/** Lines of one cell follow each other within so many capitals, and within this share of the step between rows. */
const LINE = 2.6;
const SHARE_OF_STEP = 0.75;

const FAR = { capitals: 4, steps: 1.5 };

/**
 * Finds tables: rows of cells that stand below each other. A row with an empty first cell close below another
 * continues its cells.
 *
 * ```
 *   Plan      Price        │ "per month" belongs to the
 *             per month    │ cell above it
 *   Free      €0
 * ```
 */
export function findTables(rows: readonly LayoutRow[], limits: TableLimits): readonly ColumnPart[] {
  const lines = rows.map((row): CellRow => ({ row, cells: row.marker.kind === 'none' ? splitCells(row) : [] }));
  const parts: ColumnPart[] = [];
  let loose: LayoutRow[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = lines.slice(at, endOfRun(lines, at));
    const table = toTable(run, limits);
    if (table === null) {
      loose.push(...rows.slice(at, at + 1));
      at += 1;
      continue;
    }
    if (loose.length > 0) parts.push({ kind: 'rows', rows: loose });
    loose = [];
    parts.push(table);
    at += run.length;
  }
  return loose.length > 0 ? [...parts, { kind: 'rows', rows: loose }] : parts;
}

/** A run begins with two cells or more and goes on while its columns stay apart, or a row continues a cell above. */
function endOfRun(lines: readonly CellRow[], start: number): number {
  if ((lines[start]?.cells.length ?? 0) < 2) return start;
  let columns = widenColumns([], lines[start]?.cells ?? []);
  let widestStep: number | null = null;
  let end = start + 1;
  for (let at = end; at < lines.length; at += 1) {
    const [above, line] = [lines[at - 1], lines[at]];
    if (above === undefined || line === undefined || line.cells.length === 0 || isFarBelow(above, line, widestStep)) break;
    if (line.cells.length > 1) {
      const wider = widenColumns(columns, line.cells);
      if (wider.length < Math.min(columns.length, line.cells.length)) break;
      columns = wider;
    } else if (!standsBelowCell(lines.slice(start, at), line)) break;
    widestStep = Math.max(widestStep ?? 0, baseline(line.row) - baseline(above.row));
    end = at + 1;
  }
  return end;
}

/** The rows of a table follow each other evenly; what comes after a larger gap is something else. `widestStep` is null where there is none yet. */
function isFarBelow({ row: above }: CellRow, { row }: CellRow, widestStep: number | null): boolean {
  const size = capHeight(row.words);
  if (rowBox(row).top - rowBox(above).bottom > FAR.capitals * size) return true;
  return widestStep !== null && baseline(row) - baseline(above) > FAR.steps * Math.max(LINE * size, widestStep);
}

/** A lone cell that starts and ends where cells above it do; below the header alone it may be the longer one. */
function standsBelowCell(above: readonly CellRow[], { row, cells }: CellRow): boolean {
  const size = capHeight(row.words);
  const [only] = cells;
  if (only === undefined) return false;
  const all = above.flatMap((line) => line.cells);
  const column = all.filter((cell) => Math.abs(cell.left - only.left) < size);
  const isFree = above.length === 1 && all.every((cell) => column.includes(cell) || cell.right < only.left || cell.left > only.right + size);
  return column.length > 0 && (isFree || only.right <= Math.max(...column.map((cell) => cell.right)) + size);
}

function toTable(run: readonly CellRow[], { leastColumns, leastRows }: TableLimits): TableBlock | null {
  const columns = findColumns(run);
  const full = run.filter(({ cells }) => cells.length > 1);
  if (columns.length < leastColumns || full.length < leastRows) return null;
  const steps = full.slice(1).map(({ row }, index) => baseline(row) - baseline(full[index]?.row ?? row));
  const pitch = { usual: median(steps), wide: quantile(steps, 0.75) };
  const lines: LayoutWord[][][] = [];
  let above: LayoutRow | undefined;
  for (const { row } of run) {
    const cells = columns.map((column) => row.words.filter((word) => nearest(word, columns) === column));
    const target = lines.at(-1);
    const isWrapped = above !== undefined && goesOn(above, row, { isIndented: (cells[0] ?? []).length === 0, ...pitch });
    if (target !== undefined && isWrapped) cells.forEach((cell, index) => target[index]?.push(...cell));
    else lines.push(cells);
    above = row;
  }
  return lines.length >= leastRows && isFilled(lines) ? { kind: 'table', rows: lines } : null;
}

function goesOn(above: LayoutRow, row: LayoutRow, pitch: { readonly isIndented: boolean; readonly usual: number; readonly wide: number }): boolean {
  const step = baseline(row) - baseline(above);
  return (pitch.isIndented && step < WRAPPED * pitch.usual) || (step < SHARE_OF_STEP * pitch.wide && step < LINE * capHeight(above.words));
}

/** Each column says something in half of its rows, or has a name at least; a column of bars or icons is none. */
function isFilled(lines: readonly (readonly (readonly LayoutWord[])[])[]): boolean {
  const saysSomething = (cell: readonly LayoutWord[] | undefined): boolean => cell?.some((word) => /[\p{L}\p{N}]/u.test(word.text)) ?? false;
  const sparse = (lines[0] ?? []).filter((header, index) => {
    const share = lines.filter((cells) => saysSomething(cells[index])).length / lines.length;
    return share < 0.5 && !(saysSomething(header) && lines.length > 3);
  });
  return sparse.length === 0;
}

/** Where no row has ink from top to bottom, one column ends and the next begins. */
function findColumns(run: readonly CellRow[]): readonly Span[] {
  return widenColumns([], run.flatMap((line) => (line.cells.length > 1 ? line.cells : [])));
}

/** Columns with further cells in them: those that a cell bridges become one. */
function widenColumns(known: readonly Span[], cells: readonly Span[]): readonly Span[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of [...known, ...cells].sort((a, b) => a.left - b.left)) {
    const column = columns.at(-1);
    if (column !== undefined && left <= column.right) column.right = Math.max(column.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** The column a word stands in; between two of them the nearer one. */
function nearest(word: LayoutWord, columns: readonly Span[]): Span | undefined {
  const middle = (word.box.left + word.box.right) / 2;
  const distance = (span: Span): number => Math.max(0, span.left - middle, middle - span.right);
  return columns.reduce<Span | undefined>((best, span) => (best === undefined || distance(span) < distance(best) ? span : best), undefined);
}
