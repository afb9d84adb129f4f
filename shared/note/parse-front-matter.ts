import { parseFrontMatterEntries, type FrontMatterEntry } from './front-matter-entries.ts';
import { KEY_PLACES } from './markdown-note.ts';
import type { NoteExtras } from './note.ts';

/** Keys that hold one text each. */
const TEXT_KEYS = ['title', 'source', 'date', 'user_id', 'username', 'original_image', 'final_location', 'topic', 'note_type'] as const;
const LIST_KEYS = ['more_locations', 'tags', 'competencies'] as const;

type TextKey = (typeof TEXT_KEYS)[number];
type ListKey = (typeof LIST_KEYS)[number];

/** The known keys by name, missing ones empty, and everything else in its place. */
export interface FrontMatter {
  readonly texts: ReadonlyMap<TextKey, string>;
  readonly lists: ReadonlyMap<ListKey, readonly string[]>;
  readonly extras: NoteExtras['frontMatter'];
}

export type FrontMatterResult =
  | { readonly kind: 'front-matter'; readonly frontMatter: FrontMatter }
  | { readonly kind: 'refused'; readonly line: number; readonly reason: string };

/**
 * Reads the YAML between the `---` lines. A known key whose value is no text (a list of `original_image`, say) or empty is kept as an
 * unknown one. `line` of a refusal counts from 1 within `source`.
 */
export function parseFrontMatter(source: string): FrontMatterResult {
  const parsed = parseFrontMatterEntries(source);
  return parsed.kind === 'refused' ? parsed : { kind: 'front-matter', frontMatter: sortEntries(parsed.entries) };
}

type Filled = Exclude<FrontMatterEntry['value'], { readonly kind: 'other' }>;

function isFilled(value: FrontMatterEntry['value']): value is Filled {
  return value.kind === 'text' ? value.text.trim() !== '' : value.kind === 'list' && value.texts.length > 0;
}

function sortEntries(entries: readonly FrontMatterEntry[]): FrontMatter {
  const texts = new Map<TextKey, string>();
  const lists = new Map<ListKey, readonly string[]>();
  const extras: NoteExtras['frontMatter'][number][] = [];
  let after = '';
  for (const { key, yaml, value, besideComment } of entries) {
    const textKey = TEXT_KEYS.find((known) => known === key);
    const listKey = LIST_KEYS.find((known) => known === key);
    // Only a topic says something by being empty: that the folder of the picture does not name it.
    if (textKey !== undefined && value.kind === 'text' && (value.text !== '' || key === 'topic')) {
      texts.set(textKey, value.text);
      if (KEY_PLACES.some((place) => place === key)) after = key;
    } else if (listKey !== undefined && isFilled(value)) {
      lists.set(listKey, value.kind === 'list' ? value.texts : value.text.split(/[,\s]+/).filter((item) => item !== ''));
    } else {
      // A known key without a value as well: the person wrote it down to fill it later.
      extras.push({ after, key, yaml });
      continue;
    }
    if (besideComment !== '') extras.push({ after, key: '', yaml: besideComment });
  }
  return { texts, lists, extras };
}
