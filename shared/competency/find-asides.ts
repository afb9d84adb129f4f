import type { TextRange } from '../search/find-term.ts';

/** What only stands in addresses: `https://…`, `www.…`, `name@example.org`, `example.com/jobs`. */
const ADDRESS_MARK = /https?:\/\/|\bwww\.|@\w|\.(?:com|org|io|net|ai)\//gi;

/**
 * Phrases that such paragraphs hold and requirements do not: equal opportunity and accommodation notices, benefits,
 * privacy notices, warnings of fraud, and who invested or buys.
 */
const ASIDE_PHRASE = new RegExp(
  [
    'equal (?:employment )?opportunity', 'without regard to', 'reasonable accommodation', 'protected (?:veteran|class|characteristic)', 'sexual orientation',
    '401 ?\\(?k', '(?:dental|vision) (?:insurance|coverage|plan|benefits)', 'health insurance', 'paid time off', 'parental leave', 'stock options', 'gym membership',
    'privacy (?:policy|notice|statement)', 'personal (?:data|information) (?:is|are|will be|that|about|you)',
    '(?:recruitment|job|hiring) (?:fraud|scam)', 'fraudulent', 'background check',
    'backed by', '\\binvestors\\b', 'raised (?:over |more than |a )?[$€£]', 'series [a-f] (?:round|funding)', 'venture capital',
    'trusted by', 'customers (?:like|such as|includ)', 'our customers\\b[^.]{0,40}\\binclud',
  ].join('|'),
  'gi',
);

const BULLET_LINE = /\n\s*(?:[-*•▪●◦‣]|\d+[.)])\s/g;
const BLANK_LINE = /\n[ \t]*\n/g;

/** The parts of a text whose names are no competencies: addresses, and paragraphs about anything but the work. */
export function findAsides(text: string): readonly TextRange[] {
  const addresses = findAddresses(text);
  const phrases = [...text.matchAll(ASIDE_PHRASE)];
  if (phrases.length === 0) return addresses;
  const edges = [0, ...[BULLET_LINE, BLANK_LINE].flatMap((edge) => [...text.matchAll(edge)].map(({ index }) => index)), text.length].sort((a, b) => a - b);
  return [...addresses, ...phrases.map(({ index }) => paragraphAround(edges, index))];
}

export function isWithin({ start, end }: TextRange, ranges: readonly TextRange[]): boolean {
  return ranges.some((range) => range.start <= start && end <= range.end);
}

function findAddresses(text: string): readonly TextRange[] {
  const addresses: TextRange[] = [];
  let end = 0;
  for (const { index } of text.matchAll(ADDRESS_MARK)) {
    if (index < end) continue;
    const address = unbrokenAround(text, index);
    addresses.push(address);
    end = address.end;
  }
  return addresses;
}

function unbrokenAround(text: string, index: number): TextRange {
  let start = index;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
  let end = index;
  while (end < text.length && !/\s/.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** Bullets are paragraphs of their own; other lines go together until a blank one. */
function paragraphAround(edges: readonly number[], index: number): TextRange {
  const next = edges.findIndex((edge) => edge > index);
  return { start: edges[next - 1] ?? 0, end: edges[next] ?? index };
}
