/** Words that people put before the name of a role. Others would drag in the beginning of the sentence. */
const BEFORE_ROLE = [
  'Senior', 'Sr\\.?', 'Junior', 'Jr\\.?', 'Staff', 'Lead', 'Principal', 'Associate', 'Founding', 'Chief', 'Distinguished', 'Applied',
  'AI', 'ML', 'AI/ML', 'AIML', 'GenAI', 'Gen AI', 'Generative', 'Agentic', 'LLM', 'NLP', 'Machine', 'Deep', 'Learning', 'Computer', 'Vision', 'Prompt',
  'Data', 'Analytics', 'Software', 'Backend', 'Back-?[Ee]nd', 'Frontend', 'Front-?[Ee]nd', 'Full', 'Stack', 'Full-?[Ss]tack', 'Platform', 'Cloud', 'DevOps', 'MLOps',
  'Infrastructure', 'Systems?', 'Security', 'Site', 'Reliability', 'Network', 'Database', 'Research', 'Product', 'Solutions?', 'Automation', 'Integrations?',
  'Applications?', 'Forward', 'Deployed', 'Mobile', 'Web', 'Development', 'Python', 'Java', 'Quality', 'Test', 'Technical', 'Embedded', 'Robotics',
].join('|');

const ROLE = new RegExp(`\\b(?:(?:${BEFORE_ROLE}),?(?: & | and |[ /-]))+(?:Engineer|Developer|Scientist|Architect|Analyst|Researcher)\\b(?: (?:I{1,3}|IV|V)\\b)?`, 'g');

/** A post names its role early and often; reading on finds the colleagues. */
const READ_CHARACTERS = 20_000;

/** The role that a text names most often, in its own words (`Senior AI Engineer`); the first of several; '' when none. */
export function findRole(text: string): string {
  const counts = new Map<string, number>();
  for (const [role] of text.slice(0, READ_CHARACTERS).replace(/\s+/g, ' ').matchAll(ROLE)) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as const)[0];
}
