import type { FollowedCorrection } from '../../../shared/ocr/follow-corrections.ts';

export interface RuleGroup {
  readonly rule: string;
  readonly corrections: readonly FollowedCorrection[];
}

/** The corrections of each rule together, rules in the order in which they first appear in the text. */
export function groupByRule(corrections: readonly FollowedCorrection[]): readonly RuleGroup[] {
  const groups = new Map<string, FollowedCorrection[]>();
  for (const correction of corrections) {
    const group = groups.get(correction.rule);
    if (group === undefined) groups.set(correction.rule, [correction]);
    else group.push(correction);
  }
  return [...groups].map(([rule, own]) => ({ rule, corrections: own }));
}
