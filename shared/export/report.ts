import type { Note, TagEvidence } from '../note/note.ts';
import { topicWords } from '../note/topic-words.ts';
import { encodeLink } from './encode-link.ts';
import type { PlacedNote } from './placed-note.ts';

/** Lines that quote what a screenshot asks for; more than these are in the note. */
const QUOTES_A_FIGURE = 8;

/**
 * The skeleton of an article about a topic, to be written on: what is asked for as a table, each screenshot as a
 * figure with its caption and the lines that name competencies, and the sources. Links lead into the same export.
 */
export function toReport(placed: readonly PlacedNote[]): string {
  const topics = [...new Set(placed.map(({ note }) => note.topic))];
  const title = topics.length === 1 ? topicTitle(topics[0] ?? '') : 'Report';
  const blocks = [
    `# ${title}`,
    `${String(placed.length)} screenshot${placed.length === 1 ? '' : 's'}${period(placed)}.`,
    '## Competencies',
    competencyTable(placed),
    '## Figures',
    ...placed.flatMap(figure),
    '## Sources',
    placed.map(source).join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function topicTitle(topic: string): string {
  const words = topicWords(topic);
  return words === '' ? 'Report' : words.charAt(0).toUpperCase() + words.slice(1);
}

function period(placed: readonly PlacedNote[]): string {
  const days = placed.map(({ note }) => dayOf(note)).filter((day) => day !== '').sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? `, captured on ${first}` : `, captured from ${first} to ${last}`;
}

function dayOf({ capturedAt }: Note): string {
  return /^\d{4}-\d\d-\d\d/.exec(capturedAt)?.[0] ?? '';
}

/** Accepted competencies; where nobody has decided yet, those that were suggested. */
function tagsOf({ tags }: Note): Note['tags'] {
  const accepted = tags.filter(({ state }) => state === 'accepted');
  return accepted.length > 0 ? accepted : tags.filter(({ state }) => state === 'suggested');
}

function competencyTable(placed: readonly PlacedNote[]): string {
  const figures = new Map<string, number[]>();
  placed.forEach(({ note }, index) => {
    for (const { label } of tagsOf(note)) {
      const numbers = figures.get(label);
      if (numbers === undefined) figures.set(label, [index + 1]);
      else numbers.push(index + 1);
    }
  });
  if (figures.size === 0) return 'No competencies are tagged yet.';
  const rows = [...figures].sort(([a, in1], [b, in2]) => in2.length - in1.length || (a < b ? -1 : 1));
  const lines = rows.map(([label, numbers]) =>
    `| ${cell(label)} | ${String(numbers.length)} of ${String(placed.length)} | ${String(Math.round((100 * numbers.length) / placed.length))} % | ${numbers.map((number) => `[${String(number)}](#figure-${String(number)})`).join(', ')} |`);
  return ['| Competency | Screenshots | Share | Figures |', '|---|---:|---:|---|', ...lines].join('\n');
}

function figure({ note, imagePaths }: PlacedNote, index: number): readonly string[] {
  const number = String(index + 1);
  const about = [note.caption.replace(/\s+/g, ' '), note.username, dayOf(note)].filter((part) => part !== '').map(plain).join(', ');
  return [
    `### Figure ${number}`,
    ...imagePaths.map((path) => `![Figure ${number}: ${note.title.replace(/[[\]\\]/g, ' ').trim()}](${encodeLink(path)})`),
    `**${plain(note.title)}**${about === '' ? '' : `. ${about}`}`,
    quotes(note),
  ];
}

/** The lines of the text that hold the evidence, in their order and as they are. */
function quotes(note: Note): string {
  const evidence = tagsOf(note).flatMap((tag): readonly TagEvidence[] => tag.evidence);
  let start = 0;
  const lines = note.visibleText.split('\n').filter((line) => {
    const from = start;
    start += line.length + 1;
    return evidence.some((place) => place.start < from + line.length && place.end > from);
  });
  return lines.slice(0, QUOTES_A_FIGURE).map((line) => `> ${line.replace(/^(?:[*•-]|\d+[.)])\s+/, '')}`).join('\n>\n');
}

function source({ note, path }: PlacedNote, index: number): string {
  const facts = [note.source, note.username, dayOf(note), note.originalImage].filter((fact) => fact !== '').map(plain);
  return `${String(index + 1)}. [${plain(note.title)}](${encodeLink(path)})${facts.length === 0 ? '' : `: ${facts.join(', ')}`}`;
}

function plain(text: string): string {
  return text.replace(/([\\`*_[\]<>#|])/g, '\\$1');
}

function cell(text: string): string {
  return plain(text).replace(/\n/g, ' ');
}
