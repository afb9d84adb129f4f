/** Abbreviations of the field, which a topic's slug holds in lower case. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  ['AI', 'API', 'APIs', 'AWS', 'BI', 'CTO', 'CV', 'DevOps', 'GCP', 'GenAI', 'GPT', 'HR', 'iOS', 'LLM', 'LLMOps', 'LLMs', 'MCP', 'ML', 'MLOps', 'NLP', 'PhD', 'QA', 'RAG', 'SQL', 'SRE', 'UI', 'UX', 'VP']
    .map((word) => [word.toLowerCase(), word]),
);

/** The words of a topic as people write them: `ai-engineer-roles` is "AI engineer roles". */
export function topicWords(topic: string): string {
  return topic.split(/[-_/\s]+/).filter((word) => word !== '').map((word) => ABBREVIATIONS.get(word) ?? word).join(' ');
}
