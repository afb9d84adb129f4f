import { assertNever } from '../assert-never.ts';
import type { RecoveredText, TextBlock } from '../ocr/recovered-text.ts';
import { splitMessage } from './split-message.ts';
import { outlineOf } from './text-outline.ts';

/** `Lena Wolf`, `Phil Winder · 1st`, `Andrej Karpathy @`: a name, and what sites show beside it. */
const AUTHOR = /^(\p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}[\p{L}.’'-]*|de|da|van|von|del))+|\p{Lu}\p{Ll}+)(?:\s*[·•|@✓-].*|,? (?:\d{1,2}\s?[hdwm]|1st|2nd|3rd\+?))?$/u;

/** What stands between the author and what they say: the role, the handle, the age of the post. */
const BYLINE = /@\w{3,}|\||\bat [\p{Lu}@]|^\W*\d{1,2}\s?(?:s|m|min|h|hr|d|w|mo|y)\b|\b(?:reposted|followers|promoted|edited|follow)\b/u;

const DEFINITION = /^\s*(?:export |default |async |public |private |static |pub )*(def|class|function|func|fn|interface|struct|enum|trait)\s+([\p{L}_]\w*)/mu;
/** A first sentence shorter than this, `Build successful!`, is not the whole of it. */
const LEAST_SENTENCE = 20;

const COMMAND = /^(?:[\w.-]+@[\w.-]+[:~]?\S*\s?|\([\w.-]+\) )?[$❯➜%]\s+(\S.*)$/m;

const MOST_PEOPLE = 3;
const MOST_COLUMNS = 5;

/**
 * A title that the kind of the page gives: a post's author and first sentence, a chat's people, a table's caption or
 * columns, a program's definition, a terminal's command. '' where the text itself has to tell.
 */
export function titleFromBlocks(recovered: RecoveredText): string {
  switch (recovered.profile) {
    case 'chat':
      return chatTitle(recovered);
    case 'post':
      return postTitle(recovered);
    case 'table':
      return tableTitle(recovered);
    case 'code':
      return codeTitle(recovered);
    case 'job-post':
    case 'article':
      return '';
    default:
      return assertNever(recovered.profile);
  }
}

function chatTitle(recovered: RecoveredText): string {
  const messages = outlineOf(recovered).messages.map(splitMessage);
  const people = [...new Set(messages.map((message) => message.speaker).filter((speaker) => speaker !== ''))];
  const opening = messages.find((message) => /\p{L}{3}.*\s/u.test(message.text))?.text ?? '';
  if (people.length > MOST_PEOPLE) return `Chat: ${people.slice(0, MOST_PEOPLE).join(', ')} and ${people.length - MOST_PEOPLE} more`;
  if (people.length > 1) return `Chat: ${people.slice(0, -1).join(', ')} and ${people.at(-1)}`;
  if (opening === '') return people.length === 0 ? '' : `Chat with ${people.join('')}`;
  return people.length === 1 ? `${people.join('')}: ${firstSentence(opening)}` : `Chat: ${firstSentence(opening)}`;
}

function postTitle(recovered: RecoveredText): string {
  const lines = recovered.blocks.map((block) => textOf(recovered, block)).flatMap((text) => text.split('\n'));
  const start = lines.findIndex((line) => !/\breposted\b/.test(line) && /\p{L}{3}/u.test(line));
  const author = AUTHOR.exec((lines[start] ?? '').replace(/^\P{L}+/u, ''))?.[1] ?? '';
  if (author === '') return '';
  const said = lines.slice(start + 1).find((line) => !BYLINE.test(line) && (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3);
  return said === undefined ? author : `${author}: ${firstSentence(said)}`;
}

function tableTitle(recovered: RecoveredText): string {
  const at = recovered.blocks.findIndex((block) => block.kind === 'table');
  if (at < 0) return '';
  let caption = at - 1;
  while (recovered.blocks[caption - 1]?.kind === 'heading' && recovered.blocks[caption]?.kind === 'heading' && at - caption < 3) caption -= 1;
  const headings = [recovered.blocks[caption], ...recovered.blocks.slice(0, at)].filter((block) => block?.kind === 'heading');
  const named = headings.map((block) => (block === undefined ? '' : withoutIcons(textOf(recovered, block)))).find((text) => /\p{L}{3}/u.test(text));
  if (named !== undefined) return named;
  const columns = (outlineOf(recovered).tableRows[0] ?? []).filter((cell) => /\p{L}/u.test(cell));
  return columns.length < 2 ? '' : columns.slice(0, MOST_COLUMNS).join(', ') + (columns.length > MOST_COLUMNS ? ' …' : '');
}

/** Code is named by what it defines, a terminal by what was asked of it, the talk of an agent by how it begins. */
function codeTitle({ text }: RecoveredText): string {
  const command = COMMAND.exec(text)?.[1];
  if (command !== undefined && /\p{L}{2}/u.test(command)) return command.replace(/\s+/g, ' ');
  const definition = DEFINITION.exec(text);
  if (definition !== null) return `${/^(?:def|func|fn)$/.test(definition[1] ?? '') ? 'function' : definition[1]} ${definition[2]}`;
  const lines = text.split('\n').map((line) => line.replace(/^[\s*•●○>└├│-]+/, ''));
  const start = lines.findIndex((line) => (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3 && /^["“'(]?[\p{Lu}\p{N}]/u.test(line));
  return start < 0 ? '' : firstSentence(lines.slice(start, start + 3).join(' ').replace(/\s+/g, ' '));
}

/** `= Billing Q`: signs and single letters at the ends of a heading were icons. */
function withoutIcons(text: string): string {
  return text.replace(/^(?:[^\p{L}\p{N}\s]+\s+)+|(?:\s+(?:[^\p{L}\p{N}\s]+|[A-Za-z]))+$/gu, '');
}

function textOf(recovered: RecoveredText, block: TextBlock): string {
  return recovered.text.slice(block.start, block.end).trim();
}

function firstSentence(text: string): string {
  return new RegExp(`^.{${LEAST_SENTENCE},}?[.!?](?=\\s|$)`, 'u').exec(text)?.[0] ?? text;
}
