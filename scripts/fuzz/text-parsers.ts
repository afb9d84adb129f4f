import { isHttpsUrl } from '../../shared/host/https-url.ts';
import { jailedSegments } from '../../shared/host/jailed-segments.ts';
import { imageFilesOf, safeFileName } from '../../shared/export/export-names.ts';
import { toCsv } from '../../shared/export/note-table.ts';
import { readNoteFile } from '../../shared/interop/note-file.ts';
import { parseTelegramExport } from '../../shared/interop/telegram-export.ts';
import { telegramShots } from '../../shared/interop/telegram-shots.ts';
import { toCaptureFacts } from '../../shared/note/capture-facts.ts';
import { noteToMarkdown } from '../../shared/note/note-markdown.ts';
import { parseFrontMatterEntries } from '../../shared/note/front-matter-entries.ts';
import { toSlug } from '../../shared/note/slug.ts';
import { findHighlights } from '../../shared/search/highlight.ts';
import { parseQuery } from '../../shared/search/parse-query.ts';
import { bareNote } from '../../shared/note/sample-note.contract.ts';
import { toSnippet } from '../../shared/search/snippet.ts';
import type { Random } from '../torture/page/random.ts';
import { always, checkNothingPolluted } from './check.ts';
import { mutateText, type Corpus } from './mutate.ts';
import type { FuzzedParser } from './run-fuzz.ts';

/** Texts that somebody posts so that a program takes them for more than texts. */
export const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '[a](javascript:alert(1))', '![x](file:///etc/passwd)', '=cmd|"/c calc"!A1', '@SUM(1)', '---\n', '---js\n',
  '```', '{{7*7}}', '${7*7}', '../../x', '%2e%2e%2f', '__proto__', 'constructor', '!!js/function "x"', '&a [*a]', '<<: *a', '\u202egnp.exe', 'CON', 'a'.repeat(300), '\0', '| a |', '# ', '* ', '> ', '- [ ] ',
];

const NOTES: Corpus<string> = {
  samples: [
    '---\ntitle: "Senior AI Engineer"\nsource: telegram_photo\ndate: 2026-02-04T14:04:09+00:00\nuser_id: "1"\nfinal_location: ../assets/images/t/a.png\ntags: [competency/python, other]\ncompetencies:\n  - Python\n---\n\n# Senior AI Engineer\n\n## Visible text\n\nPython\n\n* RAG\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    '# No front matter\n\n![shot](a.png)\n\n![[b.png]]\n\n```ts\ncode\n```\n', '---\n__proto__:\n  polluted: 1\nconstructor: {prototype: {polluted: 1}}\n---\n', '---\r\ntitle: x\r\n...\r\ntext',
  ],
  words: [...ATTACKS, 'title: ', 'tags:\n  - ', '|-\n  text\n', '>+\n', '? key\n: value\n', '%YAML 1.2\n', '!!binary ', '*alias', '&anchor ', '## Visible text\n', '{', '['],
};

function attemptMarkdown(random: Random): void {
  const text = mutateText(NOTES, random);
  const file = readNoteFile('notes/a.md', new Uint8Array(Buffer.from(text)));
  checkNothingPolluted();
  if (file.kind === 'unreadable') always(file.reason !== '' && file.line >= 0, 'a refusal says where and why');
}

function attemptFrontMatter(random: Random): void {
  const parsed = parseFrontMatterEntries(mutateText({ samples: NOTES.samples.map((note) => note.split(/^---$/m)[1] ?? ''), words: NOTES.words }, random));
  checkNothingPolluted();
  always(parsed.kind === 'entries' || parsed.reason !== '', 'a refusal has a reason');
}

const TELEGRAM: Corpus<string> = {
  samples: [
    JSON.stringify({ name: 'chat', type: 'personal_chat', id: 1, messages: [
      { id: 1, type: 'message', date: '2026-02-04T14:04:09', date_unixtime: '1770210249', from: 'A', from_id: 'user1', photo: 'photos/a.jpg', text: ['x', { type: 'bold', text: 'y' }] },
      { id: 2, type: 'message', date: '2026-02-04T14:04:10', from: 'A', from_id: 'user1', file: '(File not included)', mime_type: 'image/png', text: '' },
      { id: 3, type: 'service', date: '2026-02-04T14:05:00', text: '' },
    ] }),
    JSON.stringify({ chats: { list: [{ name: null, type: 'saved_messages', id: 2, messages: [{ id: 4, type: 'message', date: 'never', date_unixtime: 1e15, text: 'later', reply_to_message_id: 1 }] }] } }),
  ],
  words: [...ATTACKS.map((attack) => JSON.stringify(attack)), '"__proto__":{"polluted":1},', 'null', '1e400', '-0', '"date_unixtime":"9007199254740991",', '[]', '{}', '"messages":['],
};

