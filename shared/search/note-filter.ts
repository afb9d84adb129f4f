import { assertNever } from '../assert-never.ts';
import type { Note, NoteType } from '../note/note.ts';
import { foldText } from './fold-text.ts';
import { countingTags } from './note-fields.ts';
import type { NoteTrait, QueryFilter } from './search-query.ts';

/** What a note's filters look at; small enough to be kept for every note of a library. */
export interface FilterFacts {
  readonly tagIds: readonly string[];
  readonly topic: string;
  readonly type: NoteType;
  /** `YYYY-MM-DD` as the capture date was written, '' when unknown. */
  readonly capturedDay: string;
  readonly isTextless: boolean;
  /** Has words that nobody is sure of. */
  readonly isDoubtful: boolean;
}

/** The tags and topics of a library: what `tag:` and `topic:` can mean in it. */
export interface FilterValues {
  readonly tags: readonly { readonly id: string; readonly label: string }[];
  readonly topics: readonly string[];
}

export function toFilterFacts(note: Note): FilterFacts {
  return {
    tagIds: countingTags(note).map((tag) => tag.competencyId),
    topic: note.topic,
    type: note.type,
    capturedDay: note.capturedAt.slice(0, 10),
    isTextless: note.visibleText.trim() === '',
    isDoubtful: note.quality !== null && note.quality < 100,
  };
}

export type NoteFilter = (facts: FilterFacts) => boolean;

/**
 * The filters of a query as one test. `tag:` and `topic:` mean the value of that name, or, when the library has none
 * (a half-typed name), those that begin so. Several topics or types are alternatives, everything else must all hold.
 */
export function toNoteFilter(filters: readonly QueryFilter[], values: FilterValues): NoteFilter {
  const tests = filters.map((filter) => ({ filter, test: toTest(filter, values) }));
  const excluding = tests.filter(({ filter }) => filter.isExcluded);
  const required = tests.filter(({ filter }) => !filter.isExcluded && !isAlternative(filter));
  const alternatives = (['topic', 'type'] as const)
    .map((kind) => tests.filter(({ filter }) => !filter.isExcluded && filter.kind === kind))
    .filter((group) => group.length > 0);
  return (facts) =>
    required.every(({ test }) => test(facts)) &&
    alternatives.every((group) => group.some(({ test }) => test(facts))) &&
    !excluding.some(({ test }) => test(facts));
}

function isAlternative({ kind }: QueryFilter): boolean {
  return kind === 'topic' || kind === 'type';
}

function toTest(filter: QueryFilter, values: FilterValues): NoteFilter {
  switch (filter.kind) {
    case 'tag': {
      const ids = new Set(meantTags(filter.value, values));
      return ({ tagIds }) => tagIds.some((id) => ids.has(id));
    }
    case 'topic': {
      const topics = new Set(isUnsorted(filter.value) ? [''] : meantNames(filter.value, values.topics));
      return ({ topic }) => topics.has(topic);
    }
    case 'type': {
      const types = new Set<string>(meantNames(filter.value, NOTE_TYPES));
      return ({ type }) => types.has(type);
    }
    case 'before':
      return ({ capturedDay }) => capturedDay !== '' && capturedDay < filter.date;
    case 'after':
      return ({ capturedDay }) => capturedDay !== '' && capturedDay >= filter.date;
    case 'is':
      return toTraitTest(filter.trait);
    default:
      return assertNever(filter);
  }
}

function toTraitTest(trait: NoteTrait): NoteFilter {
  switch (trait) {
    case 'untagged':
      return ({ tagIds }) => tagIds.length === 0;
    case 'unsorted':
      return ({ topic }) => topic === '';
    case 'textless':
      return ({ isTextless }) => isTextless;
    case 'doubtful':
      return ({ isDoubtful }) => isDoubtful;
    default:
      return assertNever(trait);
  }
}

const NOTE_TYPES: readonly NoteType[] = ['job-description', 'chat', 'post', 'code', 'table', 'article', 'slide', 'photo', 'other'];

function isUnsorted(value: string): boolean {
  return toNameKey(value) === 'unsorted';
}

function meantTags(value: string, { tags }: FilterValues): readonly string[] {
  const key = toNameKey(value);
  const exact = tags.filter(({ id, label }) => toNameKey(label) === key || toNameKey(id) === key);
  const meant = exact.length > 0 ? exact : tags.filter(({ label }) => toNameKey(label).startsWith(key));
  return meant.map(({ id }) => id);
}

function meantNames(value: string, names: readonly string[]): readonly string[] {
  const key = toNameKey(value);
  const exact = names.filter((name) => name !== '' && toNameKey(name) === key);
  return exact.length > 0 ? exact : names.filter((name) => name !== '' && toNameKey(name).startsWith(key));
}

/** `Machine Learning`, `machine-learning` and `machinelearning` are one name; `C`, `C++` and `C#` are three. */
function toNameKey(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{Nd}+#]/gu, '');
}
