import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { noteFiles, withCaptionLine } from '../try-sync/note-files.mjs';

const LINES = 40;

/** A note that says where it begins and where it ends, so that half of it is known by looking. */
function noteText(number, word) {
  const lines = Array.from({ length: LINES }, (_, line) => `Line ${line} of note ${number}, long enough that a page of the disk holds only some of them.`);
  return `# By hand ${number}\n\nbegins ${number} ${word}\n${lines.join('\n')}\nends ${number}\n`;
}

const notesFolder = (folder) => path.join(folder, 'notes');

/** What other programs do to the folder; every word that they write is remembered with its file. */
export class Editors {
  words = [];

  /** A note of its own, new in the folder. */
  write(folder) {
    mkdirSync(notesFolder(folder), { recursive: true });
    const word = this.#next();
    const number = this.words.length;
    writeFileSync(path.join(notesFolder(folder), `hand ${String(number).padStart(5, '0')}.md`), noteText(number, word), { flag: 'wx' });
  }

  /** One more line in the caption of a file that is there; nothing when there is none. */
  edit(folder, pick) {
    const names = noteFiles(folder);
    if (names.length === 0) return;
    const file = path.join(notesFolder(folder), names[pick % names.length]);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, withCaptionLine(text, this.#next()));
  }

  #next() {
    const word = `w${String(this.words.length + 1).padStart(5, '0')}`;
    this.words.push(word);
    return word;
  }
}

/** Files that are not whole: cut off, empty, or without their end. */
export function brokenFiles(folder) {
  return noteFiles(folder).filter((name) => {
    const text = readFileSync(path.join(notesFolder(folder), name), 'utf8');
    const number = /^begins (\d+) w\d+$/m.exec(text)?.[1];
    return number === undefined || !text.includes(`\nends ${number}\n`) || text.split('\n').filter((line) => line.startsWith('Line ')).length !== LINES;
  });
}

/** Words that are in no file of the folder. */
export function wordsNotIn(folder, words) {
  const text = noteFiles(folder).map((name) => readFileSync(path.join(notesFolder(folder), name), 'utf8')).join('\n');
  return words.filter((word) => !text.includes(word));
}
