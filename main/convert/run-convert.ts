import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { failedEntry, type ConvertChoice, type ConvertEntry, type ConvertMessage, type PlannedEntry } from '../../shared/convert.ts';
import { writeFileAtomically } from '../atomic-file.ts';
import { CONVERT_USAGE, parseConvertArguments, type ConvertArguments } from './convert-arguments.ts';
import { startConvertServer } from './convert-server.ts';
import { openHeadlessPage, type HiddenBrowser } from './headless-page.ts';
import { describeEntry, describeReport, exitCodeOf, toReport, toReportEntry, type ConvertEnd, type ReportEntry } from './convert-report.ts';
import { findInputs, type FoundInput } from './find-inputs.ts';

export interface ConvertOptions {
  /** The words after `npm run convert --`. */
  readonly words: readonly string[];
  /** What relative paths are relative to. */
  readonly cwd: string;
  /** The folder of the built page. */
  readonly rootDir: string;
  readonly browser: HiddenBrowser;
  /** Progress, line by line. */
  readonly say: (line: string) => void;
  /** The report, when it is asked for with `--json -`. */
  readonly print: (text: string) => void;
  /** Aborted when the person interrupts: what was written stays whole, the rest is reported as not read. */
  readonly signal: AbortSignal;
}

/** As shells say it: 128 and the number of the signal. */
const INTERRUPTED = 130;

/** Recognition of the largest allowed picture takes under a minute on one core; a page that is silent for longer hangs. */
const SILENCE_MS = 5 * 60_000;

/** Resolves with the reason when nothing was reported for too long; `hear` starts the clock again. */
function watchSilence() {
  let timer: NodeJS.Timeout | undefined;
  let end: (reason: string) => void = () => undefined;
  const silent = new Promise<string>((resolve) => { end = resolve; });
  const hear = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => { end('The recognition hangs.'); }, SILENCE_MS);
  };
  return { silent, hear, stop: () => { clearTimeout(timer); } };
}

/** Resolves when the person interrupts, or has done so already. */
const interruption = (signal: AbortSignal): Promise<string> => new Promise((resolve) => {
  if (signal.aborted) resolve('interrupted');
  signal.addEventListener('abort', () => { resolve('interrupted'); }, { once: true });
});

interface WorkOptions extends Omit<ConvertOptions, 'words' | 'print'> {
  readonly inputs: readonly FoundInput[];
  readonly outDir: string;
  readonly choice: ConvertChoice;
}

interface Converted {
  readonly report: readonly ReportEntry[];
  readonly end: ConvertEnd | null;
}

/** Keeps what the page tells. What it never told of has failed with the reason why it ended. */
function createRecord({ inputs, say }: Pick<WorkOptions, 'inputs' | 'say'>) {
  let planned: readonly PlannedEntry[] = inputs.map(({ shown }, input) => ({ path: shown, input }));
  const entries = new Map<number, ConvertEntry>();
  let end: ConvertEnd | null = null;
  return {
    /** True at the end of the work, good or bad. */
    hear(message: ConvertMessage): boolean {
      if (message.kind === 'plan') planned = message.entries;
      if (message.kind === 'finished') end = message;
      if (message.kind === 'entry') {
        entries.set(message.index, message.entry);
        say(`[${String(entries.size)}/${String(planned.length)}] ${path.basename(planned[message.index]?.path ?? '')} → ${describeEntry(message.entry)}`);
      }
      return message.kind === 'finished' || message.kind === 'broke-off';
    },
    result: (reason: string): Converted => ({ end, report: planned.map((entry, index) => toReportEntry(entry.path, entries.get(index) ?? failedEntry(reason))) }),
  };
}

/** Has the page work through all inputs. */
async function convertFound(options: WorkOptions): Promise<Converted> {
  const { rootDir, browser, signal } = options;
  const record = createRecord(options);
  const silence = watchSilence();
  let finish: (reason: string) => void = () => undefined;
  const finished = new Promise<string>((resolve) => { finish = resolve; });
  const server = await startConvertServer({
    ...options, rootDir,
    onMessage(message) {
      silence.hear();
      if (record.hear(message)) finish(message.kind === 'broke-off' ? message.reason : '');
    },
  });
  silence.hear();
  const page = await openHeadlessPage(browser, server.pageUrl);
  const lastWords = await Promise.race([finished, page.ended, silence.silent, interruption(signal)]);
  silence.stop();
  await page.stop();
  await server.close();
  return record.result(signal.aborted ? 'Interrupted before this was read.' : `The work ended early. ${lastWords}`.trim());
}

async function convert(given: ConvertArguments, options: ConvertOptions): Promise<number> {
  const absolute = (file: string): string => path.resolve(options.cwd, file);
  const outDir = absolute(given.outDir);
  if (given.named.some((name) => absolute(name) === outDir)) {
    options.say('The folder of --out cannot be an input as well.');
    return 1;
  }
  const found = await findInputs(given.named, { cwd: options.cwd, outDir });
  const inputs = found.filter(({ missing }) => missing === '');
  const missing = found.filter((input) => input.missing !== '').map((input) => toReportEntry(input.shown, failedEntry(input.missing)));
  if (inputs.length === 0) {
    for (const { file, error } of missing) options.say(`failed: ${file}: ${error ?? ''}`);
    return 1;
  }
  await mkdir(outDir, { recursive: true });
  options.say(`Reading ${String(inputs.length)} file${inputs.length === 1 ? '' : 's'}…`);
  const { report: read, end } = await convertFound({ ...options, inputs, outDir, choice: given.choice });
  const report = [...read, ...missing];
  const text = toReport(report);
  if (given.reportFile === '-') options.print(text);
  else if (given.reportFile !== '') await writeFileAtomically(absolute(given.reportFile), Buffer.from(text));
  for (const line of describeReport(report, { end, outDir: given.outDir })) options.say(line);
  return options.signal.aborted ? INTERRUPTED : exitCodeOf(report, end);
}

/** `npm run convert`: resolves with the exit code. 0: everything was used; 2: some inputs could not be, each named; 1: nothing was tried; 130: interrupted. */
export async function runConvert(options: ConvertOptions): Promise<number> {
  const outcome = parseConvertArguments(options.words);
  switch (outcome.kind) {
    case 'help':
      options.print(`${CONVERT_USAGE}\n`);
      return 0;
    case 'refused':
      options.say(`${outcome.reason}\n\n${CONVERT_USAGE}`);
      return 1;
    case 'parsed':
      return convert(outcome.arguments, options);
  }
}
