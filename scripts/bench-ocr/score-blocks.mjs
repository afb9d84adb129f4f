import { plain } from './score-text.mjs';

/** Code is compared with its spaces, everything else without: how a line is wrapped or justified is no part of the text. */
const asLine = ({ kind, text, level = 0 }) => (kind === 'code' ? `code ${text.trimEnd()}` : `${'  '.repeat(level)}${plain(kind === 'bullet' ? `* ${text}` : text)}`);

/**
 * Each wanted block should be one line of the text: bullets with `* ` and two spaces a level, table rows as
 * `| a | b |`, messages as `Name, 14:04: text`; a heading is found when its block is one. What stands in `aside` may be there, but not inside a wanted line.
 */
export function scoreBlocks({ text, blocks: found }, { blocks, aside = [] }) {
  const raw = text.split('\n').filter((line) => line.trim() !== '' && !/^\|(?: --- \|)+$/.test(line));
  const lines = raw.map((line) => ({ code: `code ${line.trimEnd()}`, prose: `${/^ */.exec(line)[0]}${plain(line)}` }));
  const wanted = blocks.map((block) => asLine(block.level === undefined ? { ...block, level: 0 } : block));
  const anyLevel = blocks.map((block) => block.kind === 'bullet' && block.level === undefined);
  const places = placesOf(wanted, lines, anyLevel);
  const bulletLines = lines.map(({ prose }) => prose.trim()).filter((line) => line.startsWith('* '));
  const wantedBullets = wanted.map((line) => line.trim()).filter((line) => line.startsWith('* '));
  const headings = blocks.filter((block) => block.kind === 'heading').map((block) => plain(block.text));
  const shown = found.filter((block) => block.kind === 'heading').map((block) => plain(text.slice(block.start, block.end)));
  return {
    blocks: wanted.length,
    exact: places.filter((place) => place >= 0).length,
    bullets: wantedBullets.length,
    bulletLines: bulletLines.length,
    bulletsFound: matchLoosely(bulletLines, wantedBullets),
    headings: headings.length,
    headingBlocks: shown.length,
    headingsFound: shown.filter((heading) => headings.includes(heading)).length,
    isInOrder: isRising(places.filter((place) => place >= 0)),
    isMixed: aside.some((words) => lines.some(({ prose }) => isMixedIn(plain(words), prose.trim(), aside))),
    missing: wanted.filter((_, index) => places[index] < 0),
  };
}

function placesOf(wanted, lines, anyLevel) {
  const taken = new Set();
  return wanted.map((line, at) => {
    const place = lines.findIndex(({ code, prose }, index) => !taken.has(index) && (code === line || prose === line || (anyLevel[at] && prose.trim() === line)));
    taken.add(place);
    return place;
  });
}

/** The words stand in a line with others that are not from the side. */
function isMixedIn(words, line, aside) {
  if (!line.includes(words)) return false;
  const rest = aside.reduce((left, other) => left.replace(plain(other), ''), line);
  return /\p{L}{3}/u.test(rest);
}

/** A bullet counts as found when a bullet line begins alike: recognition errors are counted by the exact blocks. */
function matchLoosely(lines, wanted) {
  // A list, because two items may say the same.
  const left = [...wanted];
  let found = 0;
  for (const line of lines) {
    const partner = left.findIndex((candidate) => shareOfSame(line.slice(2, 26), candidate.slice(2, 26)) >= 0.7);
    if (partner < 0) continue;
    left.splice(partner, 1);
    found += 1;
  }
  return found;
}

function shareOfSame(one, other) {
  const length = Math.max(one.length, other.length, 1);
  let same = 0;
  for (let index = 0; index < length; index += 1) if (one[index] === other[index]) same += 1;
  return same / length;
}

const isRising = (values) => values.every((value, index) => index === 0 || value > values[index - 1]);
