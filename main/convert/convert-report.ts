import { NO_TIMES, type ConvertEntry, type ConvertMessage, type ConvertTimes } from '../../shared/convert.ts';

/** An entry of the report as `--json` writes it. What failed has an `error` and no note. */
export interface ReportEntry {
  /** As it was named, or found in a folder or zip that was named. */
  readonly file: string;
  readonly status: 'ok' | 'failed';
  readonly error?: string;
  /** Of the error, from 1; 0 when it is about the whole file. */
  readonly line?: number;
  readonly kind: 'picture' | 'note' | null;
  /** Nothing had to be written: it was there already, or another input said the same. */
  readonly isUnchanged: boolean;
  readonly slug: string | null;
  /** Relative to the folder of `--out`. */
  readonly notePath: string | null;
  readonly type: string | null;
  readonly text: string;
  readonly meanConfidence: number | null;
  readonly tags: readonly { readonly label: string; readonly evidence: readonly { readonly start: number; readonly end: number; readonly text: string }[] }[];
  readonly ms: ConvertTimes;
}

export function toReportEntry(file: string, entry: ConvertEntry): ReportEntry {
  if (entry.status === 'ok') return { file, ...entry };
  return { file, ...entry, kind: null, isUnchanged: false, slug: null, notePath: null, type: null, text: '', meanConfidence: null, tags: [], ms: NO_TIMES };
}

export function toReport(entries: readonly ReportEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** What became of a file, for the line of progress. */
export function describeEntry(entry: ConvertEntry): string {
  if (entry.status === 'failed') return `failed: ${withLine(entry.line)}${entry.error}`;
  return `${entry.notePath ?? 'read'}${entry.isUnchanged ? ' (same as before)' : ''}`;
}

export type ConvertEnd = Extract<ConvertMessage, { kind: 'finished' }>;

/** What is said at the end: the numbers, then each input that could not be used. */
export function describeReport(report: readonly ReportEntry[], { end, outDir }: { readonly end: ConvertEnd | null; readonly outDir: string }): readonly string[] {
  const failed = report.filter(({ status }) => status === 'failed');
  const same = report.filter(({ isUnchanged }) => isUnchanged);
  const counts = [`${String(report.length)} read`, `${String(report.length - failed.length - same.length)} imported`, `${String(same.length)} same`, `${String(failed.length)} unreadable`];
  const others = end?.others ?? [];
  const missing = end?.withoutPicture ?? 0;
  const leftOut = end?.picturesLeftOut ?? 0;
  return [
    `${counts.join(', ')}. Notes are in ${outDir}.`,
    ...others.filter(({ result }) => result !== 'failed').map(({ path, result }) => `${path}: ${result}`),
    ...(end === null ? ['The work ended early; files about all notes may be missing.'] : []),
    ...(missing === 0 ? [] : [`${String(missing)} ${missing === 1 ? 'note names a picture that is' : 'notes name pictures that are'} not among the inputs.`]),
    ...(leftOut === 0 ? [] : [`${String(leftOut)} ${leftOut === 1 ? 'note went' : 'notes went'} without pictures, which may show what is to be hidden at a place that was not read.`]),
    ...others.filter(({ result }) => result === 'failed').map(({ path, reason }) => `failed: ${path}: ${reason}`),
    ...failed.map(({ file, line = 0, error = '' }) => `failed: ${file}: ${withLine(line)}${error}`),
  ];
}

/** As the program ends: 0 when all was used, 2 when not. Without an end, files about all notes are missing. */
export function exitCodeOf(report: readonly ReportEntry[], end: ConvertEnd | null): 0 | 2 {
  const isWhole = report.every(({ status }) => status === 'ok') && end?.others.every(({ result }) => result !== 'failed') === true;
  return isWhole ? 0 : 2;
}

function withLine(line: number): string {
  return line === 0 ? '' : `line ${String(line)}: `;
}
