/**
 * Phrases that hold the name of a competency and mean something else. They are matched like competencies, so that the
 * longest one wins, and make no tag. In this very case.
 */
export const SHIELDS: readonly string[] = [
  'go to market', 'go-to-market', 'Go-to-Market', 'Go-To-Market', 'Go To Market', 'GTM', 'Go live', 'go live', 'Go-live', 'On the Go', 'Go beyond', 'Go above',
  'C-level', 'C-Level', 'C-suite', 'C-Suite', 'Series A', 'Series B', 'Series C', 'Series D', 'Class C', 'C Corp', 'C-Corp', 'C Series',
  'Spring 2025', 'Spring 2026', 'Spring 2027',
  'Fortune 500', 'React to', 'react to',
  'Make sure', 'Make an impact', 'Make it', 'Make a difference',
  'Swift response',
  'Data Science team', 'Machine Learning Engineer', 'Machine Learning Scientist', 'Data Scientist',
  'Deep Learning Engineer', 'Prompt Engineer', 'Software Engineering Manager',
  'research team', 'Research Scientist', 'research scientist',
  'Workday application', 'Slack channel', 'Slack community',
];
