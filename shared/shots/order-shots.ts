import { relateShots, type Shot } from './relate-shots.ts';

/**
 * The ids of the screenshots that make one long page with this one, in reading order: along the longest overlaps, from
 * the one that none leads to. Empty when it hangs together with none.
 */
export function orderShots(shots: readonly Shot[], id: string): readonly string[] {
  const links: { readonly firstId: string; readonly nextId: string; readonly words: number }[] = [];
  shots.forEach((a, index) => {
    for (const b of shots.slice(index + 1)) {
      const relation = relateShots(a, b);
      if (relation?.kind === 'continues') links.push({ firstId: relation.firstId, nextId: relation.nextId, words: relation.overlap.words });
    }
  });
  links.sort((a, b) => b.words - a.words);
  const next = new Map<string, string>();
  const previous = new Map<string, string>();
  for (const { firstId, nextId } of links) {
    if (next.has(firstId) || previous.has(nextId) || leadsTo(next, nextId, firstId)) continue;
    next.set(firstId, nextId);
    previous.set(nextId, firstId);
  }
  let start = id;
  for (let before = previous.get(start); before !== undefined; before = previous.get(start)) start = before;
  const chain = chainFrom(next, start);
  return chain.length > 1 ? chain : [];
}

function chainFrom(next: ReadonlyMap<string, string>, start: string): readonly string[] {
  const chain = [start];
  for (let at = next.get(start); at !== undefined; at = next.get(at)) chain.push(at);
  return chain;
}

function leadsTo(next: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = next.get(at)) if (at === to) return true;
  return false;
}
