import type { CompetencyTag, Note, TagState } from '../../../shared/note/note.ts';
import { noteTypeLabel } from '../../../shared/note/note-type.ts';
import { EDITABLE_FIELDS, type EditableField } from './apply-note-edits.ts';
import { countChangedWords } from '../../ui/compare-texts.ts';

export const FIELD_NAMES: Readonly<Record<EditableField, string>> = {
  title: 'Title',
  type: 'Type',
  typeText: 'Type in words',
  topic: 'Topic',
  capturedAt: 'Captured',
  source: 'Source',
  userId: 'User id',
  username: 'User name',
  originalImage: 'Original image',
  mainContent: 'Main content',
  visibleText: 'Visible text',
  potentialUse: 'Potential use',
  caption: 'Your remark',
  tags: 'Competencies',
};

/** What happened between two states of a note, a short phrase for each field; empty when nothing that shows. */
export function describeChanges(before: Note, after: Note): readonly string[] {
  const phrases = [...EDITABLE_FIELDS.flatMap((field) => describeField(field, before, after)), ...describeQuality(before, after)];
  if ((before.trashedAt === null) === (after.trashedAt === null)) return phrases;
  return [...phrases, after.trashedAt === null ? 'Taken out of the trash' : 'Moved to the trash'];
}

/** A changed text says more than the words in it that are doubtful. */
function describeQuality(before: Note, after: Note): readonly string[] {
  if (before.visibleText !== after.visibleText || before.quality === null || after.quality === null || before.quality === after.quality) return [];
  return [after.quality > before.quality ? 'Doubtful words decided' : 'Words made doubtful again'];
}

function describeField(field: EditableField, before: Note, after: Note): readonly string[] {
  if (field === 'tags') return describeTags(before.tags, after.tags);
  const name = FIELD_NAMES[field];
  const [old, next] = [before[field], after[field]];
  if (old === next) return [];
  if (field === 'visibleText') return [`${name}: ${describeWords(old, next)}`];
  if (next === '') return [`${name} cleared`];
  if (field === 'type') return [`${name}: ${noteTypeLabel(after.type)}`];
  return isProse(field) ? [`${name} ${old === '' ? 'written' : 'changed'}`] : [`${name}: ${next}`];
}

const isProse = (field: EditableField) => field === 'mainContent' || field === 'potentialUse' || field === 'caption';

function describeWords(before: string, after: string): string {
  const { added, removed } = countChangedWords(before, after);
  const words = (count: number) => `${String(count)} ${count === 1 ? 'word' : 'words'}`;
  if (added === 0 && removed === 0) return 'spacing changed';
  if (removed === 0) return `${words(added)} added`;
  if (added === 0) return `${words(removed)} removed`;
  return `${words(removed)} replaced by ${words(added)}`;
}

const TAG_VERBS: Readonly<Record<TagState, string>> = { accepted: 'Accepted', rejected: 'Rejected', suggested: 'Suggested' };
const NAMED_TAGS = 4;

function describeTags(before: readonly CompetencyTag[], after: readonly CompetencyTag[]): readonly string[] {
  const stateBefore = new Map(before.map((tag) => [tag.competencyId, tag.state]));
  const left = new Set(after.map((tag) => tag.competencyId));
  const changed = after.filter((tag) => stateBefore.get(tag.competencyId) !== tag.state);
  const states: readonly TagState[] = ['accepted', 'rejected', 'suggested'];
  return [
    ...states.flatMap((state) => describeNames(TAG_VERBS[state], changed.filter((tag) => tag.state === state))),
    ...describeNames('No longer tagged', before.filter((tag) => !left.has(tag.competencyId))),
  ];
}

function describeNames(verb: string, tags: readonly CompetencyTag[]): readonly string[] {
  if (tags.length === 0) return [];
  const names = tags.slice(0, NAMED_TAGS).map((tag) => tag.label).join(', ');
  const rest = tags.length - NAMED_TAGS;
  return [`${verb} ${names}${rest > 0 ? ` and ${String(rest)} more` : ''}`];
}
