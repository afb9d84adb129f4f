import { describe, expect, it } from 'vitest';
import { foldText } from '../search/fold-text.ts';
import { COMPETENCIES, findCompetency, ownTag, searchTaxonomy, spellings } from './taxonomy.ts';

describe('the shipped taxonomy', () => {
  it('has each id and each label once', () => {
    expect(new Set(COMPETENCIES.map(({ id }) => id)).size).toBe(COMPETENCIES.length);
    expect(new Set(COMPETENCIES.map(({ label }) => foldText(label))).size).toBe(COMPETENCIES.length);
  });

  it('uses ids that are safe in tags, file names and addresses', () => {
    for (const { id } of COMPETENCIES) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });

  it('gives no spelling to two entries', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const competency of COMPETENCIES) {
      for (const spelling of spellings(competency)) {
        // `React` and `ReAct` differ by case alone, and only in lists that mind the case.
        const isStrict = [...(competency.source.exact ?? []), ...(competency.source.beside ?? [])].includes(spelling);
        const key = isStrict ? spelling : foldText(spelling);
        const owner = owners.get(key);
        if (owner !== undefined && owner !== competency.id) twice.push(`${spelling}: ${owner} and ${competency.id}`);
        owners.set(key, competency.id);
      }
    }
    expect(twice).toEqual([]);
  });

  it('knows every broader competency', () => {
    for (const { broader } of COMPETENCIES) if (broader !== null) expect(findCompetency(broader)).toBeDefined();
  });

  it('covers each category', () => {
    expect(COMPETENCIES.length).toBeGreaterThan(400);
    expect(new Set(COMPETENCIES.map(({ category }) => category)).size).toBe(12);
  });
});

describe('searchTaxonomy', () => {
  it.each([
    ['pyt', ['Python', 'pytest', 'PyTorch']],
    ['k8', ['Kubernetes']],
    ['c+', ['C++']],
    ['golang', ['Go']],
    ['retrieval-aug', ['RAG']],
    ['GITHUB A', ['GitHub Actions']],
    ['', []],
    ['  ', []],
  ])('offers for "%s"', (prefix, labels) => {
    expect(searchTaxonomy(prefix, 3).map(({ label }) => label)).toEqual(labels);
  });

  it('offers what is never suggested, too', () => {
    expect(searchTaxonomy('healthc', 5).map(({ id }) => id)).toContain('healthcare');
  });
});

describe('ownTag', () => {
  it.each([
    ['kubernetes', 'kubernetes', 'Kubernetes'],
    [' K8s ', 'kubernetes', 'Kubernetes'],
    ['c++', 'cpp', 'C++'],
    ['Ham  radio', 'own/ham-radio', 'Ham radio'],
    ['Überzeugung', 'own/uberzeugung', 'Überzeugung'],
    ['机器学习', 'own/机器学习', '机器学习'],
  ])('makes of "%s" the accepted tag %s', (typed, competencyId, label) => {
    expect(ownTag(typed)).toEqual({ competencyId, label, state: 'accepted', evidence: [] });
  });
});
