// npm run bench:ocr -- DIR [--report FILE] [--limit N] [--without STEP]… [--profile NAME] [--mode MODE] [--lang eng+deu] [--pages FILE] [--no-times]
// Scores the app's own engine over a folder of pictures with references, and times it against the tesseract CLI.
// --without leaves out a step on the pixels (polarity, noise, rules, marks, scale) or on the text (bullets, junk, numbers,
// corrections), to see what it brings. With --pages the pages as recognised are kept in FILE; a second run scores the same pages without recognising again.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { readKeptPages, writeKeptPages } from './bench-ocr/kept-pages.mjs';
import { listPictures } from './bench-ocr/list-pictures.mjs';
import { openEngine } from './bench-ocr/open-engine.mjs';
import { printRow, printSummary, summarise } from './bench-ocr/print-report.mjs';
import { scoreBlocks } from './bench-ocr/score-blocks.mjs';
import { scoreCharacters, scoreWords } from './bench-ocr/score-text.mjs';
import { readWithCli, tesseractVersion } from './bench-ocr/tesseract-cli.mjs';
import { timeEngines } from './bench-ocr/time-engines.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    report: { type: 'string' },
    limit: { type: 'string', default: '1000' },
    without: { type: 'string', multiple: true, default: [] },
    profile: { type: 'string' },
    mode: { type: 'string', default: 'automatic' },
    lang: { type: 'string', default: 'eng' },
    pages: { type: 'string' },
    'no-times': { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run bench:ocr -- DIR [--report FILE] [--limit N] [--without STEP]… [--profile NAME] [--mode MODE] [--lang eng+deu] [--pages FILE] [--no-times]');
  process.exit(1);
}

const { PIXEL_STEPS } = (await runnerImport(new URL('../renderer/ocr/prepare-picture.ts', import.meta.url).pathname)).module;
const withoutPixelSteps = values.without.filter((step) => PIXEL_STEPS.includes(step));
const withoutTextSteps = values.without.filter((step) => !PIXEL_STEPS.includes(step));
const { recoverText } = (await runnerImport(new URL('../shared/ocr/recover-text.ts', import.meta.url).pathname)).module;
const cliVersion = tesseractVersion();
console.log(cliVersion ?? 'The tesseract CLI is not installed (Debian: tesseract-ocr): ours is scored alone.');

const pictures = listPictures(folder, Number(values.limit));
const kept = readKeptPages(values.pages);
const isComplete = pictures.every(({ name }) => kept.has(name));
const engine = isComplete && values['no-times'] ? null : await openEngine(pictures, { mode: values.mode, languages: values.lang.split('+') });
try {
  if (!isComplete) await readInto(kept);
  const rows = pictures.map((picture) => {
    const row = scorePicture(picture, kept.get(picture.name));
    printRow(row);
    return row;
  });
  const speeds = values['no-times'] ? [] : await timeEngines({ engine, pictures, withCli: cliVersion !== null });
  const summary = summarise(rows);
  printSummary(summary, speeds);
  if (values.report) writeFileSync(values.report, `${JSON.stringify({ cliVersion, mode: values.mode, without: values.without, summary, speeds, rows }, null, 2)}\n`);
} finally {
  await engine?.close();
}

/** Recognises every picture and, where there is a transcript to compare with, reads it with the CLI too. */
async function readInto(pages) {
  const { outcomes } = await engine.read(pictures.map(({ name }) => name), { workers: 2, without: withoutPixelSteps });
  for (const [index, { name, file, reference }] of pictures.entries()) {
    const withCli = cliVersion !== null && reference.kind === 'transcript';
    pages.set(name, { outcome: outcomes[index], cliText: withCli ? await readWithCli(file) : null });
  }
  if (values.pages) writeKeptPages(values.pages, pages);
}

function scorePicture({ name, reference }, { outcome, cliText }) {
  if (outcome.kind !== 'recognised') return { name, failure: outcome.kind === 'failed' ? outcome.failure.message : outcome.kind };
  const began = performance.now();
  const recovered = recoverText([outcome.page], { without: withoutTextSteps, profile: values.profile });
  const { text, profile, leftOut } = recovered;
  const row = { name, profile, text, leftOut, times: { ...outcome.times, recoverMs: performance.now() - began } };
  if (reference.kind === 'none') return row;
  if (reference.kind === 'blocks') return { ...row, blocks: scoreBlocks(recovered, reference), ...(reference.text === undefined ? {} : scoreText(text, reference.text)) };
  const scored = { ...row, ...scoreText(text, reference.text) };
  return cliText === null ? scored : { ...scored, cli: scoreText(cliText, reference.text) };
}

function scoreText(found, wanted) {
  return { words: scoreWords(found, wanted), characters: scoreCharacters(found, wanted) };
}
