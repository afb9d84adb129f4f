import { makeVocabulary, zipfDrawer } from './make-vocabulary.mjs';
import { pick } from './seeded-random.mjs';

const ROLES = ['AI Engineer', 'Data Engineer', 'ML Engineer', 'Backend Developer', 'Platform Engineer', 'Data Scientist', 'Research Scientist', 'Solutions Architect'];
const LEVELS = ['Senior', 'Lead', 'Staff', 'Junior', 'Principal'];
const TYPES = ['job-description', 'job-description', 'job-description', 'post', 'chat', 'article'];
const TOPICS = ['ai-engineer-role-research', 'data-roles', 'platform-roles', ''];

/** About 1.5 kB of text a note, in the shape of a job post; words by Zipf's law. The same for the same random numbers. */
export function makeNotes(random, count) {
  const drawWord = zipfDrawer(random, makeVocabulary(random, 20_000));
  const sentence = (length) => Array.from({ length }, drawWord).join(' ');
  const bullets = (length) => Array.from({ length }, () => `* ${sentence(8 + Math.floor(random() * 10))}`).join('\n');
  return Array.from({ length: count }, (_, index) => {
    const title = `${pick(random, LEVELS)} ${pick(random, ROLES)} ${drawWord()}`;
    const labels = [...new Set(Array.from({ length: 6 }, drawWord))];
    return toNote({
      index,
      title,
      labels,
      type: pick(random, TYPES),
      topic: pick(random, TOPICS),
      caption: index % 4 === 0 ? sentence(8) : '',
      mainContent: `${title}. ${sentence(20)}.`,
      visibleText: `${title}\n\n${sentence(45)}.\n\nRequirements\n${bullets(7)}\n\n${sentence(40)}.`,
    });
  });
}

function toNote({ index, labels, ...fields }) {
  const capturedAt = new Date(Date.UTC(2024, 0, 1) + index * 3_600_000).toISOString();
  return {
    schema: 1, id: `note-${index}`, slug: `note-${index}`, source: 'file', userId: '', username: '', images: [], typeText: '', potentialUse: '',
    ...fields,
    capturedAt,
    originalImage: `${capturedAt.slice(0, 10).replaceAll('-', '')}_msg${index}.png`,
    tags: labels.map((label) => ({ competencyId: `own/${label}`, label, state: 'suggested', evidence: [] })),
    extras: { frontMatter: [], sections: [] },
    quality: 90,
    createdAt: capturedAt,
    updatedAt: capturedAt,
    trashedAt: null,
  };
}
