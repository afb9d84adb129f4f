import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { makeNotes } from '../bench-search/make-notes.mjs';
import { seededRandom } from '../bench-search/seeded-random.mjs';

/** How the notes of this kind are headed: the top, and a section by its number and name. */
const DIALECTS = [
  { top: '### Analysis of the Image', section: (number, name) => `#### ${number}. ${name}` },
  { top: '## Analysis of Image', section: (_number, name) => `### ${name}` },
  { top: '### Analysis of Image', section: (number, name) => `#### **${number}. ${name}**:` },
  { top: '## Analysis of the Image', section: (number, name) => `### ${number}. ${name}` },
];

/** 190 × 170 pixels of noise, which no packer makes smaller: 97 kB, as much as a screenshot of a phone. */
const SIZE = { width: 190, height: 170 };

/**
 * A folder of Markdown notes, with a picture for each when told so; gives its path. The texts are the same for the same seed,
 * the pictures all differ.
 */
export function makeVault(folder, { count, hasPictures, seed }) {
  mkdirSync(path.join(folder, 'notes'), { recursive: true });
  mkdirSync(path.join(folder, 'assets/images/bench'), { recursive: true });
  makeNotes(seededRandom(seed), count).forEach((note, index) => {
    const { top, section } = DIALECTS[index % DIALECTS.length];
    const picture = `note-${index}.png`;
    const location = hasPictures ? `original_image: ${picture}\nfinal_location: ../assets/images/bench/${picture}\n` : '';
    writeFileSync(path.join(folder, 'notes', `note-${index}.md`), `---
source: telegram_photo
date: ${note.capturedAt}
user_id: 4711
username: sam
${location}article: [one, two]
---

${top}

${section(1, 'Type')}
A screenshot of a ${note.type}.

${section(2, 'Main Content')}
${note.mainContent}

${section(3, 'Visible Text')}
\`\`\`plaintext
${note.visibleText}
\`\`\`

${section(4, 'Potential Use')}
An article.
${note.caption === '' ? '' : `\nCaption: ${note.caption}\n`}`);
    if (hasPictures) writeFileSync(path.join(folder, 'assets/images/bench', picture), noisyPng());
  });
  return folder;
}

function noisyPng() {
  const { width, height } = SIZE;
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y += 1) randomBytes(3 * width).copy(rows, y * (1 + 3 * width) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 0 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'ascii'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