function attemptTelegram(random: Random): void {
  const parsed = parseTelegramExport(mutateText(TELEGRAM, random));
  checkNothingPolluted();
  if (parsed.kind === 'refused') always(parsed.reason !== '', 'a refusal has a reason');
  else for (const chat of parsed.chats) always(telegramShots(chat).every(({ paths }) => paths.length > 0), 'a shot has a picture');
}

const QUERIES: Corpus<string> = {
  samples: ['python "machine learning" -java tag:rag topic:roles type:chat before:2026-02 after:2025 is:untagged', 'ci/cd node.js c++ .net', '日本語 テスト', 'é e\u0301 ﬁ ß İ'],
  words: [...ATTACKS, '"', '-', 'tag:', 'before:', '“', '”', '(', '.*', '\\'],
};
const SEARCHED = 'Python and Node.js in machine learning: CI/CD, C++, .NET; 日本語テスト; <script>alert(1)</script> straße ﬁne İstanbul';

function attemptQuery(random: Random): void {
  const text = mutateText(QUERIES, random);
  const query = parseQuery(text);
  for (const searched of [SEARCHED, text]) {
    const found = findHighlights(searched, query);
    always(found.every(({ start, end }, index) => start < end && end <= searched.length && start >= (found[index - 1]?.end ?? 0)), 'hits lie in the text, in order, without overlaps');
    const snippet = toSnippet(searched, query, 60);
    always(snippet.highlights.every(({ start, end }) => start >= 0 && end <= snippet.text.length), 'hits lie in the snippet');
  }
}

const FILE_NAMES: Corpus<string> = {
  samples: ['20260204_140409_AlexeyDTC_msg920.jpg', 'photo_2026-02-04_14-04-09.jpg', 'photo_1@04-02-2026_14-04-09.jpg', 'Screenshot 2026-02-04 at 2.04.09 PM.png', 'PXL_20260204_140409123.jpg', 'IMG-20260204-WA0001.jpg', 'CON.png', 'a/b\\c:d.png'],
  words: [...ATTACKS, '_msg', '@', '-', '.', ' ', 'PM', '99999999', '/', '\\', ':', '.png'],
};

function attemptFileName(random: Random): void {
  const text = mutateText(FILE_NAMES, random);
  const facts = toCaptureFacts({ fileName: text, modifiedAt: '2026-02-04T14:04:09+01:00', source: 'file' });
  always(!Number.isNaN(Date.parse(facts.capturedAt)), `a capture has a date, not ${facts.capturedAt}`);
  const names = [safeFileName(text), toSlug(text) || 'picture'];
  const images = imageFilesOf({ topic: text, images: [{ imageId: 'a', mediaType: 'image/png', widthPx: 1, heightPx: 1, fileName: text }] }, { stem: safeFileName(text) });
  for (const path of [...names, ...images.map((image) => image.path)]) always(jailedSegments(path) !== null, `an exported path stays in its folder: ${JSON.stringify(path)}`);
  always(names.every((name) => Buffer.byteLength(name) <= 240 && !name.includes('/')), 'a name is short and has no folders');
}

function attemptPath(random: Random): void {
  const text = mutateText({ samples: ['notes/a.md', '../a', '/etc/passwd', 'C:\\x', 'a/./b', 'https://example.org/a?b#c', 'https://user@evil'], words: ATTACKS }, random);
  const segments = jailedSegments(text);
  always(segments === null || segments.every((segment) => segment !== '' && segment !== '..' && !/[\\/:\0]/.test(segment)), 'a jailed path goes down only');
  if (isHttpsUrl(text)) always(new URL(text).protocol === 'https:' && new URL(text).username === '', 'an address that is opened is https and names nobody');
}

function attemptExport(random: Random): void {
  // Front matter over 64 kB is refused, and here it has the text four times.
  const text = mutateText({ samples: ['Senior AI Engineer', 'a, "b"\r\nc'], words: ATTACKS }, random).slice(0, 2000);
  const note = bareNote({ id: 'a', slug: toSlug(text) || 'picture', title: text, caption: text, visibleText: text, topic: text, username: text, tags: [{ competencyId: 'own/a', label: text, state: 'accepted', evidence: [] }] });
  const file = readNoteFile('notes/a.md', new Uint8Array(Buffer.from(noteToMarkdown(note))));
  always(file.kind === 'note', `what is exported can be imported: ${file.kind === 'note' ? '' : file.reason}`);
  const cells = toCsv([note]).slice(1).match(/(?:^|,|\n)(?:"(?:[^"]|"")*"|[^,\r\n]*)/g) ?? [];
  always(cells.every((cell) => !/^[,\n]?"?[=+\-@]/.test(cell)), 'no cell begins like a formula');
}

export const TEXT_PARSERS: readonly FuzzedParser[] = [
  { name: 'markdown', attempt: attemptMarkdown },
  { name: 'front-matter', attempt: attemptFrontMatter },
  { name: 'telegram', attempt: attemptTelegram },
  { name: 'query', attempt: attemptQuery },
  { name: 'file-name', attempt: attemptFileName },
  { name: 'path', attempt: attemptPath },
  { name: 'export', attempt: attemptExport },
];
