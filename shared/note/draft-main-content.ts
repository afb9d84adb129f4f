import { assertNever } from '../assert-never.ts';
import type { RecoveredText } from '../ocr/recovered-text.ts';
import type { NoteType } from './note.ts';
import { splitMessage } from './split-message.ts';
import { outlineOf, shorten, type TextOutline } from './text-outline.ts';

export interface ContentFacts {
  readonly type: NoteType;
  readonly title: string;
  readonly recovered: RecoveredText;
  /** Labels of the suggested competencies. */
  readonly competencies: readonly string[];
}

const QUOTED_POINTS = 3;
const NAMED_COMPETENCIES = 12;
const QUOTE_LENGTH = 110;

/**
 * A first summary in a few lines: what kind of content, what it lists, which competencies it names. Only what stands
 * in the text, quoted or counted, nothing concluded from it.
 */
export function draftMainContent(facts: ContentFacts): string {
  const outline = outlineOf(facts.recovered);
  const lines = [leadLine(facts, outline), ...detailLines(facts, outline), competencyLine(facts.competencies)];
  return lines.filter((line) => line !== '').join('\n');
}

function leadLine({ type, title }: ContentFacts, outline: TextOutline): string {
  switch (type) {
    case 'job-description':
      return `A job description: “${title}”.`;
    case 'chat':
      return chatLine(outline) ?? `A conversation that begins “${title}”.`;
    case 'post':
      return `A post that begins “${title}”.`;
    case 'code':
      return `Code or terminal output: “${title}”.`;
    case 'table':
      return `A table or figures: “${title}”.`;
    case 'article':
      return `Part of an article: “${title}”.`;
    case 'slide':
      return `A slide: “${title}”.`;
    case 'photo':
    case 'other':
      return `It reads “${title}”.`;
    default:
      return assertNever(type);
  }
}

function detailLines(facts: ContentFacts, outline: TextOutline): readonly string[] {
  if (facts.type === 'table' && outline.tableRows.length > 0) return tableLines(outline.tableRows);
  return [...sectionLines(facts.title, outline), ...listLines(outline), ...openingLines(facts.title, outline)];
}

function chatLine({ messages }: TextOutline): string | null {
  if (messages.length === 0) return null;
  const speakers = [...new Set(messages.map((message) => splitMessage(message).speaker).filter((speaker) => speaker !== ''))];
  const who = speakers.length > 0 ? ` between ${speakers.join(', ')}` : '';
  return `A conversation of ${count(messages.length, 'message')}${who}. It begins “${shorten(splitMessage(messages[0] ?? '').text, QUOTE_LENGTH)}”.`;
}

function tableLines(rows: TextOutline['tableRows']): readonly string[] {
  const [header = [], ...body] = rows;
  const columns = header.filter((cell) => cell !== '');
  const names = body.map((row) => row[0] ?? '').filter((cell) => cell !== '');
  return [
    `- ${count(columns.length, 'column')}: ${columns.join(', ')}`,
    names.length === 0 ? '' : `- ${count(body.length, 'row')}: ${listed(names.map((name) => shorten(name, 40)), 6)}`,
  ];
}

function sectionLines(title: string, { headings }: TextOutline): readonly string[] {
  const others = headings.map((heading) => heading.replace(/:$/, '')).filter((heading) => /\p{L}{3}/u.test(heading) && !title.includes(heading));
  return others.length === 0 ? [] : [`- Sections: ${listed(others.map((heading) => shorten(heading, 60)), 6)}`];
}

function listLines({ bullets }: TextOutline): readonly string[] {
  if (bullets.length === 0) return [];
  const quoted = bullets.slice(0, QUOTED_POINTS).map((bullet) => `  - ${shorten(bullet, QUOTE_LENGTH)}`);
  const lead = bullets.length > QUOTED_POINTS ? `- It lists ${bullets.length} points, the first ones:` : `- It lists ${count(bullets.length, 'point')}:`;
  return [lead, ...quoted];
}

/** The beginning of running text, where there is no list to quote. */
function openingLines(title: string, { bullets, paragraphs }: TextOutline): readonly string[] {
  if (bullets.length > 0) return [];
  const opening = paragraphs.find((text) => text.length > 40 && !text.startsWith(title.replace(/…$/, '')));
  return opening === undefined ? [] : [`- “${shorten(opening, 160)}”`];
}

function competencyLine(labels: readonly string[]): string {
  return labels.length === 0 ? '' : `- Competencies named: ${listed(labels, NAMED_COMPETENCIES)}`;
}

function listed(items: readonly string[], atMost: number): string {
  const shown = items.slice(0, atMost).join(', ');
  return items.length > atMost ? `${shown} and ${items.length - atMost} more` : shown;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
