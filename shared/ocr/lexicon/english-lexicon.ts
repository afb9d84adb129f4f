import { once } from '../../once.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';

/** Words of the field that a general list does not have, or has only in two parts. */
const FIELD_WORDS = [
  'analytics', 'auth', 'automations', 'autoscaling', 'backend', 'backlog', 'blockchain', 'chatbot', 'chatbots', 'chunking', 'cloud', 'codebase', 'containerization', 'cybersecurity',
  'dataset', 'datasets', 'dataflow', 'devops', 'embeddings', 'endpoint', 'endpoints', 'finetuning', 'frontend', 'fullstack', 'hyperparameter', 'hyperparameters', 'inference', 'infrastructure',
  'learnings', 'metadata', 'microservice', 'microservices', 'middleware', 'mindset', 'observability', 'onboarding', 'orchestration', 'orchestrate', 'parameterized', 'personalization',
  'pipeline', 'pipelines', 'preprocessing', 'prioritization', 'prompting', 'pytorch', 'realtime', 'recommender', 'refactor', 'refactoring', 'regression', 'roadmap', 'roadmaps', 'runtime', 'scalability', 'scalable',
  'serverless', 'stakeholder', 'stakeholders', 'startup', 'startups', 'streaming', 'teamwork', 'timestamps', 'tokenization', 'tokenizer', 'tooling', 'transformers', 'unstructured', 'upskilling', 'webhook', 'webhooks', 'workflow', 'workflows',
];

/** The English words that the app knows. Unpacked on first use, in about 15 ms. */
export const englishLexicon: () => Lexicon = once(() => createLexicon([...unpack(ENGLISH_WORDS), ...FIELD_WORDS]));

function unpack(packed: string): readonly string[] {
  let before = '';
  return (packed.match(/[A-Z][a-z]*/g) ?? []).map((entry) => {
    before = before.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
    return before;
  });
}
