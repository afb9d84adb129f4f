import type { SegmentContent } from './segment.ts';

/**
 * Finds transactions that were lost with the end of a segment. A write that a kill cut off leaves a torn end as well, but its transaction
 * is either written again or was never there; only where the disk lost an end that it had kept, a number is missing among the tails.
 */
export class LostEndings {
  readonly #sequences = new Set<number>();
  #base: number | null = null;
  #isTorn = false;

  see({ frames, tornBytes }: SegmentContent): void {
    if (tornBytes > 0) this.#isTorn = true;
    for (const frame of frames) {
      if (frame.kind === 'checkpoint') this.#base = Math.max(this.#base ?? 0, frame.sequence);
      else this.#sequences.add(frame.sequence);
    }
  }

  /** To be asked once every segment has been seen. */
  isAnyLost(): boolean {
    const base = this.#base;
    if (!this.#isTorn || base === null) return false;
    const after = [...this.#sequences].filter((sequence) => sequence > base);
    return after.length < after.reduce((most, sequence) => Math.max(most, sequence), base) - base;
  }
}
