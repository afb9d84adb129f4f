import { fenceRoles } from './code-fences.ts';

/** Lines of a section that a reader of the format would take for structure, behind any number of backslashes. */
const HEADING = /^( {0,3})(\\*)(?=#{1,4}(?:\s|$))/;
const FENCE = /^( {0,3})(\\*)(?=`{3}|~{3})/;
const CAPTION = /^(\**Caption\**)(\\*)(?=:)/i;

type FenceRule =
  /** Closed fences are left alone, with everything inside them. */
  | 'closed-fences-stay'
  /** For text that starts in the middle of a line, where an opening fence would be none. */
  | 'no-fences';

/**
 * Puts a backslash before every line start that would end the section: a heading, a caption, an unclosed fence. A line
 * that has such a backslash already gets one more, so that `unescapeStructure` gives back exactly the text.
 */
export function escapeStructure(text: string, fences: FenceRule): string {
  return mapOpenLines({ text, fences }, (line, isUnclosedFence) => {
    if (isUnclosedFence || /^ {0,3}\\+(?:`{3}|~{3})/.test(line)) return line.replace(FENCE, '$1$2\\');
    return line.replace(HEADING, '$1$2\\').replace(CAPTION, '$1$2\\');
  });
}

/** Takes one backslash back from every line start that `escapeStructure` knows. */
export function unescapeStructure(text: string, fences: FenceRule): string {
  return mapOpenLines({ text, fences }, (line) => line.replace(HEADING, dropOne).replace(FENCE, dropOne).replace(CAPTION, dropOne));
}

function dropOne(_whole: string, before: string, backslashes: string): string {
  return before + backslashes.slice(1);
}

function mapOpenLines(
  { text, fences }: { readonly text: string; readonly fences: FenceRule },
  change: (line: string, isUnclosedFence: boolean) => string,
): string {
  const lines = text.split('\n');
  const roles = fences === 'no-fences' ? [] : fenceRoles(lines);
  return lines
    .map((line, index) => ((roles[index] ?? 'text') === 'text' ? change(line, /^ {0,3}(?:`{3,}[^`]*$|~{3})/.test(line)) : line))
    .join('\n');
}
