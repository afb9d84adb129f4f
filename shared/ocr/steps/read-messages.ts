import type { FlowBlock, LayoutRow, LayoutWord, MessageBlock } from '../layout/layout.ts';
import { wordsText } from '../layout/layout.ts';
import { baseline, capHeight, rowBox, rowEnd, textStart } from '../layout/measure-rows.ts';
import { reflow } from './reflow.ts';

const CLOCK = /^[([]?\d{1,2}[:.]\d\d[)\]]?,?$/;
const AFTER_CLOCK = /^(?:[AaPp]\.?[Mm]\.?|[✓vVW]{1,3}|[^\p{L}\p{N}]{1,3}|edited|\(edited\))$/u;
const BEFORE_CLOCK = /^(?:today|yesterday|at|·|•|-|[—–,]|edited|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?|\d{1,2}(?:st|nd|rd|th)?,?|\d{1,2}[./]\d{1,2}[./]\d{2,4},?)$/i;
const NAME_WORD = /^(?:[\p{Lu}@~][\p{L}\p{N}_.'’-]*|\(?(?:he|she|they)\/(?:him|her|them)\)?|de|da|van|von|der|del|el|bin)$/u;

/** A bubble ends where the gap to the next row is more than this many capitals wider than inside it. */
const GAP = 0.9;

/** Lines of one paragraph are no further apart, and end no earlier, than so many capitals. */
const LINE = 3.2;
const SHORT = 12;

interface OpenMessage {
  speaker: readonly LayoutWord[];
  time: readonly LayoutWord[];
  rows: LayoutRow[];
}

/**
 * Reads a chat: who says what when. Two ways of showing it are known.
 *
 * ```
 *   Marta  14:02               Did the build pass?  14:02
 *   Did the build pass?                  Yes, just now  14:03
 * ```
 *
 * What stands before the first message, or belongs to none, stays running text.
 */
export function readMessages(rows: readonly LayoutRow[]): readonly (FlowBlock | MessageBlock)[] {
  const headed = rows.filter((row) => readHeader(row) !== null).length;
  const messages = headed >= 2 ? readHeaded(rows) : readBubbles(mendClocks(rows));
  return messages.flatMap((message): readonly (FlowBlock | MessageBlock)[] => {
    if (message.time.length === 0 && message.speaker.length === 0) return reflow(message.rows);
    return [{ kind: 'message', speaker: message.speaker, time: message.time, body: joinRows(message.rows) }];
  });
}

/** A bubble is as wide as its text: a row that is much shorter than the widest ends what it says. */
function joinRows(rows: readonly LayoutRow[]): readonly FlowBlock[] {
  const widest = Math.max(...rows.map((row) => rowEnd(row)));
  const groups: LayoutRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    const size = capHeight(row.words);
    const goesOn = above !== undefined && row.marker.kind === 'none' && baseline(row) - baseline(above) < LINE * size && widest - rowEnd(above) < SHORT * size;
    if (group !== undefined && goesOn) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => ({ kind: group[0]?.marker.kind === 'bullet' ? 'bullet' : 'paragraph', rows: group, level: 0, isSetApart: false }));
}

/** `1046` in the corner of a bubble, where others say `10:43`. */
function mendClocks(rows: readonly LayoutRow[]): readonly LayoutRow[] {
  if (rows.filter((row) => lastClock(row.words) >= 0).length < 2) return rows;
  return rows.map((row) => {
    const [last, before] = [row.words.at(-1), row.words.at(-2)];
    const digits = /^([01]\d|2[0-3])[.;]?([0-5]\d)$/.exec(last?.text ?? '');
    if (last === undefined || digits === null || (before !== undefined && last.box.left - before.box.right < 1.2 * capHeight(row.words))) return row;
    return { ...row, words: [...row.words.slice(0, -1), { ...last, text: `${digits[1]}:${digits[2]}`, rule: 'time' }] };
  });
}

function readHeaded(rows: readonly LayoutRow[]): readonly OpenMessage[] {
  const messages: OpenMessage[] = [{ speaker: [], time: [], rows: [] }];
  for (const row of rows) {
    const header = readHeader(row);
    if (header === null) messages.at(-1)?.rows.push(row);
    else messages.push({ ...header, rows: [] });
  }
  return messages.filter((message) => message.speaker.length > 0 || message.rows.length > 0);
}

/** `Marta Silva  14:02`: a name and a time, nothing else. */
function readHeader(row: LayoutRow): { readonly speaker: readonly LayoutWord[]; readonly time: readonly LayoutWord[] } | null {
  const { before, time } = takeTime(row.words);
  const speaker = before.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const isName = speaker.length > 0 && speaker.length <= 5 && speaker.every((word) => NAME_WORD.test(word.text)) && row.marker.kind === 'none';
  return time.length > 0 && isName && !/(?<!\b\p{Lu})[.!?,:]$/u.test(wordsText(speaker)) ? { speaker, time } : null;
}

function lastClock(words: readonly LayoutWord[]): number {
  return words.map((word) => CLOCK.test(word.text)).lastIndexOf(true);
}

/** The time at the end of a row, without its ticks; the words before it. */
function takeTime(words: readonly LayoutWord[]): { readonly before: readonly LayoutWord[]; readonly time: readonly LayoutWord[] } {
  const at = lastClock(words);
  const after = words.slice(at + 1);
  if (at < 0 || !after.every((word) => AFTER_CLOCK.test(word.text))) return { before: words, time: [] };
  let start = at;
  while (start > 0 && BEFORE_CLOCK.test(words[start - 1]?.text ?? '')) start -= 1;
  const time = words.slice(start, at + 1).filter((word) => /[\p{L}\p{N}]/u.test(word.text) );
  return { before: words.slice(0, start), time: [...time, ...after.filter((word) => /\p{L}{2}/u.test(word.text))] };
}

function readBubbles(rows: readonly LayoutRow[]): readonly OpenMessage[] {
  const messages: OpenMessage[] = [];
  let open: OpenMessage = { speaker: [], time: [], rows: [] };
  rows.forEach((row, index) => {
    const { before, time } = isSetApart(row) ? takeTime(row.words) : { before: row.words, time: [] };
    if (open.rows.length > 0 && before.length > 0 && startsBubble(rows[index - 1], row)) {
      messages.push(open);
      open = { speaker: [], time: [], rows: [] };
    }
    if (before.length > 0) open.rows.push({ marker: row.marker, words: before });
    if (time.length === 0) return;
    // The clock of the screen, or the time of a picture: it belongs to no words, and stays as it stands.
    messages.push(open.rows.length > 0 ? { ...open, time } : { ...open, rows: [row] });
    open = { speaker: [], time: [], rows: [] };
  });
  if (open.rows.length > 0) messages.push(open);
  return namePeople(messages.filter((message) => message.rows.length > 0));
}

/** The time of a bubble stands in its corner: below the text, or at some distance to its right. */
function isSetApart(row: LayoutRow): boolean {
  const at = lastClock(row.words);
  const clock = row.words[at];
  const before = row.words[at - 1];
  if (clock === undefined || before === undefined) return true;
  return clock.box.left - before.box.right > 0.6 * capHeight(row.words) || clock.box.bottom - clock.box.top < 0.85 * capHeight(row.words.slice(0, at));
}

function startsBubble(above: LayoutRow | undefined, row: LayoutRow): boolean {
  if (above === undefined) return true;
  const size = capHeight(row.words);
  const moved = Math.abs(textStart(above) - textStart(row)) > 3 * size && row.marker.kind === 'none' && above.marker.kind === 'none';
  return moved || rowBox(row).top - rowBox(above).bottom > (1 + GAP) * size;
}

/** A first line that several bubbles share is the name of who wrote them. */
function namePeople(messages: readonly OpenMessage[]): readonly OpenMessage[] {
  const names = messages.map(({ rows }) => (rows.length > 1 && rows[0]?.words.every((word) => NAME_WORD.test(word.text)) === true && rows[0].words.length <= 3 ? wordsText(rows[0].words) : ''));
  return messages.map((message, index) => {
    const name = names[index] ?? '';
    if (name === '' || names.filter((other) => other === name).length < 2) return message;
    return { ...message, speaker: message.rows[0]?.words ?? [], rows: message.rows.slice(1) };
  });
}

