import type { NoteExtras } from './note.ts';
import { parseYamlTextList, toYamlList } from './yaml-text.ts';

/** The front-matter key for pictures that a note names and nobody has found yet. */
const MISSING_KEY = 'missing_locations';

/** Paths of the pictures that an imported note names and that were not in the import, as the note writes them. */
export function missingPictures({ frontMatter }: NoteExtras): readonly string[] {
  return frontMatter.filter(({ key }) => key === MISSING_KEY).flatMap(({ yaml }) => parseYamlTextList(yaml) ?? []);
}

/** The extras with these pictures as the missing ones; none forgets them. */
export function withMissingPictures(extras: NoteExtras, paths: readonly string[]): NoteExtras {
  const others = extras.frontMatter.filter(({ key }) => key !== MISSING_KEY);
  const missing = paths.length === 0 ? [] : [{ after: 'final_location', key: MISSING_KEY, yaml: toYamlList(paths) }];
  return { ...extras, frontMatter: [...others, ...missing] };
}
