import { matchCompetencies } from '../../shared/competency/match-competencies.ts';
import { toCaptureFacts } from '../../shared/note/capture-facts.ts';
import { draftNote } from '../../shared/note/draft-note.ts';
import { NO_EXTRAS } from '../../shared/note/note.ts';
import type { OcrPage } from '../../shared/ocr/ocr-page.ts';
import { drawPage } from '../../shared/ocr/layout/lay-out.contract.ts';
import { decodeLine } from '../../shared/ocr/paddle/decode-line.ts';
import { findTextBoxes } from '../../shared/ocr/paddle/find-text-boxes.ts';
import { recoverText } from '../../shared/ocr/recover-text.ts';
import { handlersThatAnswer } from '../../main/ipc-handlers.contract.ts';
import { serveIpc, type IpcSender } from '../../main/ipc.ts';
import { parseConvertArguments } from '../../main/convert/convert-arguments.ts';
import { parseLaunchData } from '../../main/launch-data.ts';
import { DEFAULT_PREFERENCES, toPreferences } from '../../renderer/state/preferences.ts';
import { isLike } from '../../renderer/state/well-formed.ts';
import { addRecord, createRestoredRows } from '../../renderer/storage/journal/restored-rows.ts';
import { recognitionParser } from '../../renderer/storage/recognition-parser.ts';
import type { Random } from '../torture/page/random.ts';
import { always, checkNothingPolluted } from './check.ts';
import { mutateText, mutateValue } from './mutate.ts';
import type { FuzzedParser } from './run-fuzz.ts';
import { ATTACKS } from './text-parsers.ts';

const DRAWINGS = [
  'Senior AI Engineer\n\nWhat you do\n• Build RAG in production\n• Python, SQL and Kubernetes\n\nA paragraph that goes on and on and is con-\ntinued in the next line.',
  '12:30            LTE\nAnna   14:02\nDo you know PyTorch?\nBen    14:03\nYes.', 'Skill     Level    Years\nPython    high     5\nRust      low      1', 'def f(x):\n    return x + 1',
];

/** What a pattern that can share out a run in many ways takes for ever to give up. */
const RUNS = [...'.1-_|# aA,:'].flatMap((sign) => [sign.repeat(300), `1${sign.repeat(40)}`.repeat(6), `${sign} `.repeat(60)]);

function attackedPage(random: Random): OcrPage {
  const page = drawPage(mutateText({ samples: DRAWINGS, words: [...ATTACKS, ...RUNS, '• ', '\n', '     ', '12:30', '1. '] }, random).slice(0, 2000));
  const bend = (value: number): number => (random.below(30) === 0 ? ([0, -5, 1e6, 0.5, value * 3][random.below(5)] ?? 0) : value);
  const lines = page.lines.map(({ box, words }) => ({ box, words: words.map((word) => ({ ...word, confidence: bend(word.confidence), box: { ...word.box, left: bend(word.box.left), bottom: bend(word.box.bottom) } })) }));
  return { ...page, lines };
}

/** From what was seen on a picture to the first version of its note. */
function attemptOcrText(random: Random): void {
  const recovered = recoverText([attackedPage(random)]);
  const inside = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start >= 0 && start <= end && end <= recovered.text.length;
  always([...recovered.blocks, ...recovered.spans, ...recovered.corrections].every(inside), 'blocks, words and corrections lie in the text');
  const suggestions = matchCompetencies(recovered.text);
  always(suggestions.every(({ evidence }) => evidence.every(({ start, end, text }) => recovered.text.slice(start, end) === text)), 'evidence is what the text says');
  const capture = toCaptureFacts({ fileName: 'a.png', modifiedAt: '2026-02-04T14:04:09+00:00', source: 'file' });
  const note = draftNote({ id: 'a', recovered, suggestions, capture, images: [], topic: '', now: '2026-02-04T14:04:09.000Z' });
  always(note.title !== '' && note.slug !== '', 'a note has a title and a name');
}

function attemptPaddle(random: Random): void {
  const edges = [0, 0.31, 1, -1, NaN, Infinity, 1e-30];
  const value = (): number => (random.below(8) === 0 ? (edges[random.below(edges.length)] ?? 0) : random.below(1000) / 1000);
  const steps = random.below(30);
  const classes = 1 + random.below(12);
  const read = decodeLine({ steps, classes, data: Float32Array.from({ length: steps * classes }, value) }, ['a', 'b', ' ']);
  always(read.length <= steps, 'a step says one character at most');
  const widthPx = 1 + random.below(40);
  const heightPx = 1 + random.below(40);
  const boxes = findTextBoxes({ widthPx, heightPx, data: Float32Array.from({ length: widthPx * heightPx }, value) });
  always(boxes.every(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= widthPx && bottom <= heightPx), 'boxes lie on the map');
}

