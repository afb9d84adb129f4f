import type { NoteImportPlan } from '../../../shared/interop/plan-note-import.ts';

export interface PlanGroup {
  readonly paths: readonly string[];
  /** Those that name a picture, and of these the ones whose picture was not found. */
  readonly withPicture: number;
  readonly withoutPicture: number;
  /** Changed notes that were edited in the library too. */
  readonly edited: number;
}

/** The notes of a plan by what would happen to them. */
export function groupPlan({ notes }: NoteImportPlan): Readonly<Record<'new' | 'same' | 'changed', PlanGroup>> {
  const group = (kind: 'new' | 'same' | 'changed'): PlanGroup => {
    const members = notes.filter(({ status }) => status.kind === kind);
    return {
      paths: members.map(({ path }) => path),
      withPicture: members.filter(({ pictures }) => pictures.length > 0).length,
      withoutPicture: members.filter(({ pictures }) => pictures.some(({ path }) => path === null)).length,
      edited: members.filter(({ status }) => status.kind === 'changed' && status.isEdited).length,
    };
  };
  return { new: group('new'), same: group('same'), changed: group('changed') };
}
