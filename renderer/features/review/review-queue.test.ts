import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDecided, decide, decisionAt, isFinished, moveInQueue, reopen, startQueue, type ReviewQueue } from './review-queue.ts';

const START = startQueue([3, 7, 9]);

/** The word that is shown, or `end`. */
const shown = (queue: ReviewQueue) => queue.words[queue.at] ?? 'end';

describe('the review queue', () => {
  it('begins with the first word and shows the next after each decision', () => {
    const one = decide(START, 3, 'accepted');
    const two = decide(one, 7, 'corrected');
    expect([START, one, two, decide(two, 9, 'accepted')].map(shown)).toEqual([3, 7, 9, 'end']);
  });

  it('comes back to words that were passed over', () => {
    const passed = moveInQueue(moveInQueue(START, 1), 1);
    const decided = decide(passed, 9, 'accepted');
    expect(shown(decided)).toBe(3);
    expect(shown(decide(decided, 3, 'accepted'))).toBe(7);
  });

  it('does not run over its ends', () => {
    expect(shown(moveInQueue(START, -1))).toBe(3);
    expect(shown([1, 1, 1, 1].reduce((queue) => moveInQueue(queue, 1), START))).toBe(9);
  });

  it('shows decided words when going back, with what was decided', () => {
    const back = moveInQueue(decide(START, 3, 'corrected'), -1);
    expect([shown(back), decisionAt(back, 3), decisionAt(back, 7)]).toEqual([3, 'corrected', 'open']);
  });

  it('shows a word again whose decision is taken back, after the end as well', () => {
    const finished = [3, 7, 9].reduce((queue, word) => decide(queue, word, 'accepted'), START);
    const again = reopen(finished, 7);
    expect([isFinished(finished), shown(again), countDecided(again)]).toEqual([true, 7, 2]);
    expect(isFinished(decide(again, 7, 'corrected'))).toBe(true);
  });

  it('is finished at once without words', () => {
    expect(isFinished(startQueue([]))).toBe(true);
  });

  it('is finished exactly when every word is decided, in whatever order', () => {
    const moves = fc.array(fc.constantFrom<1 | -1>(1, -1), { maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 8 }), fc.array(moves, { minLength: 8, maxLength: 8 }), (words, paths) => {
        let queue = startQueue(words);
        for (let round = 0; round < words.length; round += 1) {
          expect(isFinished(queue)).toBe(false);
          queue = (paths[round] ?? []).reduce(moveInQueue, queue);
          // A person decides on what is shown; a word that is decided already is decided again.
          queue = decide(queue, queue.words[queue.at]!, 'accepted');
        }
        expect(isFinished(queue)).toBe(countDecided(queue) === words.length);
      }),
    );
  });
});
