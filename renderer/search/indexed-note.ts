import type { Note } from '../../shared/note/note.ts';
import { countingTags, toSearchFields, type SearchField } from '../../shared/search/note-fields.ts';
import { toFilterFacts, type FilterFacts } from '../../shared/search/note-filter.ts';
import { tokenize } from '../../shared/search/tokenize.ts';

/** What the index keeps of a note beside its words: enough to filter and to order, without the note itself. */
export interface IndexedNote {
  readonly id: string;
  readonly isTrashed: boolean;
  readonly capturedMs: number;
  readonly facts: FilterFacts;
  /** Tag labels by competency id, for the facets. */
  readonly tagLabels: ReadonlyMap<string, string>;
}

/** The words of a field, as search compares them. */
interface Forms {
  readonly words: readonly string[];
  /** Other forms of these words, in no order that means anything: `cicd`, `.net`. */
  readonly others: readonly string[];
}

export type FieldForms = Readonly<Record<SearchField, Forms>>;

export function toIndexedNote(note: Note): IndexedNote {
  return {
    id: note.id,
    isTrashed: note.trashedAt !== null,
    capturedMs: Date.parse(note.capturedAt === '' ? note.createdAt : note.capturedAt) || 0,
    facts: toFilterFacts(note),
    tagLabels: new Map(countingTags(note).map((tag) => [tag.competencyId, tag.label])),
  };
}

export function toFieldForms(note: Note): FieldForms {
  const fields = toSearchFields(note);
  return {
    title: toForms(fields.title),
    tags: toForms(fields.tags),
    caption: toForms(fields.caption),
    topic: toForms(fields.topic),
    mainContent: toForms(fields.mainContent),
    visibleText: toForms(fields.visibleText),
    originalImage: toForms(fields.originalImage),
  };
}

function toForms(text: string): Forms {
  const { words, joined } = tokenize(text);
  const dotted = words.flatMap(({ dottedForm }) => (dottedForm === null ? [] : [dottedForm]));
  return { words: words.map(({ form }) => form), others: [...dotted, ...joined.map(({ form }) => form)] };
}
