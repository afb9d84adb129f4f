import { expect, it } from 'vitest';
import { topicWords } from './topic-words.ts';

it.each([
  ['ai-engineer-role-research', 'AI engineer role research'],
  ['research/mlops_roles', 'research MLOps roles'],
  ['rag-and-llms', 'RAG and LLMs'],
  ['rain-maker', 'rain maker'],
  ['-', ''],
  ['', ''],
])('the words of the topic %j are %j', (topic, words) => {
  expect(topicWords(topic)).toBe(words);
});
