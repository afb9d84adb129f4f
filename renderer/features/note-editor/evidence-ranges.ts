import type { CompetencyTag, TagEvidence } from '../../../shared/note/note.ts';
import type { TextRange } from './link-text-and-picture.ts';
import { smallestChange } from './smallest-change.ts';

export interface EvidenceRange extends TextRange {
  readonly tag: CompetencyTag;
  readonly evidence: TagEvidence;
}

/**
 * Where the words that caused the tags stand in `text`. Tags are refreshed when the text is saved, so while the person
 * types their offsets belong to the text before (`taggedText`); words that were edited themselves are left out.
 */
export function evidenceRanges(tags: readonly CompetencyTag[], taggedText: string, text: string): readonly EvidenceRange[] {
  const change = smallestChange(taggedText, text);
  const shift = change === null ? 0 : change.insert.length - (change.to - change.from);
  const shown = tags.filter((tag) => tag.state !== 'rejected');
  return shown.flatMap((tag) =>
    tag.evidence.flatMap((evidence) => {
      const by = change !== null && evidence.start >= change.to ? shift : 0;
      const range = { tag, evidence, start: evidence.start + by, end: evidence.end + by };
      return text.slice(range.start, range.end) === evidence.text ? [range] : [];
    }),
  );
}
