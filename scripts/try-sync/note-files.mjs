import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Names of the notes in a mirror folder, sorted; none as long as nothing has been written there. */
export function noteFiles(folder) {
  const notes = path.join(folder, 'notes');
  return existsSync(notes) ? readdirSync(notes).filter((name) => name.endsWith('.md') && !name.startsWith('.')).sort() : [];
}

/** The text of a note with one more line in its caption, as somebody adds it in an editor. */
export function withCaptionLine(text, line) {
  return /^Caption: /m.test(text) ? `${text.trimEnd()}\n${line}\n` : `${text.trimEnd()}\n\nCaption: ${line}\n`;
}
