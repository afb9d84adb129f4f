/** How a write to the library ended; a refused write is a value with a sentence for the person, never an exception. */
export type WriteOutcome = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly reason: string };

export const WRITTEN: WriteOutcome = { kind: 'written' };
