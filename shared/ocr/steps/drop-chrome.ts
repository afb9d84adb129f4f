import type { LayoutRow, LayoutWord, LeftOutWords, SiftedRows } from '../layout/layout.ts';
import { wordsText } from '../layout/layout.ts';
import { capHeight, rowBox } from '../layout/measure-rows.ts';
import type { LeftOutReason, RecoveryProfile } from '../recovered-text.ts';
import { splitCells } from '../layout/row-cells.ts';

export interface ChromeOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly profile: RecoveryProfile;
}

/** A word or two on a button; a row is a button bar when it says nothing else. */
const BUTTONS =
  /^(?:like|liked|love|comment|comments|repost|reposts|share|send|reply|replies|follow|following|connect|message|save|saved|bookmark|quote|retweet|upvote|downvote|award|apply|apply now|easy apply|report|see more|show more|read more|view more|\.\.\.more|…more|more|translate|see translation|show translation|join|subscribe|edit|copy|view|views|pin)$/i;

/** What stands on a button beside a title; in capitals, small letters or with an icon read as a letter or two. */
const END_BUTTONS = /^(?:\W{0,2}|\p{L}\s)(?:apply|apply now|apply here|easy apply|quick apply|save|save job|share|follow|\+ ?follow|following|connect|message|subscribe|join|report|report job)\W{0,2}$/iu;
/** In heights of the line's capitals; a blank is a third of one. Where nothing tells of a post with buttons, more is asked. */
const END_GAP = { usual: 2, smaller: 0.6, inArticle: 6 };
const SMALLER = 0.8;

const COUNTER_NOUN = '(?:comments?|reposts?|retweets?|quotes?|likes?|bookmarks?|views?|reactions?|replies|upvotes?|shares?|impressions?|followers?|answers?|saves?)';
const COUNTERS = new RegExp(`^(?:\\W*\\p{L}{1,3}\\W+)?(?:\\W*\\d[\\d.,]*\\s?[kKmM]?\\b\\W*)?(?:\\W*(?:and \\d+ others?|\\d[\\d.,]*\\s?[kKmM]?\\s+${COUNTER_NOUN})\\b\\W*)+(?:\\p{L}?\\W*)$`, 'iu');
// A number is taken as a whole or not at all: shared out among the five, a row of a few hundred dots took minutes.
const BARE_NUMBERS = /^[^\p{L}\d]*(?:(?=(\d[\d.,]*))\1\s?[kKmM]?[^\p{L}\d]*){1,5}$/u;

const INPUT_FIELD = /^\W*(?:\p{L}{1,2}\W+)?(?:join the conversation|add a comment|write a comment|post your reply|write a message|type a message|message|leave a comment|reply to \S+)(?:\W|…|\.)*$/iu;
const SEARCH_FIELD = /^\W*(?:[\p{L}\d]{1,2}\W+){0,3}search\b(?:[^\p{L}]*|[^\p{L}]*\p{L}{1,2}[^\p{L}]*)$/iu;
const NAVIGATION = /^(?:home|search|my network|network|post|create|notifications?|jobs|profile|me|messages?|messaging|chats?|calls?|settings|explore|feed|inbox|for you|activity|you|library|communities|spaces|contacts|updates|shorts|subscriptions)$/i;
const CLOCK = /^\d{1,2}[:.]?\d\d\d?(?:\s?[AaPp][Mm])?(?:\s|$)/;
const PROMOTED = /^\W*(?:promoted|sponsored|advertisement|ad)\W*$/i;

/** The bars at the ends of a screen are no higher than this share of it. */
const EDGE = { top: 0.14, statusBar: 0.055, bottom: 0.88 };

/**
 * Takes out what belongs to the program that shows the text: the phone's status bar, the search field above and the
 * navigation below, and on posts the counters, buttons and advertisements.
 */
