import { NO_EXTRAS, type CompetencyTag, type Note } from './note.ts';

/** A note with nothing in it but an id; say what the test is about. */
export function bareNote(fields: Partial<Note> & Pick<Note, 'id'>): Note {
  return {
    schema: 1,
    slug: fields.id,
    title: '',
    source: 'file',
    capturedAt: '2026-02-04T14:04:09+00:00',
    userId: '',
    username: '',
    originalImage: '',
    images: [],
    topic: '',
    type: 'other',
    typeText: '',
    mainContent: '',
    visibleText: '',
    potentialUse: '',
    caption: '',
    tags: [],
    extras: NO_EXTRAS,
    quality: null,
    createdAt: '2026-02-05T08:00:00.000Z',
    updatedAt: '2026-02-05T08:00:00.000Z',
    trashedAt: null,
    ...fields,
  };
}

/** A whole note for tests; say only what the test is about. */
export function sampleNote(change: Partial<Note> = {}): Note {
  return bareNote({
    id: 'note-1',
    slug: 'what-you-will-build',
    title: 'What you will build',
    source: 'telegram_photo',
    userId: '4711',
    username: 'sam',
    originalImage: '20260204_140409_sam_msg7.jpg',
    images: [{ imageId: 'aa', mediaType: 'image/jpeg', widthPx: 800, heightPx: 600 }],
    topic: 'ai-engineer-roles',
    type: 'job-description',
    mainContent: 'It lists two points.',
    visibleText: 'What you will build:\n* Search over notes.\n* Agents with tools.',
    potentialUse: '- A study plan',
    caption: 'only one of two is about agents',
    tags: [
      { competencyId: 'ai-agents', label: 'AI agents', state: 'accepted', evidence: [] },
      { competencyId: 'search', label: 'Search', state: 'suggested', evidence: [] },
      { competencyId: 'notes', label: 'Notes', state: 'rejected', evidence: [] },
    ],
    quality: 93,
    ...change,
  });
}

export function sampleTag(label: string, state: CompetencyTag['state'] = 'suggested'): CompetencyTag {
  return { competencyId: label.toLowerCase().replace(/\W+/gu, '-'), label, state, evidence: [] };
}
