/** What became of a word of the queue. */
export type Decision = 'open' | 'accepted' | 'corrected';

/** The doubtful words of one note as they were when the review began: it does not shrink while it is worked through. */
export interface ReviewQueue {
  /** Numbers of words (`FollowedWord.index`) in the order of the text. */
  readonly words: readonly number[];
  readonly decisions: ReadonlyMap<number, Decision>;
  /** Position of the word that is shown; `words.length` when all are decided. */
  readonly at: number;
}

export function startQueue(words: readonly number[]): ReviewQueue {
  return { words, decisions: new Map(), at: 0 };
}

export function decisionAt(queue: ReviewQueue, word: number): Decision {
  return queue.decisions.get(word) ?? 'open';
}

export function countDecided({ decisions }: ReviewQueue): number {
  return [...decisions.values()].filter((decision) => decision !== 'open').length;
}

export function isFinished(queue: ReviewQueue): boolean {
  return queue.at >= queue.words.length;
}

/** One word on or back; the ends hold. Decided words are shown again, so that a decision can be changed. */
export function moveInQueue(queue: ReviewQueue, by: 1 | -1): ReviewQueue {
  const at = Math.min(Math.max(0, queue.at + by), queue.words.length - 1);
  return queue.words.length === 0 || at === queue.at ? queue : { ...queue, at };
}

/** Writes a decision down and goes on to the next open word: after this one, or else from the start; to the end when there is none. */
export function decide(queue: ReviewQueue, word: number, decision: Exclude<Decision, 'open'>): ReviewQueue {
  const decisions = new Map(queue.decisions).set(word, decision);
  const isOpen = (other: number): boolean => (decisions.get(other) ?? 'open') === 'open';
  const here = queue.words.indexOf(word);
  const after = queue.words.findIndex((other, position) => position > here && isOpen(other));
  const first = queue.words.findIndex(isOpen);
  const next = after >= 0 ? after : first;
  return { ...queue, decisions, at: next >= 0 ? next : queue.words.length };
}

/** Takes a decision back and shows the word again. */
export function reopen(queue: ReviewQueue, word: number): ReviewQueue {
  const at = queue.words.indexOf(word);
  if (at < 0) return queue;
  return { ...queue, decisions: new Map(queue.decisions).set(word, 'open'), at };
}
