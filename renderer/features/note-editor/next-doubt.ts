import { isDoubtful, type FollowedWord } from '../../../shared/ocr/follow-words.ts';

/** The doubtful word after (or before) a place in the text, around in a circle; undefined when no word is doubtful. */
export function nextDoubt(words: readonly FollowedWord[], offset: number, by: 1 | -1): FollowedWord | undefined {
  const doubtful = words.filter(isDoubtful);
  return by === 1 ? (doubtful.find((word) => word.start > offset) ?? doubtful[0]) : (doubtful.filter((word) => word.start < offset).at(-1) ?? doubtful.at(-1));
}

/** The doubtful word that a caret stands in or at the end of. */
export function doubtAt(words: readonly FollowedWord[], offset: number): FollowedWord | undefined {
  return words.find((word) => isDoubtful(word) && word.start <= offset && offset <= word.end);
}