export function dropChrome(rows: readonly LayoutRow[], options: ChromeOptions): SiftedRows {
  const why = rows.map((row, index) => reasonFor(row, { index, options }));
  const promoted = options.profile === 'post' ? rows.findIndex((row) => PROMOTED.test(wordsText(row.words))) : -1;
  const lastButtons = why.slice(0, Math.max(0, promoted)).lastIndexOf('button');
  const kept: LayoutRow[] = [];
  const leftOut: LeftOutWords[] = [];
  rows.forEach((row, index) => {
    const reason = why[index] ?? (lastButtons >= 0 && index > lastButtons ? 'advertisement' : null);
    if (reason !== null) {
      leftOut.push({ words: row.words, why: reason });
      return;
    }
    const { text, button } = cutButton(row, options.profile);
    kept.push(text);
    if (button !== null) leftOut.push({ words: button, why: 'button' });
  });
  return { rows: kept, leftOut };
}

function reasonFor(row: LayoutRow, { index, options }: { readonly index: number; readonly options: ChromeOptions }): LeftOutReason | null {
  const { heightPx, widthPx, profile } = options;
  const text = wordsText(row.words);
  const box = rowBox(row);
  const isPhone = heightPx >= 1.4 * widthPx;
  if (isPhone && index === 0 && box.bottom <= EDGE.statusBar * heightPx && CLOCK.test(text)) return 'status-bar';
  if (profile === 'code' || profile === 'table') return null;
  if (isPhone && box.bottom <= EDGE.top * heightPx && SEARCH_FIELD.test(text)) return 'navigation';
  if (isPhone && box.top >= EDGE.bottom * heightPx && isNavigation(row)) return 'navigation';
  if (profile === 'post' || profile === 'chat') {
    if (INPUT_FIELD.test(text)) return 'button';
    if (SEARCH_FIELD.test(text)) return 'navigation';
  }
  if (profile !== 'post') return null;
  if (COUNTERS.test(text) && !/[.!?]$/.test(text)) return 'counter';
  if (isButtonBar(row)) return 'button';
  return index > 2 && BARE_NUMBERS.test(text) && !/^\d+[.)]/.test(text) && !/%|[$€£]/.test(text) ? 'counter' : null;
}

/** `Data Engineer        Apply`: a button at the end of a line that says something else, apart from it or in smaller letters. */
function cutButton(row: LayoutRow, profile: RecoveryProfile): { readonly text: LayoutRow; readonly button: readonly LayoutWord[] | null } {
  const whole = { text: row, button: null };
  if (profile !== 'job-post' && profile !== 'post' && profile !== 'article') return whole;
  for (const count of [1, 2, 3]) {
    const [words, button] = [row.words.slice(0, -count), row.words.slice(-count)];
    const [last, first] = [words.at(-1), button[0]];
    if (last === undefined || first === undefined) return whole;
    if (!END_BUTTONS.test(wordsText(button))) continue;
    const size = capHeight(words);
    const least = profile === 'article' ? END_GAP.inArticle : capHeight(button) < SMALLER * size ? END_GAP.smaller : END_GAP.usual;
    if (first.box.left - last.box.right >= least * size) return { text: { ...row, words }, button };
  }
  return whole;
}

/** The cells of the row as text, without icons that were read as a letter or two. */
function cellTexts(row: LayoutRow): readonly string[] {
  return splitCells(row).flatMap((cell) => {
    const words = cell.words.filter((word) => /\p{L}{3}|^(?:me|of|to|my|ad|you|now)$/iu.test(word.text));
    return words.length === 0 ? [] : [wordsText(words).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')];
  });
}

function isNavigation(row: LayoutRow): boolean {
  const cells = cellTexts(row);
  return cells.length >= 2 && cells.filter((cell) => NAVIGATION.test(cell)).length >= Math.min(3, cells.length);
}

/** `Like  Comment  Share`, with the icons between them; a single word is a button only when it can be nothing else. */
function isButtonBar(row: LayoutRow): boolean {
  const cells = cellTexts(row);
  if (cells.length === 0) return false;
  const isWordy = row.words.filter((word) => /\p{L}{3}/u.test(word.text)).length <= 8;
  const words = cells.flatMap((cell) => (BUTTONS.test(cell) ? [cell] : cell.split(' ')));
  const buttons = words.filter((word) => BUTTONS.test(word));
  if (buttons.length !== words.length || !isWordy) return false;
  return buttons.length >= 2 || row.words.some((word) => /\d/.test(word.text)) || /^(?:follow|see more|show more|see translation|show translation|…more|\.\.\.more)$/i.test(words[0] ?? '');
}
