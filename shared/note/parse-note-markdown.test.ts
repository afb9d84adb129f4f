import { describe, expect, it } from 'vitest';
import type { MarkdownNote } from './markdown-note.ts';
import { parseNoteMarkdown } from './parse-note-markdown.ts';

function parsed(text: string): MarkdownNote {
  const result = parseNoteMarkdown(text);
  if (result.kind === 'refused') throw new Error(`line ${result.line}: ${result.reason}`);
  return result.note;
}

const frontMatter = (yaml: string): MarkdownNote => parsed(`---\n${yaml}\n---\n`);

describe('parseNoteMarkdown: headings', () => {
  it.each([
    ['### Analysis of the Image', '#### 1. Type', '#### 2. Main Content', '#### 3. Visible Text', '#### 4. Potential Use'],
    ['## Analysis of the Image', '#### **1. Type**', '#### **2. Main Content**', '#### **3. Visible Text**', '#### **4. Potential Use**'],
    ['## Analysis of Image', '#### **1. Type**:', '#### **2. Main Content**:', '#### **3. Visible Text**:', '#### **4. Potential Use**:'],
    ['### Analysis of Image', '#### **1. Type:**', '#### **2. Main Content:**', '#### **3. Visible Text:**', '#### **4. Potential Use:**'],
    ['### Analysis', '#### 1. **Type**:', '#### 2. **Main Content**:', '#### 3. **Visible Text**:', '#### 4. **Potential Use**:'],
    ['### Analysis of the Image', '### 1. Type', '### 2. Main Content', '### 3. Visible Text', '### 4. Potential Use'],
    ['## Analysis of Image', '### Type', '### Main Content', '### Visible Text', '### Potential Use'],
    ['', '1. Type', '—\n\n2. Main Content', '—\n\n3. Visible Text', '—\n\n4. Potential Use'],
  ])('reads the dialect of %j and %j', (top, type, main, visible, use) => {
    const note = parsed(`${top}\n\n${type}\nA chat.\n\n${main}\nTwo people.\n\n${visible}\n\`\`\`\nHi!\n\`\`\`\n\n${use}\nAn article.\n\nCaption: mine`);
    expect(note).toMatchObject({
      type: 'chat', typeText: 'A chat.', mainContent: 'Two people.', visibleText: 'Hi!', potentialUse: 'An article.', caption: 'mine',
      extras: { frontMatter: [], sections: [] },
    });
  });

  it('takes the words behind a heading as the beginning of its section', () => {
    expect(parsed('#### **1. Type**: screenshot of a slide\n#### 2. Main Content\nx')).toMatchObject({ typeText: 'screenshot of a slide', mainContent: 'x' });
  });

  it.each(['**Type:** a chat\n\n**Main Content:**\ntwo people', '**Type**: a chat\n\n**Main Content**\ntwo people'])('reads bold labels where there are no headings: %j', (body) => {
    expect(parsed(body)).toMatchObject({ typeText: 'a chat', mainContent: 'two people' });
  });

  it('takes one bold label alone for a word of the text', () => {
    expect(parsed('**Type:** of a thing').extras.sections).toEqual([{ after: '', markdown: '**Type:** of a thing' }]);
  });

  it('leaves a numbered list that names a section alone where sections have headings', () => {
    expect(parsed('#### 2. Main Content\nThe parts are\n1. Type\n2. Main Content').mainContent).toBe('The parts are\n1. Type\n2. Main Content');
  });

  it('keeps headings below the section level in their section', () => {
    expect(parsed('### Main Content\na\n#### Part\nb\n### Potential Use\nc').mainContent).toBe('a\n##### Part\nb');
  });
});

