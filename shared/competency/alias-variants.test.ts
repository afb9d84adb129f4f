import { describe, expect, it } from 'vitest';
import { misreadVariants, writtenVariants } from './alias-variants.ts';

describe('writtenVariants', () => {
  it.each([
    ['AI agent', ['AI agents', 'AIagent', 'AIagents']],
    ['graph database', ['graph databases', 'graphdatabase', 'graphdatabases']],
    ['ontology', ['ontologies']],
    ['CI/CD', ['CI/CDs', 'CICD', 'CICDs']],
    ['C++', []],
    ['pandas', []],
    ['R&D', []],
  ])('of %s', (spelling, variants) => {
    expect(writtenVariants(spelling)).toEqual(variants);
  });
});

describe('misreadVariants', () => {
  it.each([
    ['GenAI', ['GenAl']],
    ['AI', []],
    ['CI/CD', ['Cl/CD']],
    ['OpenAI', ['OpenAl']],
    ['Terraform', ['Terraforrn']],
    ['machine learning', ['machine leaming']],
    ['Airflow', ['AirfIow']],
    ['Rust', []],
  ])('of %s', (spelling, variants) => {
    expect(misreadVariants(spelling)).toEqual(variants);
  });
});
