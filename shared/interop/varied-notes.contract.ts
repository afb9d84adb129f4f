import fc from 'fast-check';

/**
 * Notes as people and models really write them: every dialect of docs/note-format.md, and what happens to files on their way. Made of
 * our own words, each with what has to be read in it.
 */
export interface VariedNote {
  /** As it lies in the folder. */
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The YAML between the `---` lines, '' for none. */
  readonly frontMatter: string;
  readonly body: string;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly caption: string;
}

export type SectionName = 'typeText' | 'mainContent' | 'visibleText' | 'potentialUse';

const NAMES: Readonly<Record<SectionName, readonly [number: number, name: string]>> = {
  typeText: [1, 'Type'], mainContent: [2, 'Main Content'], visibleText: [3, 'Visible Text'], potentialUse: [4, 'Potential Use'],
};

/** How sections are headed; `level` is the number of `#`, 0 for none. */
interface Dialect {
  readonly level: number;
  readonly heading: (number: number, name: string) => string;
  readonly tops: readonly string[];
  readonly between?: string;
}

const TOPS = ['', '## Analysis of the Image', '### Analysis of the Image', '### Analysis of Image', '## Analysis of Image', '### Analysis', '# Analysis of the Screenshot'];
const DIALECTS: readonly Dialect[] = [
  { level: 4, heading: (number, name) => `#### ${String(number)}. ${name}`, tops: TOPS },
  { level: 4, heading: (number, name) => `#### **${String(number)}. ${name}**`, tops: TOPS },
  { level: 4, heading: (number, name) => `#### **${String(number)}. ${name}**:`, tops: TOPS },
  { level: 4, heading: (number, name) => `#### **${String(number)}. ${name}:**`, tops: TOPS },
  { level: 4, heading: (number, name) => `#### ${String(number)}. **${name}**:`, tops: TOPS },
  { level: 4, heading: (number, name) => `#### ${String(number)}) ${name.toUpperCase()}:  `, tops: TOPS },
  { level: 3, heading: (number, name) => `### ${String(number)}. ${name}`, tops: TOPS },
  { level: 3, heading: (_number, name) => `### ${name}`, tops: TOPS },
  { level: 2, heading: (_number, name) => `## **${name}**`, tops: ['', '# Analysis'] },
  { level: 0, heading: (number, name) => `${String(number)}. ${name}`, tops: [''], between: '—' },
  { level: 0, heading: (_number, name) => `**${name}:**`, tops: [''] },
  { level: 0, heading: (_number, name) => `**${name}**`, tops: [''] },
];

const WORDS = ['agents', 'Kubernetes', 'évaluation', 'Überblick', 'поиск', 'שלום', '検索', '👩‍💻', 'C++', 'Node.js', '50%', '$5', 'a_b', '`code`', '**bold**', '~~gone~~', '&amp;', '<b>x</b>', 'https://example.org/a?b=c#d', '#tag', '[[Other page|label]]', '\\*', '=1+1'];
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));