describe('parseNoteMarkdown: visible text', () => {
  const visible = (body: string): MarkdownNote => parsed(`### Type\nA chat\n\n### Visible Text\n${body}\n\n### Potential Use\nuse`);

  it.each([
    ['no fence', 'One\n\nTwo'],
    ['a bare fence', '```\nOne\n\nTwo\n```'],
    ['plaintext', '```plaintext\nOne\n\nTwo\n```'],
    ['markdown', '```markdown\nOne\n\nTwo\n```'],
    ['text', '```text\nOne\n\nTwo\n```'],
    ['tildes', '~~~\nOne\n\nTwo\n~~~'],
    ['an indented fence', '  ```\n  One\n\n  Two\n  ```'],
  ])('reads it with %s', (_name, body) => {
    expect(visible(body)).toMatchObject({ visibleText: 'One\n\nTwo', potentialUse: 'use' });
  });

  it('takes headings and front matter inside the fence for text', () => {
    const text = '---\nsource: x\n---\n### Type\nCaption: no';
    expect(visible(`\`\`\`\n${text}\n\`\`\``)).toMatchObject({ visibleText: text, source: '', caption: '' });
  });

  it('takes shorter fences inside for text', () => {
    expect(visible('````\n```js\nx\n```\n````').visibleText).toBe('```js\nx\n```');
  });

  it('keeps words around the fence in their place', () => {
    expect(visible('It says:\n```\nOne\n```\n(cut off)')).toMatchObject({
      visibleText: 'One',
      extras: { sections: [{ after: 'visible-text-lead', markdown: 'It says:' }, { after: 'visible-text', markdown: '(cut off)' }] },
    });
  });

  it('keeps everything as text when there are several fences', () => {
    expect(visible('Left:\n```\nA\n```\nRight:\n```\nB\n```').visibleText).toBe('Left:\n```\nA\n```\nRight:\n```\nB\n```');
  });

  it('does not let an unclosed fence swallow the rest', () => {
    expect(visible('```\nOne')).toMatchObject({ visibleText: '```\nOne', potentialUse: 'use' });
  });
});

describe('parseNoteMarkdown: caption and unknown sections', () => {
  it('reads a caption of several lines and paragraphs', () => {
    expect(parsed('### Potential Use\nuse\n\nCaption: one\n two\n\nthree').caption).toBe('one\n two\n\nthree');
  });

  it('takes a line that begins with the word in an earlier section for text', () => {
    expect(parsed('### Main Content\n\nCaption: of the picture\n\n### Potential Use\nuse')).toMatchObject({ caption: '', mainContent: 'Caption: of the picture' });
  });

  it('keeps unknown sections with the part they follow', () => {
    const note = parsed('# Title\n\nIntro\n\n### Analysis\nlead\n#### 1. Type\nA chat\n\n## Sources\n- a\n\n#### 4. Potential Use\nuse\n\nCaption: c\n\n## See also\n- b');
    expect(note.caption).toBe('c');
    expect(note.extras.sections).toEqual([
      { after: '', markdown: '# Title\n\nIntro' },
      { after: 'analysis', markdown: 'lead' },
      { after: 'type', markdown: '## Sources\n- a' },
      { after: 'caption', markdown: '## See also\n- b' },
    ]);
  });

  it('keeps a document without any known part', () => {
    expect(parsed('Just *text*.').extras.sections).toEqual([{ after: '', markdown: 'Just *text*.' }]);
  });
});

