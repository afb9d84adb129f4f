/**
 * True when one inserted, dropped, replaced or swapped letter (or none) turns `left` into `right`. Asked of a whole
 * vocabulary at a time, so it compares letters in place and makes no new strings.
 */
export function isWithinOneEdit(left: string, right: string): boolean {
  const short = left.length <= right.length ? left : right;
  const long = short === left ? right : left;
  const extra = long.length - short.length;
  if (extra > 1) return false;
  let head = 0;
  while (head < short.length && short.charCodeAt(head) === long.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < short.length - head && short.charCodeAt(short.length - 1 - tail) === long.charCodeAt(long.length - 1 - tail)) tail += 1;
  const different = short.length - head - tail;
  if (extra === 1) return different === 0;
  return different <= 1 || (different === 2 && short.charCodeAt(head) === long.charCodeAt(head + 1) && short.charCodeAt(head + 1) === long.charCodeAt(head));
}
