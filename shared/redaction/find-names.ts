import { parse } from 'yaml';
import type { Note } from '../note/note.ts';
import { splitMessage } from '../note/split-message.ts';

/** Front-matter keys that hold people. */
const PEOPLE_KEYS = /^(?:authors?|creators?|by|from|senders?|people|persons?|participants?|speakers?|contacts?|recruiters?|posted_by|user_?names?|names?)$/i;

/** What cannot be told from an ordinary word: hiding `user` or `me` would hide half the text. */
const NO_NAMES = /^(?:me|you|i|we|user|admin|unknown|anonymous|deleted account|unnamed|sender|note|edited|today|yesterday|https?|re|fw|ps|nb)$/i;

/** The people that a note tells: who posted it, its authors, who speaks in its chat. */
export function findNames({ username, userId, type, visibleText, extras }: Pick<Note, 'username' | 'userId' | 'type' | 'visibleText' | 'extras'>): readonly string[] {
  const people = extras.frontMatter.filter(({ key }) => PEOPLE_KEYS.test(key)).flatMap(({ yaml }) => textsOf(yaml));
  const speakers = type === 'chat' ? visibleText.split('\n').map((line) => splitMessage(line).speaker) : [];
  // A short id is a number like any other.
  const ids = /^\p{L}*\d{5,}$/u.test(userId) || /\p{L}{3}/u.test(userId) ? [userId] : [];
  const names = [username, ...ids, ...people, ...speakers].map((name) => name.replace(/^[@~\s]+/, '').trim());
  return [...new Set(names.filter((name) => /\p{L}{2}|\d{5}/u.test(name) && name.length <= 80 && !NO_NAMES.test(name)))];
}

/** The parts by which a person of several names is also called. */
export function partsOfName(name: string): readonly string[] {
  const parts = name.split(/[\s,_]+/).filter((part) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(part) && !NO_NAMES.test(part));
  return name.trim() === parts[0] ? [] : parts;
}

function textsOf(yaml: string): readonly string[] {
  return [parseYaml(yaml)].flat(3).flatMap((value) => (typeof value === 'string' ? [value] : []));
}

function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml, { schema: 'failsafe', logLevel: 'silent' });
  } catch {
    return yaml;
  }
}