describe('parseNoteMarkdown: front matter', () => {
  it.each(['yes', 'no', 'null', '~', '1e3', '012', '0x1F', '822266080', '12345678901234567890', 'true', '1.10', '2026-02-04'])('keeps %s as text', (value) => {
    expect(frontMatter(`username: ${value}`).username).toBe(value);
    expect(frontMatter(`user_id: "${value}"`).userId).toBe(value);
  });

  it('keeps a date with its offset', () => {
    expect(frontMatter('date: 2026-02-04T14:04:09+05:30').capturedAt).toBe('2026-02-04T14:04:09+05:30');
  });

  it('keeps unknown keys with their source, place and comments', () => {
    const note = frontMatter('# mine\nsource: file\nimage_file: 012 # same\n# next\narticles:\n  - a\n  - "b: c"\nnote: |\n  # one\n\n  two\ndate: 2026-02-04\nalso_used_in: {x: 1e3}');
    expect(note.extras.frontMatter).toEqual([
      { after: '', key: '', yaml: '# mine' },
      { after: 'source', key: 'image_file', yaml: '012 # same' },
      { after: 'source', key: '', yaml: '# next' },
      { after: 'source', key: 'articles', yaml: '\n  - a\n  - "b: c"' },
      { after: 'source', key: 'note', yaml: '|\n  # one\n\n  two' },
      { after: 'date', key: 'also_used_in', yaml: '{x: 1e3}' },
    ]);
  });

  it('writes out what an alias stands for', () => {
    expect(frontMatter('source: &a file\ncopy: *a').extras.frontMatter).toEqual([{ after: 'source', key: 'copy', yaml: 'file' }]);
  });

  it('keeps a known key that holds no text', () => {
    expect(frontMatter('original_image: [a.jpg, b.jpg]')).toMatchObject({
      originalImage: '',
      extras: { frontMatter: [{ after: '', key: 'original_image', yaml: '[a.jpg, b.jpg]' }] },
    });
  });

  it.each([
    ['title: Agents: a review', 'Agents: a review'], ['title: @sam says', '@sam says'], ['title: "so" they say', '"so" they say'], ['title: [WIP] agents', '[WIP] agents'],
    ['title: *really*', '*really*'], ['title: 50% `more`', '50% `more`'], ['title: > quoted', '> quoted'],
  ])('takes %j, which is no YAML, for the text it is', (yaml, title) => {
    expect(frontMatter(`source: file\n${yaml}\nuser_id: 012`)).toMatchObject({ title, source: 'file', userId: '012' });
  });

  it('keeps both values of a key that is there twice, the last under its name', () => {
    const note = frontMatter('source: a\narticle: one\nsource: b\narticle: one');
    expect(note).toMatchObject({ source: 'b', extras: { frontMatter: [{ after: '', key: 'source_2', yaml: 'a' }, { after: 'source', key: 'article', yaml: 'one' }] } });
  });

  it('keeps known keys without a value', () => {
    const note = frontMatter('source: file\nusername:\ntags: []');
    expect(note.extras.frontMatter).toEqual([{ after: 'source', key: 'username', yaml: '' }, { after: 'source', key: 'tags', yaml: '[]' }]);
  });

  it('reads front matter below blank lines, and a rule at the top as a rule', () => {
    expect(parsed('\n\n---\nsource: file\n---\ntext')).toMatchObject({ source: 'file', extras: { sections: [{ markdown: 'text' }] } });
    expect(parsed('---\n\nSome text: and more\n')).toMatchObject({ extras: { sections: [{ markdown: '---\n\nSome text: and more' }] } });
  });

  it('pairs tags with labels and keeps other tags', () => {
    const note = frontMatter('tags: [career, competency/cpp, competency/own/prompt-design]\ncompetencies: [C++, Prompt design]');
    expect(note.competencies).toEqual([{ competencyId: 'cpp', label: 'C++' }, { competencyId: 'own/prompt-design', label: 'Prompt design' }]);
    expect(note.extras.frontMatter).toEqual([{ after: 'final_location', key: 'tags', yaml: '[career]' }]);
  });

  it('pairs by slug when one of the lists was edited', () => {
    expect(frontMatter('tags: [competency/python, competency/rag]\ncompetencies: [RAG, Go]').competencies).toEqual([
      { competencyId: 'rag', label: 'RAG' },
      { competencyId: 'own/go', label: 'Go' },
      { competencyId: 'python', label: 'python' },
    ]);
  });

  it.each([
    ['../assets/images/ai-research/senior-engineer.jpg', 'ai-research'],
    ['../assets/images/unsorted/senior-engineer.jpg', ''],
    ['/repo/assets/images/a/b/pic.png', 'a/b'],
    ['pic.png', ''],
  ])('reads the topic out of %s', (path, topic) => {
    expect(frontMatter(`final_location: ${path}`)).toMatchObject({ topic, imagePaths: [path] });
  });

  it('treats __proto__ as a key like any other', () => {
    const note = frontMatter('__proto__: {polluted: true}\nconstructor: x');
    expect(note.extras.frontMatter.map(({ key }) => key)).toEqual(['__proto__', 'constructor']);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('reads CRLF, a byte order mark and the end mark ...', () => {
    expect(parsed('\ufeff---\r\nsource: file\r\n...\r\n#### 1. Type\r\nA chat\r\n')).toMatchObject({ source: 'file', typeText: 'A chat' });
  });

  it('reads a thematic break at the top as text', () => {
    expect(parsed('-----\ntext').extras.sections).toEqual([{ after: '', markdown: '-----\ntext' }]);
  });
});

describe('parseNoteMarkdown: refusals', () => {
  it.each([
    ['code as front matter', '---js\nmodule.exports = {}\n---\n', 1],
    ['front matter without an end', '---\nsource: file\n', 1],
    ['broken YAML', '---\nsource: file\nnote: "open\n---\n', 4],

    ['a list', '---\n- a\n---\n', 2],
    ['a key that is no text', '---\nsource: a\n? [x]\n: y\n---\n', 3],
    ['an alias bomb', `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefg'[index]},`.repeat(9)}]`).join('\n')}\nz: *h\n---\n`, 2],
    ['deep nesting', `---\nx: ${'['.repeat(30_000)}\n---\n`, 2],
    ['front matter of 100 kB', `---\nx: ${'y'.repeat(100_000)}\n---\n`, 2],
    ['5 million characters', 'x'.repeat(5_000_000), 1],
  ])('refuses %s with the line', (_name, text, line) => {
    const result = parseNoteMarkdown(text);
    expect(result).toMatchObject({ kind: 'refused', line });
  });

  it('stays quick on a million lines that look like open fences', () => {
    expect(parseNoteMarkdown('```x\n'.repeat(300_000)).kind).toBe('note');
  });
});
