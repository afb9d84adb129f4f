/** What the recogniser says of a line: for each step from left to right how likely each class is. */
export interface LineProbabilities {
  readonly steps: number;
  readonly classes: number;
  /** `steps` rows of `classes` values that sum to 1. */
  readonly data: Float32Array;
}

export interface ReadCharacter {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The middle of the steps that said so. */
  readonly step: number;
}

/**
 * The likeliest class of each step (connectionist temporal classification, greedy): steps in a row that say the
 * same are one character, and class 0 is the pause between two. `alphabet` names the classes from 1 on.
 *
 * ```
 * step    0 1 2 3 4 5 6 7 8
 * class   · h h · i i · · i   →  h i i
 * ```
 */
export function decodeLine({ steps, classes, data }: LineProbabilities, alphabet: readonly string[]): readonly ReadCharacter[] {
  const characters: ReadCharacter[] = [];
  let run = { best: 0, first: 0, confidence: 0 };
  const close = (end: number): void => {
    const text = run.best === 0 ? undefined : alphabet[run.best - 1];
    if (text !== undefined) characters.push({ text, confidence: run.confidence, step: (run.first + end - 1) / 2 });
  };
  for (let step = 0; step < steps; step += 1) {
    let best = 0;
    for (let one = 1; one < classes; one += 1) if ((data[step * classes + one] ?? 0) > (data[step * classes + best] ?? 0)) best = one;
    const confidence = data[step * classes + best] ?? 0;
    if (best === run.best) {
      run.confidence = Math.max(run.confidence, confidence);
    } else {
      close(step);
      run = { best, first: step, confidence };
    }
  }
  close(steps);
  return characters;
}
