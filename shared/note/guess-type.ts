import type { RecoveredText, RecoveryProfile } from '../ocr/recovered-text.ts';
import type { NoteType } from './note.ts';
import { outlineOf, type TextOutline } from './text-outline.ts';

/** Points a type needs before it is believed; below, the note stays 'other'. */
const ENOUGH = 3;

/** With fewer words than this a picture is taken for a photo. */
const FEWEST_WORDS = 4;

interface Cue {
  readonly pattern: RegExp;
  readonly points: number;
  /** How many occurrences count; one unless told. */
  readonly atMost?: number;
}

type GuessedType = Exclude<NoteType, 'photo' | 'other'>;

const CUES: Readonly<Record<GuessedType, readonly Cue[]>> = {
  'job-description': [
    { pattern: /\b\d+\+?\s*(?:-\s*\d+\+?\s*)?years?(?:’|')?\s+(?:of\s+)?(?:\w+\s+){0,4}experience\b|\byears of (?:\w+ ){0,3}experience\b/gi, points: 2 },
    { pattern: /\b(?:responsibilities|qualifications|requirements|nice[- ]to[- ]haves?|must[- ]haves?|what you(?:’|'| wi)ll (?:do|be doing|bring|need)|what we(?:’|')?re looking for|who you are|about the (?:role|job|position|team)|about you|your (?:role|profile|mission|impact)|key (?:skills|competenc\w+)|preferred skills|(?:is|are) responsible for|bonus (?:points|if you)|desired characteristics)\b/gi, points: 2, atMost: 3 },
    { pattern: /\b(?:hands-on |proven |strong |deep |prior )?(?:experience|expertise|proficien\w+|familiarity) (?:with|in|using|building|developing|designing)\b/gi, points: 1, atMost: 4 },
    { pattern: /\b(?:we are|we(?:’|')re) (?:looking for|seeking|hiring)\b|\bjoin (?:us|our team)\b|\bideal candidate\b|\byou will\b|\byou(?:’|')ll\b/gi, points: 1, atMost: 3 },
    { pattern: /\b(?:bachelor|master|degree in|equal opportunity|base salary|salary range|compensation|full[- ]time|parental leave|401\(k\)|(?:health|vision) insurance|unlimited pto|visa sponsorship|stakeholders|designing, |implementing)\b/gi, points: 1, atMost: 3 },
  ],
  chat: [
    { pattern: /^.{0,40}\b\d{1,2}:\d\d(?:\s?[AP]M)?\s*(?:✓+)?$/gm, points: 1, atMost: 3 },
    { pattern: /\b(?:last seen|typing…|is typing|online$|write a message|type a message|reply to|forwarded (?:from|message)|edited\b|unread messages)/gim, points: 2, atMost: 2 },
    { pattern: /^(?:today|yesterday)$/gim, points: 1 },
  ],
  post: [
    { pattern: /\b(?:reposted|repost|\d+ (?:comments|reposts|likes|retweets|upvotes)|like\s+comment\s+(?:repost|share)|\d(?:st|nd|rd)\+?\s*$|followers|r\/\w+)\b/gim, points: 2, atMost: 2 },
    { pattern: /(?:^|\s)(?:\d+\s?[hdwm]|\d+ (?:hours|days) ago)\s*[·•]/gm, points: 2 },
    { pattern: /(?:^|\s)#[a-z]\w{2,}/gi, points: 1, atMost: 3 },
    { pattern: /(?:^|\s)@\w{3,}/g, points: 1 },
    { pattern: /\b(?:I(?:’|')?(?:m|ve|d)?|my) (?:\w+ ){0,2}(?:just|migrated|wrote|built|learned|started|spent|wanted|been|think|love)\b/g, points: 1.5, atMost: 2 },
    { pattern: /\b(?:hey (?:folks|everyone|all)|tl;?dr|here(?:’|')s (?:how|what|why)|thoughts\?)|^how (?:to|I|we)\b/gim, points: 1.5, atMost: 2 },
  ],
  code: [
    { pattern: /^\s*(?:\$\s+[a-z.~/]|[❯➜]|C:\\|PS [A-Z]:|>>>|\w+@[\w-]+:)\s*\S/gm, points: 2, atMost: 2 },
    { pattern: /\b(?:ctrl\+[a-z]|shift\+tab|esc to interrupt|Bash\(|Read \d+ files?|tokens\b|background (?:task|agent)s?|toolchain|stack trace|Traceback)/g, points: 1.5, atMost: 3 },
    { pattern: /\b(?:npm (?:i|install|run)|pip install|git (?:clone|commit|push|status|checkout)|docker (?:run|build)|sudo|cargo|terraform (?:apply|plan)) /g, points: 0.75, atMost: 4 },
    { pattern: /^\s*(?:import |from \S+ import|def \w+\(|class \w+[:({]|const |let |var |function |return\b|if \(|for \(|#include|public |private |fn |SELECT |export )/gm, points: 1, atMost: 4 },
    { pattern: /[;{}]\s*$|=>|:=|&&|\|\|/gm, points: 0.75, atMost: 4 },
    { pattern: /(?:^|[\s(])(?:~|\.{1,2})?\/[\w.-]+\/[\w./-]+|\b[\w-]+\.(?:rs|py|ts|tsx|js|kt|go|json|yaml|yml|toml|sh|exe|xml)\b|\b[A-Z]:\\/g, points: 1, atMost: 3 },
    { pattern: /#\d{3,5}\b|\bT-\d{3,}\b/g, points: 0.75, atMost: 2 },
    { pattern: /[├└│─]{2,}/g, points: 2 },
    { pattern: /^.*\S\/$|^\S+\s+(?:#|\/\/)\s/gm, points: 0.75, atMost: 3 },
  ],
  table: [
    { pattern: /^(?:\S[^\n]*?(?: {2,}|\t|\s\|\s)){2,}\S.*$/gm, points: 0.75, atMost: 8 },
    { pattern: /^\S.*?(?:\s+[$€£]?\d[\d.,]*%?){2,}\s*$/gm, points: 0.75, atMost: 6 },
    { pattern: /\s\d[\d.,]*\s?(?:%|ms|s|min|h|hours|days|[kMGT]B)\s*$/gm, points: 0.75, atMost: 4 },
    { pattern: /\b(?:total|summary|average|per page|page \d+ of \d+|contributions?|dashboard|usage limit|remaining)\b/gi, points: 1, atMost: 3 },
    { pattern: /^\s*[$€£]?[\d.,]+(?:\s*%)?(?:\s+[$€£]?[\d.,]+(?:\s*%)?)*\s*$/gm, points: 1, atMost: 4 },
  ],
  slide: [
    { pattern: /\b(?:agenda|outline|key takeaways|thank you|questions\?|slide \d+)\b/gi, points: 2, atMost: 2 },
    { pattern: /^\s*\d{1,3}\s*\/\s*\d{1,3}\s*$/gm, points: 2 },
  ],
  article: [
    { pattern: /\b(?:min read|published|written by|abstract|introduction|in this (?:article|post|tutorial|guide|homework|lesson)|subscribe|table of contents|chapter \d|read more|follow the instructions)\b/gi, points: 2, atMost: 2 },
  ],
};

/** The profile has seen what the text no longer says: the counters of a post, letters of one width. */
const PROFILE_TYPES: Readonly<Record<RecoveryProfile, readonly [GuessedType, number]>> = {
  'job-post': ['job-description', 2],
  chat: ['chat', 4],
  post: ['post', 4],
  table: ['table', 3],
  code: ['code', 3],
  article: ['article', 1],
};

/** Guesses the type of a note from the profile, the blocks and the words of its text; 'other' when nothing speaks clearly. */
export function guessType(recovered: RecoveredText | null): NoteType {
  if (recovered === null || wordCount(recovered.text) < FEWEST_WORDS) return 'photo';
  const points = scoreTypes(recovered);
  const [best, bestPoints] = [...points].reduce((found, entry) => (entry[1] > found[1] ? entry : found));
  return bestPoints >= ENOUGH ? best : 'other';
}

function scoreTypes(recovered: RecoveredText): ReadonlyMap<GuessedType, number> {
  const outline = outlineOf(recovered);
  const text = withoutRuns(recovered.text);
  const points = new Map<GuessedType, number>();
  const add = (type: GuessedType, more: number): void => void points.set(type, (points.get(type) ?? 0) + more);
  for (const type of ORDER) {
    for (const cue of CUES[type]) add(type, cue.points * Math.min(countOf(text, cue.pattern), cue.atMost ?? 1));
    add(type, shapePoints(type, outline, wordCount(recovered.text)));
  }
  add(...PROFILE_TYPES[recovered.profile]);
  return points;
}

/** In a draw the earlier type wins. */
const ORDER: readonly GuessedType[] = ['job-description', 'code', 'chat', 'table', 'post', 'article', 'slide'];

/** What the mere shape of the blocks says. */
function shapePoints(type: GuessedType, outline: TextOutline, words: number): number {
  switch (type) {
    case 'job-description':
      return outline.bullets.length >= 3 ? 1 : 0;
    case 'chat':
      return Math.min(outline.messages.length, 4);
    case 'code':
      return outline.codeLines.length >= 3 ? 3 : 0;
    case 'table':
      return outline.tableRows.length >= 3 && outline.paragraphs.length < 3 ? 3 : 0;
    case 'article':
      return Math.min(2, outline.paragraphs.filter((text) => text.length > 200).length) + (outline.headings.length > 0 ? 0.5 : 0);
    case 'slide':
      return words < 60 && outline.headings.length === 1 && outline.bullets.length >= 2 ? 2 : 0;
    case 'post':
      return 0;
  }
}

/** Longer texts say no more about what they are. */
const MOST_LETTERS = 50_000;

/**
 * The text as cues look at it: two blanks tell as much as a hundred. Several cues try each way to share out a run of blanks, which took
 * 33 s for 2,000 characters that were made for it.
 */
function withoutRuns(text: string): string {
  const lines = text.slice(0, MOST_LETTERS).split('\n').map((line) => line.trimEnd().replace(/[^\S\n]{3,}/g, '  '));
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function wordCount(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}
