import type { NoteType } from './note.ts';

interface NoteTypeInfo {
  /** As in filters and lists. */
  readonly label: string;
  /** What the type section of a Markdown note says when the person has not put it otherwise. */
  readonly standardText: string;
}

const NOTE_TYPE_INFO: Readonly<Record<NoteType, NoteTypeInfo>> = {
  'job-description': { label: 'Job description', standardText: 'A **screenshot** of a job description.' },
  chat: { label: 'Chat', standardText: 'A **screenshot** of a chat.' },
  post: { label: 'Social post', standardText: 'A **screenshot** of a social media post.' },
  code: { label: 'Code or terminal', standardText: 'A **screenshot** of code or a terminal.' },
  table: { label: 'Table or chart', standardText: 'A **screenshot** of a table or chart.' },
  article: { label: 'Article', standardText: 'A **screenshot** of an article.' },
  slide: { label: 'Slide', standardText: 'A **screenshot** of a slide.' },
  photo: { label: 'Photo', standardText: 'A **photo**.' },
  other: { label: 'Other', standardText: 'A **screenshot**.' },
};

/** Every type, in the order in which people are offered them. */
export const NOTE_TYPES: readonly NoteType[] = [
  'job-description', 'post', 'chat', 'article', 'table', 'code', 'slide', 'photo', 'other',
];

/** The name of a type as people read it: `Job description`. */
export function noteTypeLabel(type: NoteType): string {
  return NOTE_TYPE_INFO[type].label;
}

/** The standard wording of the type section: `A **screenshot** of a job description.` */
export function noteTypeText(type: NoteType): string {
  return NOTE_TYPE_INFO[type].standardText;
}

/** The type whose id or standard wording this is, or undefined. */
export function parseNoteType(text: string): NoteType | undefined {
  const wanted = text.trim();
  return NOTE_TYPES.find((type) => type === wanted || NOTE_TYPE_INFO[type].standardText === wanted);
}

/** What people and models write in a type section, the most telling words first. */
const WORDINGS: readonly (readonly [RegExp, NoteType])[] = [
  [/\bjob (?:description|post|posting|ad|advert|listing|offer|requirements)\b|\bvacancy\b/i, 'job-description'],
  [/\b(?:terminal|command[- ]line|cli|console|code editor|source code|code snippet|ide)\b/i, 'code'],
  [/\b(?:chat|conversation|messenger|messages?|telegram|whatsapp|slack|discord)\b/i, 'chat'],
  [/\b(?:linkedin|twitter|tweet|reddit|facebook|mastodon|bluesky|social media|social post|post)\b/i, 'post'],
  [/\b(?:table|chart|graph|diagram|dashboard|spreadsheet|plot)\b/i, 'table'],
  [/\b(?:slide|presentation|powerpoint|deck)\b/i, 'slide'],
  [/\b(?:article|blog|documentation|web ?page|document|book|paper|newsletter)\b/i, 'article'],
  [/\b(?:photo|photograph|selfie)\b/i, 'photo'],
];

/** The type that a free wording speaks of; 'other' when it names none. */
export function guessNoteTypeFromWording(text: string): NoteType {
  return parseNoteType(text) ?? WORDINGS.find(([wording]) => wording.test(text))?.[1] ?? 'other';
}
