import { fromNoteFolder, pathSegments } from './import-path.ts';

/** Finds a picture that a note names among the files of an import; null when none can be meant. */
export type PictureLookup = (notePath: string, reference: string) => string | null;

interface Candidate {
  readonly path: string;
  /** Folded, the name first. */
  readonly reversed: readonly string[];
}

/**
 * Notes of the wild name pictures from folders that are not in the import. So a reference is tried beside the note,
 * then from the root of the import, then as the path that ends most like it, which at last means by name alone.
 * Of equals, the one nearest to the note. Case, `\`, `%20` and the form of Unicode make no difference.
 */
export function createPictureLookup(paths: readonly string[]): PictureLookup {
  const byPath = new Map<string, string>();
  const byName = new Map<string, Candidate[]>();
  for (const path of paths) {
    const segments = pathSegments(path);
    byPath.set(segments.join('/'), byPath.get(segments.join('/')) ?? path);
    const name = segments.at(-1) ?? '';
    const candidates = byName.get(name) ?? [];
    byName.set(name, candidates);
    candidates.push({ path, reversed: [...segments].reverse() });
  }
  return (notePath, reference) => {
    const wanted = pathSegments(reference);
    const beside = fromNoteFolder(notePath, reference);
    const exact = (beside === null ? undefined : byPath.get(beside)) ?? byPath.get(wanted.join('/'));
    if (exact !== undefined) return exact;
    return mostAlike(byName.get(wanted.at(-1) ?? '') ?? [], { wanted: [...wanted].reverse(), home: pathSegments(notePath).slice(0, -1) });
  };
}

interface Wanted {
  readonly wanted: readonly string[];
  readonly home: readonly string[];
}

function mostAlike(candidates: readonly Candidate[], { wanted, home }: Wanted): string | null {
  let best: { readonly path: string; readonly alike: number; readonly near: number } | null = null;
  for (const { path, reversed } of candidates) {
    const alike = commonLength(reversed, wanted);
    const near = commonLength([...reversed].reverse(), home);
    if (best === null || alike > best.alike || (alike === best.alike && near > best.near)) best = { path, alike, near };
  }
  return best?.path ?? null;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((segment, index) => segment !== b[index]);
  return end === -1 ? a.length : end;
}
