import type { FlowBlock, LayoutBlock, LayoutRow } from './layout/layout.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { RecoveryProfile } from './recovered-text.ts';
import { findHeadings } from './steps/find-headings.ts';
import { findTables, type TableLimits } from './steps/find-tables.ts';
import { joinHyphens } from './steps/join-hyphens.ts';
import { keepLines } from './steps/keep-lines.ts';
import { nestLists } from './steps/nest-lists.ts';
import { readMessages } from './steps/read-messages.ts';
import { readNumbers } from './steps/read-numbers.ts';
import { reflow } from './steps/reflow.ts';
import type { StepName } from './step-name.ts';

export interface ColumnReading {
  readonly profile: RecoveryProfile;
  readonly lexicon: Lexicon;
  readonly runs: (step: StepName) => boolean;
}

interface ProseReading extends ColumnReading {
  readonly followedBy?: 'table' | 'nothing';
}

/** Two buttons side by side are no table; on a page that is known to be one, two columns are. */
const TABLE: Readonly<Record<'looked-for' | 'by-chance', TableLimits>> = {
  'looked-for': { leastColumns: 2, leastRows: 3 },
  'by-chance': { leastColumns: 3, leastRows: 3 },
};

/** Reads one column as its profile says. */
export function readColumn(rows: readonly LayoutRow[], reading: ColumnReading): readonly LayoutBlock[] {
  switch (reading.profile) {
    case 'code':
      return keepLines(rows);
    case 'chat':
      return reading.runs('messages') ? readMessages(rows).map((block) => (block.kind === 'message' ? { ...block, body: finish(block.body, reading) } : block)) : readProse(rows, reading);
    case 'table':
      return readWithTables(rows, reading, TABLE['looked-for']);
    case 'job-post':
    case 'post':
    case 'article':
      return readWithTables(rows, reading, TABLE['by-chance']);
  }
}

function readWithTables(rows: readonly LayoutRow[], reading: ColumnReading, limits: TableLimits): readonly LayoutBlock[] {
  if (!reading.runs('tables')) return readProse(rows, reading);
  const parts = findTables(rows, limits);
  return parts.flatMap((part, index): readonly LayoutBlock[] =>
    part.kind === 'table' ? [part] : readProse(part.rows, { ...reading, followedBy: parts[index + 1]?.kind === 'table' ? 'table' : 'nothing' }),
  );
}

function readProse(rows: readonly LayoutRow[], reading: ProseReading): readonly FlowBlock[] {
  const numbered = reading.runs('numbers') ? readNumbers(rows) : rows;
  return finish(reflow(numbered), reading);
}

function finish(blocks: readonly FlowBlock[], { runs, lexicon, followedBy = 'nothing' }: ProseReading): readonly FlowBlock[] {
  const nested = runs('nesting') ? nestLists(blocks) : blocks;
  const headed = runs('headings') ? findHeadings(nested, followedBy) : nested;
  return runs('hyphens') ? joinHyphens(headed, lexicon) : headed;
}
