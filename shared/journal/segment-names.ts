/**
 * Names of segment files.
 *
 *     base-000002-000001.journal             part 1 of the second generation of compacted segments
 *     tail-000000000417-9f3c2b1a.journal     written by one window, from sequence 417 on
 *     staged-000001.journal                  what a restore is going to bring in; no part of the journal yet
 *
 * In the order of the alphabet, tails come after bases and roughly in the order in which they were begun.
 */
export const SEGMENT_NAME = /^(?:base-\d{6,9}-\d{6}|tail-\d{12,16}-[0-9a-f]{8}|staged-\d{6})\.journal$/;

/** A segment that was set aside, behind the time at which it was (milliseconds since 1970). */
export const ASIDE_NAME = new RegExp(`^\\d{1,16}-${SEGMENT_NAME.source.slice(1)}`);

export function baseSegmentName(generation: number, part: number): string {
  return `base-${String(generation).padStart(6, '0')}-${String(part).padStart(6, '0')}.journal`;
}

/** `mark` is 8 hex digits that no other window has. */
export function tailSegmentName(firstSequence: number, mark: string): string {
  return `tail-${String(firstSequence).padStart(12, '0')}-${mark}.journal`;
}

export function isBaseSegment(name: string): boolean {
  return name.startsWith('base-');
}

export function stagedSegmentName(part: number): string {
  return `staged-${String(part).padStart(6, '0')}.journal`;
}

export function isStagedSegment(name: string): boolean {
  return name.startsWith('staged-');
}
