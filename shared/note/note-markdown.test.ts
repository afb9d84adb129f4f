import { describe, expect, it } from 'vitest';
import { noteToMarkdown } from './note-markdown.ts';
import { parseNoteMarkdown } from './parse-note-markdown.ts';
import { sampleNote } from './sample-note.contract.ts';

describe('noteToMarkdown', () => {
  it('writes the canonical form', () => {
    expect(noteToMarkdown(sampleNote())).toBe(`---
source: telegram_photo
date: 2026-02-04T14:04:09+00:00
user_id: 4711
username: sam
original_image: 20260204_140409_sam_msg7.jpg
final_location: ../assets/images/ai-engineer-roles/what-you-will-build.jpg
tags: [competency/ai-agents]
competencies: [AI agents]
---

### Analysis of the Image

#### 1. Type
A **screenshot** of a job description.

#### 2. Main Content
It lists two points.

#### 3. Visible Text
\`\`\`markdown
What you will build:
* Search over notes.
* Agents with tools.
\`\`\`

#### 4. Potential Use
- A study plan

Caption: only one of two is about agents
`);
  });

  it('leaves out what is not known', () => {
    const bare = sampleNote({ userId: '', username: '', images: [], topic: '', tags: [], caption: '', mainContent: '', potentialUse: '' });
    expect(noteToMarkdown(bare)).toBe(`---
source: telegram_photo
date: 2026-02-04T14:04:09+00:00
original_image: 20260204_140409_sam_msg7.jpg
---

### Analysis of the Image

#### 1. Type
A **screenshot** of a job description.

#### 2. Main Content

#### 3. Visible Text
\`\`\`markdown
What you will build:
* Search over notes.
* Agents with tools.
\`\`\`

#### 4. Potential Use
`);
  });

  it.each([
    ['its own title', { title: 'Agents at work' }, 'title: Agents at work'],
    ['a title that YAML would read as something else', { title: 'No' }, 'title: "No"'],
    ['a type that its wording does not say', { type: 'slide', typeText: 'A picture.' } as const, 'note_type: slide'],
    ['a topic when no picture holds it', { images: [] }, 'topic: ai-engineer-roles'],
    ['the folder unsorted without a topic', { topic: '' }, 'final_location: ../assets/images/unsorted/what-you-will-build.jpg'],
    ['an id with a leading zero as text', { userId: '012' }, 'user_id: "012"'],
    [
      'every picture',
      { images: ['image/png', 'image/webp'].map((mediaType, index) => ({ imageId: `${index}`, mediaType, widthPx: 1, heightPx: 1 })) },
      'more_locations: [../assets/images/ai-engineer-roles/what-you-will-build-2.webp]',
    ],
  ])('writes %s', (_name, change, line) => {
    expect(noteToMarkdown(sampleNote(change)).split('\n')).toContain(line);
  });

  it('makes the fence longer than any run of backticks in the text', () => {
    expect(noteToMarkdown(sampleNote({ visibleText: 'a\n````js\nb\n````' }))).toContain('\n`````markdown\na\n````js\nb\n````\n`````\n');
  });

  it('lets no text of the person become structure', () => {
    const mainContent = '#### 3. Visible Text\n```\nopen\nCaption: no';
    const markdown = noteToMarkdown(sampleNote({ mainContent }));
    expect(markdown).toContain('\\#### 3. Visible Text\n\\```\nopen\nCaption\\: no');
    expect(parseNoteMarkdown(markdown)).toMatchObject({ kind: 'note', note: { mainContent, caption: 'only one of two is about agents' } });
  });
});
