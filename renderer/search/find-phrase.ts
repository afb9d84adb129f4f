import { FIELD_END } from './inverted-index.ts';

export interface SoughtPhrase {
  /** For each word of the phrase the ids that may stand there: one, or for an unfinished word many. */
  readonly steps: readonly ReadonlySet<number>[];
  /** The step with the fewest notes: where to look first. */
  readonly rarest: number;
}

/** Whether the words stand next to each other in one field. The title is the first field of a sequence. */
export function findPhrase(sequence: Uint32Array, { steps, rarest }: SoughtPhrase): 'nowhere' | 'in the title' | 'elsewhere' {
  for (const id of steps[rarest] ?? []) {
    for (let at = sequence.indexOf(id); at !== -1; at = sequence.indexOf(id, at + 1)) {
      const start = at - rarest;
      if (steps.every((ids, step) => ids.has(sequence[start + step] ?? FIELD_END))) {
        return start < sequence.indexOf(FIELD_END) ? 'in the title' : 'elsewhere';
      }
    }
  }
  return 'nowhere';
}
