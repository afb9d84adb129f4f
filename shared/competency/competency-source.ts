/** What a competency is about; the order is the order of groups on the screen. */
export const COMPETENCY_CATEGORIES = [
  'language', 'framework', 'genai', 'ml', 'data', 'cloud', 'devops', 'database', 'web', 'domain', 'soft', 'credential',
] as const;

export type CompetencyCategory = (typeof COMPETENCY_CATEGORIES)[number];

/**
 * One competency as the shipped lists write it down. The label and `also` are found in any case, with spaces, hyphens
 * or slashes between their words, and in the plural.
 */
export interface CompetencySource {
  /** Never changes once shipped: notes refer to it. */
  readonly id: string;
  readonly label: string;
  /** Other ways to write it. */
  readonly also?: readonly string[];
  /** Ways that are ordinary words in another case: only written exactly so. May hold the label. */
  readonly exact?: readonly string[];
  /** Ways that are ordinary words even so (`Go`): only written exactly so and beside others of their kind. */
  readonly beside?: readonly string[];
  /** Ideas are matched like names, but measured apart: people agree less about them. */
  readonly kind?: 'concept';
  /**
   * `listed` entries are suggested only among other competencies: alone they are mostly talk ("we love machine
   * learning"). `theme` entries must come up three times as well. `search` entries are offered when a person adds a
   * tag and never suggested.
   */
  readonly tier?: 'listed' | 'theme' | 'search';
  /** The id of the wider competency it is a part of. */
  readonly broader?: string;
}
