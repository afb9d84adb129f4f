/** Our own job post, in the shape that people capture most: a heading line and bullets, some wrapped. */
export const COMPETENCES = {
  heading: 'What we hope you bring along:',
  bullets: [
    '4+ years of experience shipping AI/ML products, and a degree in Statistics or a related field.',
    'Fluent in Python, and in ML libraries such as PyTorch and XGBoost.',
    'Hands-on experience with LLMs, including RAG, agentic workflows, tool use, and multi-modal models.',
    'Experience with CI/CD pipelines, Docker and Kubernetes on AWS.',
  ],
} as const;

export function competencesHtml(): string {
  const { heading, bullets } = COMPETENCES;
  return `<p>${heading}</p><ul>${bullets.map((bullet) => `<li style="margin-bottom:8px">${bullet}</li>`).join('')}</ul>`;
}

/** What the note of that picture has to say, to the letter. */
export function competencesText(): string {
  const { heading, bullets } = COMPETENCES;
  return [heading, ...bullets.map((bullet) => `* ${bullet}`)].join('\n');
}

/** Small pale letters, as in a preview that somebody took a screenshot of: some of its words cannot be read for sure. */
export function faintPostHtml(): string {
  return `<div style="color:#999;font-size:7.5px"><p><b>What you bring along:</b></p><ul>
    <li>Four years of experience with Python, PyTorch and AI models in production.</li>
    <li>Hands-on work with Kubernetes, Terraform and CI/CD pipelines on AWS.</li>
    <li>You explain retrieval-augmented generation to people who have never heard of it.</li></ul>
    <p>We are a team of twelve in Lisbon and Porto, and we meet twice a year. The AI group owns search, ranking and evaluation.</p></div>`;
}

/** How to render it so that it stays small. */
export const FAINT = { pixelRatio: 1, widthPx: 480 } as const;
