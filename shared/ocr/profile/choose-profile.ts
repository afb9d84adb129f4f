import type { LayoutRow } from '../layout/layout.ts';
import type { RecoveryProfile } from '../recovered-text.ts';
import { gatherFacts, type PageFacts } from './page-facts.ts';

export interface ProfileChoice {
  readonly profile: RecoveryProfile;
  /** For the person, the weightiest first: `Letters of one width`. Never empty. */
  readonly reasons: readonly string[];
}

interface ProfileRule {
  readonly profile: RecoveryProfile;
  readonly reason: string;
  readonly points: (facts: PageFacts) => number;
}

/** With fewer points nothing speaks clearly and the page is read as an article: all text, nothing left out but noise. */
const ENOUGH = 3;

const CLOCK = /(?:^|\s)[([]?\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?[)\]]?(?:\s*[✓vV/]+)?$/;
const NAME_AND_CLOCK = /^[\p{L}@][\p{L}\p{N}_. -]{1,30}\W{0,3}\s\d{1,2}:\d\d(?:\s?[AaPp][Mm])?\b/u;

/** The status bar of a phone shows a clock too; it never counts as a message. */
function countClocks({ rows }: PageFacts): number {
  return rows.filter((row, index) => (CLOCK.test(row) || NAME_AND_CLOCK.test(row)) && !(index === 0 && /^\d/.test(row))).length;
}

const count = (facts: PageFacts, pattern: RegExp): number => facts.rows.filter((row) => pattern.test(row)).length;
/** `14 comments · 3 reposts` says twice that it is a post. */
const countMatches = (facts: PageFacts, pattern: RegExp): number => facts.rows.reduce((sum, row) => sum + (row.match(pattern)?.length ?? 0), 0);
const upTo = (most: number, points: number): number => Math.min(most, points);

const CODE_LINE = /[;{}]$|^[})\]]+[;,]?$|=>|:=|&&|^(?:import|from|def|class|const|let|var|function|return|export|public|private|fn|async|if|for|while|SELECT|#include)\b.*[:({;=\w"']$|^(?:[$❯➜%#]|>>>|PS [A-Z]:|\w+@[\w-]+[:~])\s?\S/;
const POST_SIGN =
  /\breposted(?: this)?\b|\b\d[\d.,kK]* (?:comments?|reposts?|retweets?|quotes?|bookmarks?|upvotes?|reactions?|replies)\b|\blike\b.*\bcomment\b|\bcomment\b.*\b(?:share|repost|send)\b|(?:^|\s)[•·-] ?(?:1st|2nd|3rd\+?)\b|\b\d{1,2} ?(?:h|d|w|mo|min|hr)\.?(?: ago)? ?[•·.-](?=\s|$)|\br\/\w{3,}|\bpromoted$|\bfollowers\b|\bjoin the conversation\b|[·•] ?(?:follow|edited)\b/gi;
const HANDLE = /(?:^|\s)@[A-Za-z]\w{2,}(?:$| [•·-] )/;
const CHAT_SIGN = /\blast seen\b|\bis typing\b|\b(?:write|type) a message\b|^message\b|\breply in thread\b|\b\d+ (?:new )?(?:replies|unread messages)\b|\bforwarded (?:from|message)\b|^(?:today|yesterday)$|\bjoined the (?:group|channel|chat)\b/i;
const JOB_SIGN =
  /\b(?:responsibilities|qualifications|requirements|nice[- ]to[- ]haves?|must[- ]haves?|what you(?:['’]| wi)ll|what you bring|who you are|about the (?:role|job|team|company)|key (?:skills|compe\w+)|your (?:role|profile|tasks)|we offer|benefits|perks|bonus points|easy apply|job description|how we (?:work|hire)|our stack|life at)\b|\b\d+\+? years\b|\b(?:experience|expertise|proficien\w+|familiarity|knowledge) (?:with|in|of|using|building)\b|\b(?:hands-on|bachelor|degree in|equal opportunity|salary|full[- ]time|we are (?:looking|hiring)|you will|join (?:us|our|a) team)\b/i;
const ARTICLE_SIGN = /\bmin(?:ute)? read\b|\bpublished\b|\bwritten by\b|\babstract\b|\bin this (?:article|post|tutorial|guide|chapter|lesson)\b|^(?:figure|table) \d|\btable of contents\b/i;

const RULES: readonly ProfileRule[] = [
  { profile: 'code', reason: 'Letters of one width', points: ({ pitch }) => (pitch.samples >= 8 && pitch.shareOnGrid >= 0.7 ? 6 : 0) },
  { profile: 'code', reason: 'Lines of code or commands', points: (facts) => upTo(4, (8 * count(facts, CODE_LINE)) / Math.max(4, facts.rows.length)) },
  { profile: 'chat', reason: 'A time at each message', points: (facts) => (countClocks(facts) >= 2 && countClocks(facts) / facts.rows.length >= 0.12 ? upTo(6, 2 * countClocks(facts)) : 0) },
  { profile: 'chat', reason: 'Words of a messenger', points: (facts) => upTo(4, 2 * count(facts, CHAT_SIGN)) },
  { profile: 'post', reason: 'Counters and buttons of a post', points: (facts) => upTo(6, 2 * countMatches(facts, POST_SIGN)) },
  { profile: 'post', reason: 'A name with its @handle', points: ({ rows }) => (rows.slice(0, 5).some((row) => HANDLE.test(row)) ? 3 : 0) },
  { profile: 'table', reason: 'Rows in columns', points: ({ tableShare }) => (tableShare >= 0.35 ? 3 + 4 * tableShare : 0) },
  { profile: 'job-post', reason: 'Words of a job post', points: (facts) => upTo(5, 1.25 * count(facts, JOB_SIGN)) },
  { profile: 'job-post', reason: 'A bulleted list', points: ({ bulletRows }) => upTo(3.5, 0.8 * bulletRows) },
  { profile: 'article', reason: 'Words of an article', points: (facts) => upTo(4, 2 * count(facts, ARTICLE_SIGN)) },
  { profile: 'article', reason: 'Running text', points: ({ wordsPerRow, bulletRows, rows }) => (wordsPerRow >= 6 && rows.length >= 6 && bulletRows < 2 ? 2 : 0) },
];

/** In a draw the earlier one wins. */
const ORDER: readonly RecoveryProfile[] = ['code', 'chat', 'table', 'post', 'job-post', 'article'];

/** Decides by rules how the rows of a note's pages are to be read, and says why. */
export function chooseProfileOfRows(rows: readonly LayoutRow[]): ProfileChoice {
  const facts = gatherFacts(rows);
  const scored = RULES.map((rule) => ({ ...rule, scored: rule.points(facts) })).filter((rule) => rule.scored > 0);
  const totals = ORDER.map((profile) => ({ profile, points: scored.reduce((sum, rule) => sum + (rule.profile === profile ? rule.scored : 0), 0) }));
  const best = totals.reduce((found, entry) => (entry.points > found.points ? entry : found));
  if (best.points < ENOUGH) return { profile: 'article', reasons: ['Nothing speaks for another kind of page'] };
  const reasons = scored.filter((rule) => rule.profile === best.profile).sort((a, b) => b.scored - a.scored);
  return { profile: best.profile, reasons: reasons.map((rule) => rule.reason) };
}
