import type { NoteType } from './note.ts';
import { topicWords } from './topic-words.ts';

export interface UseFacts {
  readonly type: NoteType;
  /** Folder slug of the research, '' for unsorted. */
  readonly topic: string;
  /** Labels of the suggested competencies. */
  readonly competencies: readonly string[];
}

const USES: Readonly<Record<NoteType, readonly string[]>> = {
  'job-description': ['Comparing what roles of this kind ask for', 'Tailoring an application'],
  chat: ['Quoting a first-hand experience', 'Keeping an answer at hand'],
  post: ['Quoting an opinion or experience in an article'],
  code: ['An example in a how-to or a write-up', 'Repeating the steps later'],
  table: ['Figures to cite in a comparison'],
  article: ['Background reading to cite'],
  slide: ['A point to cite from a talk'],
  photo: ['An illustration'],
  other: ['An illustration in an article or note'],
};

const STUDIED_COMPETENCIES = 4;

/** What names competencies because it is about them; a terminal names its tools in passing. */
const WORTH_STUDYING: readonly NoteType[] = ['job-description', 'post', 'article', 'slide'];

/** What a note of this type could support, as a short list; a start for the person's own words. */
export function draftPotentialUse({ type, topic, competencies }: UseFacts): string {
  const research = topic === '' ? [] : [`The research “${topicWords(topic)}”`];
  const study = competencies.length === 0 || !WORTH_STUDYING.includes(type) ? [] : [`A study plan: ${competencies.slice(0, STUDIED_COMPETENCIES).join(', ')}`];
  return [...research, ...USES[type], ...study].map((use) => `- ${use}`).join('\n');
}
