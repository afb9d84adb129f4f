/** A line of a text as a candidate for its title. */
export interface TitleLine {
  /** Without marks of Markdown and of lists. */
  readonly text: string;
  readonly isMarkedHeading: boolean;
  readonly isBullet: boolean;
  /** Cells or menu items side by side, a path of pages. */
  readonly isSplit: boolean;
  readonly next: 'bullet' | 'text' | 'nothing';
  /** A blank line follows. */
  readonly endsBlock: boolean;
}

/** A title comes from the beginning of a picture; further down only an exceptional line would win anyway. */
const MAX_LINES_READ = 40;

/** What stands on a screen beside the content: clocks, addresses, counters, buttons, prompts, pages. */
const JUNK: readonly RegExp[] = [
  /^\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?(?:\W|\d|\b(?:lte|5g|4g|wifi)\b)*$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:\/\S*)?$/i,
  /^[@#/]\S+$/,
  /^(?:[\d.,]+\s*[km]?\+?\s*)(?:likes?|comments?|reposts?|replies|views?|followers|votes?|shares?|reactions?|messages?|members|online)?\b[\s·•]*$/i,
  /^\d+\s*(?:s|m|min|h|hr|d|w|mo|y|yr)s?(?:\s+ago)?\b[\s·•]*(?:edited)?[\s·•]*$/i,
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  /^(?:like|comment|share|repost|send|reply|follow|following|save|apply|easy apply|menu|search|home|back|next|edit|more|close|cancel|ok|done|today|yesterday|response|show more|see more|\.\.\.more)$/i,
  /^.{2,40} (?:reposted|shared|liked|likes|follows|commented on) (?:this|it)\.?$/i,
  /^\W*(?:[\p{L}\d]{1,2}\W+){0,3}(?:search|menu)\W*$/iu,
  /^\d{1,2}[:.]\d\d(?:\s+\S{1,4})*$/,
  /\b\d+ per page\b|\bpage \d+ of \d+\b/i,
  /\b(?:ctrl|shift|alt|cmd)\s?\+/i,
  /^[/$>%#❯]\s?[\w~./-]*$/,
];

/** The first lines of a text that could be its title; a paragraph that is broken over lines counts as one line. */
export function readTitleLines(text: string): readonly TitleLine[] {
  const rawLines = joinBrokenLines(text.split('\n', MAX_LINES_READ * 3));
  const lines: TitleLine[] = [];
  for (const [index, raw] of rawLines.entries()) {
    const plain = plainText(raw);
    if (lines.length >= MAX_LINES_READ) break;
    if (isJunk(plain)) continue;
    const following = rawLines.slice(index + 1).find((line) => line !== '') ?? '';
    lines.push({
      text: plain,
      isMarkedHeading: /^#{1,6}\s/.test(raw),
      isBullet: isBullet(raw),
      isSplit: /\S(?: {2,}|\t)\S/.test(raw) || /(?:\s+[$€£]?\d[\d.,]*%?\)?){2,}/.test(raw) || /\s[|/›>»]\s.*\s[|/›>»]\s/.test(raw),
      next: following === '' ? 'nothing' : startsList(following) ? 'bullet' : 'text',
      endsBlock: following !== '' && rawLines[index + 1] === '',
    });
  }
  return lines;
}

/** A line goes on when it is long, ends in the middle of a sentence, and the next one starts small. */
function joinBrokenLines(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines.map((raw) => raw.trim())) {
    const before = joined[joined.length - 1] ?? '';
    if (before.length >= 40 && !/[.!?:;]$/.test(before) && /^[\p{Ll}(]/u.test(line)) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}

function isBullet(line: string): boolean {
  return /^(?:[*•·●◦▪‣-]|\d{1,2}[.)])\s/.test(line);
}

/** Below a colon a bare number counts too: `1 take on concrete projects`. */
function startsList(line: string): boolean {
  return isBullet(line) || /^1\s+\p{L}/u.test(line);
}

function isJunk(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < 3 || letters < text.replace(/\s/g, '').length / 2 || JUNK.some((junk) => junk.test(text));
}

function plainText(line: string): string {
  return line
    .replace(/^(?:#{1,6}|[*•·●◦▪‣>-]|\d{1,2}[.)])\s+/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