const NOTE = {
  sequence: 3,
  note: {
    schema: 1, id: 'a', slug: 'a', title: 'T', source: 'file', capturedAt: '2026-02-04T14:04:09+00:00', userId: '', username: '', originalImage: '', images: [{ imageId: 'x', mediaType: 'image/png', widthPx: 1, heightPx: 1 }],
    topic: '', type: 'chat', typeText: '', mainContent: '', visibleText: '', potentialUse: '', caption: '', tags: [{ competencyId: 'a', label: 'A', state: 'accepted', evidence: [{ start: 0, end: 1, text: 'A' }] }],
    extras: NO_EXTRAS, quality: null, createdAt: '', updatedAt: '', trashedAt: null,
  },
};
const ROWS: readonly (readonly [kind: string, value: object])[] = [
  ['note', NOTE],
  ['version', { versionId: 'a/3', noteId: 'a', replacedAt: '', ...NOTE }],
  ['tombstone', { noteId: 'a', sequence: 4 }],
  ['picture', { imageId: 'x', mediaType: 'image/png' }],
  ['recognition', { recognition: { noteId: 'a' } }],
  ['job', { id: 'j', order: 1, fileName: 'a.png', byteLength: 1, modifiedAt: '', source: 'file', topic: '', languages: ['eng'], allowDuplicate: false, imageId: 'x', state: { kind: 'failed', reason: 'r', canRetry: true }, addedAt: '' }],
];

/** '' for what JSON cannot say. */
function toJson(value: unknown): string {
  const json: unknown = JSON.stringify(value);
  return typeof json === 'string' ? json : '';
}

/** Records of the journal as they come back from the disk. */
function attemptRows(random: Random): void {
  const [kind, value] = ROWS[random.below(ROWS.length)] ?? ['', {}];
  const payload = toJson(mutateValue(value, random));
  const text = random.below(4) === 0 ? mutateText({ samples: [payload], words: ['{', '"__proto__":{"polluted":1},', '1e999'] }, random) : payload;
  const rows = createRestoredRows();
  addRecord(rows, { op: 'put', kind, id: 'a', payload: text });
  checkNothingPolluted();
  const made = [rows.notes, rows.versions, rows.tombstones, rows.pictures, rows.recognitions, rows.importJobs].reduce((sum, { length }) => sum + length, 0);
  always(made + rows.strange === 1, 'a record is a row or strange');
  recognitionParser.safeParse(mutateValue({ noteId: 'a', pages: [drawPage('a b')], recovered: recoverText([drawPage('a b')]), recognisedAt: '' }, random));
}

const PAGE: IpcSender = { url: 'app://skillshot/index.html', isMainFrame: true };
const REQUESTS: readonly unknown[] = [
  null, { folderId: 'x', path: 'a', bytes: new Uint8Array(1) }, { name: 'a.zip', bytes: new Uint8Array(1) }, { url: 'https://example.org' }, { names: ['tail-000000000001-00000000.journal'] },
  { name: 'tail-000000000001-00000000.journal', range: { offset: 0, byteLength: 1 } }, { imageId: 'a'.repeat(64), bytes: new Uint8Array(1) }, { imageIds: ['a'.repeat(64)] },
];

/** Every channel, with handlers that only count: what reaches one has passed its parser. */
async function attemptIpc(random: Random): Promise<void> {
  const channels = new Map<string, (sender: IpcSender, request: unknown) => Promise<unknown>>();
  serveIpc((channel, handler) => void channels.set(channel, handler), { handlers: handlersThatAnswer('reached'), isTrusted: ({ url }) => url === PAGE.url });
  const names = [...channels.keys()];
  const request = mutateValue(REQUESTS[random.below(REQUESTS.length)], random);
  const channel = names[random.below(names.length)] ?? '';
  const answer = await channels.get(channel)?.(PAGE, request).catch((error: unknown) => (error instanceof Error ? error.message : 'no error'));
  always(answer === 'reached' || String(answer).startsWith(channel), `a refusal names its channel, not: ${String(answer)}`);
  const stranger = await channels.get(channel)?.({ url: 'https://evil.example/', isMainFrame: true }, request).catch(() => 'refused');
  always(stranger === 'refused', 'a stranger reaches no channel');
}

function attemptPreferences(random: Random): void {
  const preferences = toPreferences(mutateValue(DEFAULT_PREFERENCES, random));
  checkNothingPolluted();
  always(isLike(preferences, DEFAULT_PREFERENCES) && preferences.importLanguages.length > 0, 'preferences are whole whatever was stored');
}

function attemptArguments(random: Random): void {
  const words = Array.from({ length: random.below(6) }, () => mutateText({ samples: ['--out', '--topic', '--lang', 'eng+deu', '--mode', 'fast', 'a.png', '--json=-', '--'], words: ATTACKS }, random));
  const parsed = parseConvertArguments(words);
  always(parsed.kind !== 'refused' || parsed.reason !== '', 'a refusal has a reason');
  always(parseLaunchData(mutateValue({ files: ['a.png'] }, random)).every((file) => typeof file === 'string'), 'files are names');
}

export const VALUE_PARSERS: readonly FuzzedParser[] = [
  { name: 'ocr-text', attempt: attemptOcrText },
  { name: 'paddle', attempt: attemptPaddle },
  { name: 'rows', attempt: attemptRows },
  { name: 'ipc', attempt: attemptIpc },
  { name: 'preferences', attempt: attemptPreferences },
  { name: 'arguments', attempt: attemptArguments },
];
