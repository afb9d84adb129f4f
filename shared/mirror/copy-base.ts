import { diffArrays } from 'diff';
import { mirrorMeaning, type MirrorNote } from './mirror-note.ts';

export interface ForkedNote {
  /** What this machine and the folder had in common, oldest first. */
  readonly versions: readonly MirrorNote[];
  readonly main: MirrorNote;
  readonly copy: MirrorNote;
}

/**
 * The version from which main file and conflict copy went their own ways: the one on the shortest way from one to the other, of equals
 * the oldest. Neither of the two can be it: that there is a copy says that each has what the other has not.
 *
 *     T ── X1 ── X2 (copy)        A base that is too old finds a change on both sides and merges it into one. A base that is too new
 *      ╲                          takes changes of the one for a wish of the other to undo them, so in doubt the older is better.
 *       Y (main)
 */
export function baseOfConflictCopy({ versions, main, copy }: ForkedNote): MirrorNote | null {
  const ends = [mirrorMeaning(main), mirrorMeaning(copy)];
  let best: { readonly version: MirrorNote; readonly wayLength: number } | null = null;
  for (const version of versions.filter((one) => !ends.includes(mirrorMeaning(one)))) {
    const wayLength = distanceBetween(version, main) + distanceBetween(version, copy);
    if (best === null || wayLength < best.wayLength) best = { version, wayLength };
  }
  return best?.version ?? null;
}

/** Lines in which two notes differ. */
function distanceBetween(a: MirrorNote, b: MirrorNote): number {
  const changes = diffArrays([...linesOfNote(a)], [...linesOfNote(b)]);
  return changes.reduce((sum, { value, added, removed }) => sum + (added || removed ? value.length : 0), 0);
}

/** What a note says, a line or a value each. */
export function linesOfNote(note: MirrorNote): readonly string[] {
  const { title, source, capturedAt, userId, username, originalImage, topic, type, typeText, mainContent, visibleText, potentialUse, caption } = note;
  const texts = [typeText, mainContent, visibleText, potentialUse, caption, ...note.extras.sections.map(({ markdown }) => markdown)];
  return [
    title, source, capturedAt, userId, username, originalImage, topic, type,
    ...note.competencies.map(({ competencyId }) => competencyId), ...note.pictures,
    ...note.extras.frontMatter.map(({ key, yaml }) => `${key}: ${yaml}`),
    ...texts.flatMap((text) => text.split('\n')),
  ];
}
