/**
 * The slug itself, or with the lowest step of `-2`, `-3` … that is free when no number in between was given up.
 * Doubling and then halving finds the end of the run in about 2·log₂(n) look-ups: ten thousand screenshots
 * without text all want the same slug.
 */
export async function freeSlug(slug: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  if (!(await isTaken(slug))) return slug;
  let taken = 1;
  let free = 2;
  while (await isTaken(`${slug}-${free}`)) {
    taken = free;
    free *= 2;
  }
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (await isTaken(`${slug}-${middle}`)) taken = middle;
    else free = middle;
  }
  return `${slug}-${free}`;
}
