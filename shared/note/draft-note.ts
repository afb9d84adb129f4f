import { textQuality } from '../ocr/follow-words.ts';
import type { RecoveredText } from '../ocr/recovered-text.ts';
import type { CaptureFacts } from './capture-facts.ts';
import { deriveTitle } from './derive-title.ts';
import { draftMainContent } from './draft-main-content.ts';
import { draftPotentialUse } from './draft-potential-use.ts';
import { guessType } from './guess-type.ts';
import { NO_EXTRAS, type CompetencyTag, type Note, type NoteImage } from './note.ts';
import { toSlug } from './slug.ts';

export interface NoteDraftInput {
  readonly id: string;
  /** null when recognition found nothing or was not run. */
  readonly recovered: RecoveredText | null;
  readonly suggestions: readonly Pick<CompetencyTag, 'competencyId' | 'label' | 'evidence'>[];
  readonly capture: CaptureFacts;
  readonly images: readonly NoteImage[];
  readonly topic: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** The first version of a note, written by rules from what was recognised. The slug still has to be made unique. */
export function draftNote(input: NoteDraftInput): Note {
  const { recovered, capture, topic, now } = input;
  const text = recovered?.text ?? '';
  const title = deriveTitle({ text, originalImage: capture.originalImage, capturedAt: capture.capturedAt, recovered });
  const type = guessType(recovered);
  const competencies = input.suggestions.map((suggestion) => suggestion.label);
  return {
    schema: 1,
    id: input.id,
    slug: toSlug(title) || 'picture',
    title,
    ...capture,
    images: input.images,
    topic,
    type,
    typeText: '',
    mainContent: recovered === null || text.trim() === '' ? '' : draftMainContent({ type, title, recovered, competencies }),
    visibleText: text,
    potentialUse: draftPotentialUse({ type, topic, competencies }),
    caption: '',
    tags: input.suggestions.map(toSuggestedTag),
    extras: NO_EXTRAS,
    quality: textQuality(recovered?.spans ?? []),
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  };
}

function toSuggestedTag({ competencyId, label, evidence }: NoteDraftInput['suggestions'][number]): CompetencyTag {
  return { competencyId, label, state: 'suggested', evidence };
}
