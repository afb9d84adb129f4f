import { tokenize } from '../search/tokenize.ts';
import { misreadVariants, writtenVariants } from './alias-variants.ts';
import { COMPETENCIES, type Competency } from './taxonomy.ts';
import { SHIELDS } from './taxonomy-data/shields.ts';

/** How a spelling must stand in the text to count. */
export interface AliasPattern {
  /** null for a shield: a phrase that only keeps its words from being taken for something else. */
  readonly competency: Competency | null;
  /** The spelling without separators when its case matters, else null. */
  readonly exactKey: string | null;
  readonly needsContext: boolean;
}

/** Words lead from node to node; a node's patterns end there, the strictest first. */
export interface AliasNode {
  readonly children: ReadonlyMap<string, AliasNode>;
  readonly patterns: readonly AliasPattern[];
}

interface GrowingNode {
  readonly children: Map<string, GrowingNode>;
  readonly patterns: AliasPattern[];
}

interface Spelling {
  readonly text: string;
  readonly competency: Competency | null;
  readonly manner: 'any-case' | 'exact' | 'beside';
}

/** British spellings are matched as American ones; both sides go through this, so other words may change freely. */
export function toMatchForm(form: string): string {
  if (form.length < SHORTEST_BRITISH) return form;
  return form.replace(/is(?=(?:e|ed|er|ers|es|ing|ation|ations)$)/u, 'iz').replace(/ell(?=(?:ed|ing)$)/u, 'el').replace(/our(?=s?$)/u, 'or');
}

const SHORTEST_BRITISH = 6;

/** All spellings of the taxonomy with their variants, as one trie over words. */
export function growAliasTrie(): AliasNode {
  const root: GrowingNode = { children: new Map(), patterns: [] };
  const spellings = [...COMPETENCIES.flatMap(spellingsOf), ...SHIELDS.map((text): Spelling => ({ text, competency: null, manner: 'exact' }))];
  for (const spelling of spellings) plant(root, spelling, spelling.text);
  // Variants never take a place that a spelling of the lists, or a more likely variant, already has.
  for (const spelling of spellings) writtenVariants(spelling.text).forEach((text) => plantIfFree(root, spelling, text));
  for (const spelling of spellings) {
    if (spelling.competency !== null && spelling.manner !== 'beside') misreadVariants(spelling.text).forEach((text) => plantIfFree(root, spelling, text));
  }
  sortPatterns(root);
  return root;
}

function spellingsOf(competency: Competency): readonly Spelling[] {
  const { label, also = [], exact = [], beside = [] } = competency.source;
  const strict = new Set([...exact, ...beside]);
  return [
    ...[label, ...also].filter((text) => !strict.has(text)).map((text): Spelling => ({ text, competency, manner: 'any-case' })),
    ...exact.map((text): Spelling => ({ text, competency, manner: 'exact' })),
    ...beside.map((text): Spelling => ({ text, competency, manner: 'beside' })),
  ];
}

function plant(root: GrowingNode, { competency, manner }: Spelling, text: string): void {
  const exactKey = manner === 'any-case' ? null : tokenize(text).words.map(({ start, end }) => text.slice(start, end)).join('');
  nodeAt(root, text).patterns.push({ competency, exactKey, needsContext: manner === 'beside' });
}

function plantIfFree(root: GrowingNode, spelling: Spelling, text: string): void {
  const { patterns } = nodeAt(root, text);
  const isTaken = patterns.some(({ competency, exactKey }) => competency === spelling.competency ? exactKey === null : exactKey === null || spelling.manner === 'any-case');
  if (!isTaken) plant(root, spelling, text);
}

function nodeAt(root: GrowingNode, text: string): GrowingNode {
  let node = root;
  for (const { form, dottedForm } of tokenize(text).words) {
    const step = toMatchForm(node === root && dottedForm !== null ? dottedForm : form);
    const next = node.children.get(step) ?? { children: new Map(), patterns: [] };
    node.children.set(step, next);
    node = next;
  }
  return node;
}

function sortPatterns(node: GrowingNode): void {
  node.patterns.sort((a, b) => strictness(b) - strictness(a));
  node.children.forEach(sortPatterns);
}

function strictness({ exactKey, needsContext }: AliasPattern): number {
  return (exactKey === null ? 0 : 2) - (needsContext ? 1 : 0);
}