/** Blocks of a section or a text of its own. Headings have five `#`: no dialect takes them for its own. */
const block = fc.oneof(
  phrase,
  fc.tuple(phrase, phrase).map(([first, second]) => `${first}  \n${second}`),
  fc.array(phrase, { minLength: 1, maxLength: 3 }).map((items) => items.map((item, index) => `${'  '.repeat(index)}- ${item}`).join('\n')),
  phrase.map((text) => `1. ${text}\n\t- tab\n2. [ ] open\n3. [x] done`),
  phrase.map((text) => `| a | b |\n|:--|--:|\n| ${text.replaceAll('|', '/')} | 1 |`),
  phrase.map((text) => `\`\`\`js\n# ${text}\n### Type\n---\n\`\`\``),
  phrase.map((text) => `~~~\nCaption: ${text}\n~~~`),
  phrase.map((text) => `> ${text}\n> > deeper`),
  phrase.map((text) => `<!-- ${text}\n-->`),
  phrase.map((text) => `##### ${text}`),
  phrase.map((text) => `[link][1] ${text}\n\n[1]: <https://example.org/x y> "a title"`),
  fc.constantFrom('---', '***', '$$\nx^2\n$$', 'x'.repeat(5_000), '![alt](<img/a b.png> "title")', '![](img/a%20b.png)', '![[b.png|300]]', 'Note[^1]\n\n[^1]: foot'),
);
const blocks = fc.array(block, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n'));
const aside = fc.tuple(fc.constantFrom('## Sources', '# Second title', '## My thoughts'), blocks).map(([heading, text]) => `${heading}\n\n${text}`);

const screenText = fc.array(fc.oneof(phrase, fc.constantFrom('', '* bullet', '---', '# not a heading', '### Type', 'Caption: no', '    indented', 'tab\there', 'source: x')), { maxLength: 6 })
  .map((lines) => lines.join('\n'));

/** How the visible text is set off. Without a fence it is one phrase, so that nothing in it means anything. */
const visibleText = fc.oneof(
  fc.tuple(screenText, fc.constantFrom('```', '```plaintext', '```markdown', '```text', '````', '~~~')).map(([text, fence]) => ({ text, written: `${fence}\n${text}\n${fence.replace(/\w+/, '')}` })),
  phrase.map((text) => ({ text, written: text })),
);

const QUOTED = ['"quoted"', "'it''s'", 'plain words', '012', 'yes', 'null', '1e3', '~', '2026-02-04', '12:30', 'true', '"C:\\\\x"', '@sam', 'Agents: a review', '50% of *all*', '"so" they say', 'a # comment', 'ünï', '🎉'];
const UNKNOWN = [
  'article: one', 'articles:\n  - one\n  - "two: b"', 'also_used_in: [x, y]', 'note: |\n  two\n\n  lines', 'folded: >-\n  some\n  text', 'nested:\n  a: 1\n  b: [x, {c: d}]', 'empty:', 'none: null',
  'when: 2026-02-04', 'big: 12345678901234567890', 'float: 1.10', '"quoted key": x', 'ключ: значение', 'base: &a one\ncopy: *a', '# a comment', 'aliases: [Other, "Name, two"]', 'image_file: 012.jpg',
  'cssclasses: wide', 'rating: 5', 'done: false', 'article: one\narticle: two', 'caption: in the front matter', 'username:', 'tags: []',
];

const known = fc.record({
  title: fc.option(fc.constantFrom(...QUOTED), { nil: undefined }),
  source: fc.option(fc.constantFrom('telegram_photo', 'file', '"url"', '@me'), { nil: undefined }),
  date: fc.option(fc.constantFrom('2026-02-04T14:04:09+00:00', '"2026-02-04T14:04:09+05:30"', '2026-02-04', '2026-02-04 14:04', '4 Feb 2026'), { nil: undefined }),
  user_id: fc.option(fc.constantFrom('4711', '"4711"', '012', '-1001234567890', '12345678901234567890'), { nil: undefined }),
  username: fc.option(fc.constantFrom(...QUOTED), { nil: undefined }),
  original_image: fc.option(fc.nat(1e6).map((number) => `shot-${String(number)}.png`), { nil: undefined }),
  final_location: fc.option(fc.nat(1e6).map((number) => `../assets/images/topic-${String(number % 3)}/shot ${String(number)}.png`), { nil: undefined }),
  tags: fc.option(fc.constantFrom('[a, b/c]', '\n  - a\n  - competency/rag', 'a, b', '"#a"'), { nil: undefined }),
  competencies: fc.option(fc.constantFrom('[Python, "C++"]', '\n- RAG', 'Python'), { nil: undefined }),
});

const frontMatter = fc.tuple(known, fc.subarray(UNKNOWN, { maxLength: 5 }), fc.boolean(), fc.nat()).map(([values, unknown, hasAny, seed]) => {
  if (!hasAny) return seed % 2 === 0 ? null : '';
  const present = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`.replace(': \n', ':\n')]));
  // A key that is there twice by two ways of writing it is another matter: see `article`.
  const extra = unknown.filter((entry) => !present.some((line) => line.startsWith(`${entry.split(':')[0] ?? ''}:`)));
  const lines = [...present];
  extra.forEach((entry, index) => lines.splice((seed + index * 7) % (lines.length + 1), 0, entry));
  return lines.map((line) => `${line}\n`).join('');
});

const content = fc.record({
  typeText: fc.constantFrom('A chat.', 'A **screenshot** of a table.', '- **Type**: Screenshot\n- **Platform**: LinkedIn', 'Terminal'),
  mainContent: blocks, visibleText, potentialUse: blocks, caption: fc.oneof(fc.constant(''), phrase, fc.tuple(phrase, phrase).map(([a, b]) => `${a}\n ${b}\n\nhttps://example.org/${b.length.toString()}`)),
});

const order = fc.uniqueArray(fc.constantFrom<SectionName>('typeText', 'mainContent', 'visibleText', 'potentialUse'), { minLength: 2, maxLength: 4 });

const ENCODINGS: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`),
  (text) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => letter.split('')).flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8])]),
];

/** A note in one of the dialects, with some sections, in any order, and things around them. */
export const variedNote: fc.Arbitrary<VariedNote> = fc
  .record({
    frontMatter, content, order, dialect: fc.constantFrom(...DIALECTS), top: fc.nat(), intro: fc.option(fc.oneof(phrase.map((text) => `# ${text}`), blocks), { nil: '' }),
    outro: fc.option(aside, { nil: '' }), gap: fc.constantFrom('\n', '\n\n', '\n\n\n'), encode: fc.constantFrom(...ENCODINGS), end: fc.constantFrom('', '\n', '\n\n  \n'), lead: fc.constantFrom('', '', '', '\n\n'),
  })
  .map(({ frontMatter: yaml, content: parts, order: names, dialect, top, intro, outro, gap, encode, end, lead }) => {
    const sections = { typeText: '', mainContent: '', visibleText: '', potentialUse: '' };
    const written = names.map((name) => {
      const section = name === 'visibleText' ? parts.visibleText : whole(parts[name], dialect);
      sections[name] = section.text;
      return `${dialect.heading(...NAMES[name])}${gap}${section.written}`;
    });
    // Plain sections go on to the end of the file: what comes behind them is theirs.
    const isOpenEnded = dialect.level === 0;
    const caption = isOpenEnded && names.at(-1) === 'visibleText' ? '' : parts.caption;
    const body = [
      intro, dialect.tops[top % dialect.tops.length] ?? '', written.join(`${gap}${dialect.between === undefined ? '' : `${dialect.between}\n\n`}`.padStart(2, '\n')),
      caption === '' ? '' : `Caption: ${caption}`, isOpenEnded || caption !== '' ? '' : outro,
    ].filter((part) => part !== '').join('\n\n') + end;
    const text = yaml === null ? body : `${lead}---\n${yaml}---\n\n${body}`;
    return { bytes: encode(text), text, frontMatter: yaml ?? '', body, sections, caption };
  });

/** In the plain dialects a line of dashes at the end sets the section apart. */
function whole(text: string, { level }: Dialect): { readonly text: string; readonly written: string } {
  const closed = level === 0 && text.endsWith('---') ? `${text}\n\nend` : text;
  return { text: closed, written: closed };
}

/** Words of a text in order, without what only marks it up. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
