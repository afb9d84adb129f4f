import type { LayoutBlock, LayoutRow, LayoutWord, LeftOutWords, SiftedRows } from './layout/layout.ts';
import { englishLexicon } from './lexicon/english-lexicon.ts';
import { createLexicon, type Lexicon } from './lexicon/lexicon.ts';
import type { OcrPage } from './ocr-page.ts';
import { chooseProfileOfRows, type ProfileChoice } from './profile/choose-profile.ts';
import { readColumn, type ColumnReading } from './read-column.ts';
import type { RecoveredText, RecoveryProfile } from './recovered-text.ts';
import type { StepName } from './step-name.ts';
import { correctBlocks } from './steps/correct-blocks.ts';
import { dropChrome } from './steps/drop-chrome.ts';
import { dropJunk, dropStrokes } from './steps/drop-junk.ts';
import { groupRows } from './steps/group-rows.ts';
import { markBullets } from './steps/mark-bullets.ts';
import { mendBoxes } from './steps/mend-boxes.ts';
import { partLabels } from './steps/part-labels.ts';
import { readDashes } from './steps/read-dashes.ts';
import { readDots } from './steps/read-dots.ts';
import { splitColumns } from './steps/split-columns.ts';
import { writeText } from './steps/write-text.ts';

export interface RecoverOptions {
  /** How to read the pages; `chooseProfile` decides when missing. */
  readonly profile?: RecoveryProfile;
  /** Tells broken words from hyphenated ones; when missing, English for pages read as English, else none. */
  readonly lexicon?: Lexicon;
  readonly without?: readonly StepName[];
}

/**
 * Makes the text of a note from what recognition saw on its pictures: columns, rows, lists, tables, paragraphs,
 * corrections. Pure and quick enough to run again at every change of profile; the pages stay as they are.
 */
export function recoverText(pages: readonly OcrPage[], options: RecoverOptions = {}): RecoveredText {
  const rows = pages.map(rowsOf);
  const profile = options.profile ?? chooseFrom(pages, rows).profile;
  const lexicon = options.lexicon ?? lexiconOf(pages);
  const without = new Set(options.without ?? []);
  const runs = (step: StepName): boolean => !without.has(step);
  const parts = pages.map((page, pageIndex) => readPage(rows[pageIndex] ?? [], { page, profile, lexicon, runs }));
  return writeText({ profile, blocks: parts.flatMap((part) => part.blocks), leftOut: parts.flatMap((part) => part.leftOut) });
}

/** How the pages of a note read best, and why; what `recoverText` takes when it is not told. */
export function chooseProfile(pages: readonly OcrPage[]): ProfileChoice {
  return chooseFrom(pages, pages.map(rowsOf));
}

/** Words of other languages that are misread English there: `Al trabajar` and `Als Team` are right as they are. */
const FOREIGN_WORDS: Readonly<Record<string, readonly string[]>> = { spa: ['al'], deu: ['als'] };

/** English for what was read with English alone: in German `gern` is a word, and no misread `gem`. */
function lexiconOf(pages: readonly OcrPage[]): Lexicon {
  const languages = [...new Set(pages.flatMap(({ engine }) => (engine.model.split(' ')[0] ?? '').split('+')))];
  if (languages.every((language) => language === 'eng' || language === '')) return englishLexicon();
  return createLexicon(languages.flatMap((language) => FOREIGN_WORDS[language] ?? []));
}

function chooseFrom(pages: readonly OcrPage[], rows: readonly (readonly LayoutRow[])[]): ProfileChoice {
  return chooseProfileOfRows(
    pages.flatMap((page, pageIndex) => {
      const marked = markBullets(dropStrokes(rows[pageIndex] ?? []).rows, page.marks, { isCode: false });
      return dropJunk(marked, { ...page, isCode: false }).rows;
    }),
  );
}

interface PageReading extends ColumnReading {
  readonly page: OcrPage;
}

/** Lines that keep their place, and people who answer each other left and right, stand in no columns. */
const WITH_COLUMNS: readonly RecoveryProfile[] = ['job-post', 'post', 'article', 'table'];

function readPage(rows: readonly LayoutRow[], reading: PageReading): { readonly blocks: readonly LayoutBlock[]; readonly leftOut: readonly LeftOutWords[] } {
  const { page, profile, lexicon, runs } = reading;
  const screen: SiftedRows = runs('chrome') ? dropChrome(rows, { ...page, profile }) : { rows, leftOut: [] };
  const dashed: SiftedRows = runs('corrections') && profile !== 'code' ? { ...screen, rows: readDashes(screen.rows) } : screen;
  const open: SiftedRows = runs('junk') && profile !== 'code' ? dropStrokes(dashed.rows) : { rows: dashed.rows, leftOut: [] };
  const columns = runs('columns') && WITH_COLUMNS.includes(profile) ? splitColumns(open.rows).map(partLabels) : [open.rows];
  const read = columns.map((column) => {
    const mended = mendBoxes(column);
    const marked = runs('bullets') ? markBullets(mended, page.marks, { isCode: profile === 'code' }) : mended;
    const clean: SiftedRows = runs('junk') ? dropJunk(marked, { ...page, isCode: profile === 'code' }) : { rows: marked, leftOut: [] };
    const blocks = readColumn(clean.rows, reading);
    return { blocks: runs('corrections') ? correctBlocks(blocks, lexicon) : blocks, leftOut: clean.leftOut };
  });
  return { blocks: read.flatMap((part) => part.blocks), leftOut: [...screen.leftOut, ...open.leftOut, ...read.flatMap((part) => part.leftOut)] };
}

function rowsOf(page: OcrPage, pageIndex: number): readonly LayoutRow[] {
  return readDots(groupRows(toWords(page, pageIndex)));
}

function toWords(page: OcrPage, pageIndex: number): readonly (readonly LayoutWord[])[] {
  return page.lines.map((line) =>
    line.words.filter((word) => word.text.trim() !== '').map((word) => ({ ...word, readAs: word.text, rule: '', pageIndex })),
  );
}
