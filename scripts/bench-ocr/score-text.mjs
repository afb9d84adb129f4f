/** Quotes, dashes and blanks differ between transcribers; they are no errors of recognition. */
export const plain = (text) =>
  text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();

const words = (text) => plain(text).toLowerCase().match(/[\p{L}\p{N}]+(?:[.'/+#@_:-][\p{L}\p{N}]+)*[+#]*/gu) ?? [];

/** Words as bags: order is judged by the blocks. */
export function scoreWords(found, wanted) {
  const got = words(found);
  const want = words(wanted);
  const left = new Map();
  for (const word of want) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    hits += 1;
    left.set(word, count - 1);
  }
  const precision = hits / Math.max(1, got.length);
  const recall = hits / Math.max(1, want.length);
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Character error rate; `cerr` without insertions, because transcripts leave out what their writer thought unimportant. */
export function scoreCharacters(found, wanted) {
  const got = plain(found);
  const want = plain(wanted);
  const all = editDistance(got, want, 1);
  return { cer: all / Math.max(1, want.length), cerr: editDistance(got, want, 0) / Math.max(1, want.length) };
}

/** Levenshtein distance from `want` to `got` where a character too many costs `insertion`. */
function editDistance(got, want, insertion) {
  let row = Array.from({ length: got.length + 1 }, (_, index) => index * insertion);
  for (let i = 1; i <= want.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= got.length; j += 1) {
      next.push(Math.min(row[j] + 1, next[j - 1] + insertion, row[j - 1] + (want[i - 1] === got[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[got.length];
}
