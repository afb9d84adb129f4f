import { COMPANIES, OFFERS, PARAGRAPHS, PLACES, ROLES, SECTIONS, writeItems } from './texts.mjs';

/** A job post as blocks, longer than a screen shows; `takeBlocks` cuts it to one. */
export function writePost(chance) {
  const paragraphs = chance.some(PARAGRAPHS, 5);
  const sections = chance.some(SECTIONS, 4).flatMap((title) => [
    { kind: 'heading', text: title },
    ...(chance.isLucky(0.3) ? [{ kind: 'para', text: paragraphs.pop() ?? PARAGRAPHS[0] }] : []),
    ...(title === 'Benefits' || title === 'What we offer' ? chance.some(OFFERS, 4) : writeItems(chance, chance.between(3, 6))).map((text) => ({ kind: 'bullet', text })),
  ]);
  return {
    title: chance.pick(ROLES),
    company: chance.pick(COMPANIES),
    place: chance.pick(PLACES),
    blocks: [{ kind: 'para', text: paragraphs.pop() }, { kind: 'para', text: paragraphs.pop() }, ...sections, { kind: 'para', text: paragraphs.pop() ?? PARAGRAPHS[1] }],
  };
}

/** Some blocks in a row; a heading never ends them, a list of its own never begins them. */
export function takeBlocks(chance, { blocks }, count) {
  const starts = blocks.flatMap(({ kind }, index) => (kind !== 'bullet' && index <= Math.max(0, blocks.length - count) ? [index] : []));
  const first = starts.length === 0 ? 0 : chance.pick(starts);
  const taken = blocks.slice(first, first + count);
  while (taken.length > 1 && taken.at(-1).kind === 'heading') taken.pop();
  return taken.map((block) => (block.kind === 'bullet' ? { ...block, level: 0 } : block));
}

/** Some items move one level in: each below one that stays. */
export function nestSome(chance, blocks) {
  let inside = 0;
  return blocks.map((block, index) => {
    const above = blocks[index - 1];
    inside = block.kind === 'bullet' && above?.kind === 'bullet' && (inside > 0 ? inside < 3 && chance.isLucky(0.6) : chance.isLucky(0.35)) ? inside + 1 : 0;
    return inside > 0 ? { ...block, level: 1 } : block;
  });
}
