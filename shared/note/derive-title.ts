import type { RecoveredText } from '../ocr/recovered-text.ts';
import { fileNameTitle } from './file-name-title.ts';
import { findRole } from './find-role.ts';
import { outlineOf } from './text-outline.ts';
import { titleFromBlocks } from './title-from-blocks.ts';
import { readTitleLines, type TitleLine } from './title-lines.ts';

export interface TitleSource {
  readonly text: string;
  readonly originalImage: string;
  readonly capturedAt: string;
  /** What was recognised, when the text comes from a picture: its kind and its headings tell more than the lines alone. */
  readonly recovered?: RecoveredText | null;
}

const MAX_TITLE_LENGTH = 80;

/** A line that the picture shows as a heading: less than a marked one, more than looking like a title. */
const HEADING_POINTS = 9;

/** Headings that every job post has; with the role before them they tell one note from another. */
const COMMON_HEADING =
  /^(?:(?:(?:job|role|position|company|team) )?(?:overview|summary|description|purpose)|about\b.{0,40}|(?:key|core|main|your|primary|essential)?\s*(?:duties|responsibilities|requirements|qualifications|skills|benefits|experience|duties and responsibilities|responsibilities and duties)|(?:minimum|basic|preferred|required|desired|additional) (?:qualifications|skills|requirements|characteristics|experience)|what (?:we|you|success|will|makes|it|this).{0,40}|who (?:we|you).{0,20}|why .{0,40}|how you.{0,30}|you(?:’|'| )(?:ll|will|re|are|have).{0,30}|bonus.{0,20}|nice[- ]to[- ]haves?|good to have|must[- ]haves?|(?:the|your|our) (?:role|team|job|opportunity|position|impact|mission|company)|location|benefits.{0,20}|perks.{0,20}|day[- ]to[- ]day.{0,20}|introduction|contents?|details|instructions|questions)\W*$/i;

const ROLE_WORD = /\b(?:engineer|developer|scientist|architect|analyst|researcher|manager|designer|consultant|administrator|programmer|specialist|director|head of|lead|intern|sre|devops)\b/i;

/** A heading that is the first half of a sentence: `Platform engineers are responsible for`. */
const DANGLING = /\b(?:to|have|has|is|are|be|will|can|you|who|for|of|include|includes|did|the|and|or|with|on|in|a|an|if)\W*$/i;

const MONTH_AND_DAY = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d/i;

/** Calls, paths, assignments, and signs that were drawn as boxes and arrows. */
const CODE_LIKE = /\w\(|[{};=\\]|^[^\p{L}\p{N}"“«(]|^\p{L} (?<!^[AIЯВКСОУИ] )/u;

/** Behind this many lines a heading is a detail of a long text, and the role says more. */
const NEAR_THE_TOP = 5;

/**
 * A short human title for a text: what its kind of page gives (a post's author, a chat's people, a table's caption); a
 * role, a heading or a line that introduces a list, a common heading with the role before it; else the first sentence,
 * cut to 80 characters; else the name of the file, or the day. Never ''.
 */
export function deriveTitle(source: TitleSource): string {
  const given = source.recovered ? cutTitle(titleFromBlocks(source.recovered)) : '';
  if (/\p{L}{2}/u.test(given)) return given;
  const headings = new Set(source.recovered ? outlineOf(source.recovered).headings : []);
  const lines = readTitleLines(source.text);
  const scores = lines.map((line, index) => scoreOf(line, index === 0) + (headings.has(line.text) ? HEADING_POINTS : 0) - 2 * Math.min(index, 15));
  const best = scores.indexOf(Math.max(...scores));
  const title = cutTitle(lines[best]?.text ?? '');
  if (title === '') return fileNameTitle(source);
  const role = COMMON_HEADING.test(title) || best > NEAR_THE_TOP ? findRole(source.text) : '';
  return role === '' || title.includes(role) ? title : cutTitle(`${role}: ${title}`);
}

function scoreOf(line: TitleLine, isFirst: boolean): number {
  const words = line.text.split(/\s+/);
  const isShort = line.text.length <= MAX_TITLE_LENGTH && words.length <= 12;
  const opensLikeTitle = /^["“«(]?[\p{Lu}\p{N}]/u.test(line.text);
  const isSentence = /[.,;!?…]$/.test(line.text) || !isShort;
  let score = 0;
  if (line.isMarkedHeading) score += 30;
  if (isShort && line.text.endsWith(':') && line.next === 'bullet') score += 14;
  if (opensLikeTitle && isSentence && isFirst) score += 5;
  if (opensLikeTitle && !isSentence) {
    score += line.next === 'nothing' ? 2 : 8;
    if (line.endsBlock) score += 4;
    if (words.length <= 8 && ROLE_WORD.test(line.text) && !line.isBullet) score += 16;
  }
  return score - faultsOf(line, isFirst);
}

function faultsOf({ text, isBullet, isSplit }: TitleLine, isFirst: boolean): number {
  const realWords = text.match(/\p{L}{3,}/gu)?.length ?? 0;
  const isCommon = COMMON_HEADING.test(text);
  let faults = 0;
  if (isBullet) faults += 12;
  if (isSplit) faults += 8;
  if (realWords < 2) faults += isFirst ? 2 : 7;
  if (/^\p{Ll}/u.test(text)) faults += 4;
  if (!/\p{Ll}/u.test(text)) faults += 2;
  if (/:\s*[\d.,%$€£]+\s*$|\b(?:19|20)\d\d\b/.test(text) || MONTH_AND_DAY.test(text)) faults += 5;
  if (DANGLING.test(text) && !isCommon) faults += 8;
  if (CODE_LIKE.test(text)) faults += 8;
  if (isCommon) faults += 1;
  return faults;
}

function cutTitle(text: string): string {
  const sentence = /^.{12,}?[.!?](?=\s+\p{Lu})/u.exec(text)?.[0] ?? text;
  const short = sentence.length <= MAX_TITLE_LENGTH ? sentence : `${cutAtWord(sentence)}…`;
  return short.replace(/[\s:;,.–—-]+$/, '');
}

function cutAtWord(text: string): string {
  const start = text.slice(0, MAX_TITLE_LENGTH - 1);
  const lastSpace = start.lastIndexOf(' ');
  return (lastSpace > MAX_TITLE_LENGTH / 2 ? start.slice(0, lastSpace) : start).replace(/[\s:;,.–—-]+$/, '');
}
