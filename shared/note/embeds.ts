import { fenceRoles } from './code-fences.ts';

/** `![alt](path "title")`, the path perhaps in angle brackets. */
const IMAGE = /(!\[[^\]\n]*\]\()(<[^\n<>]*>|[^\n<>]*?)((?:\s+["'(][^\n]*?["')])?\))/g;

/** Changes the paths of the images that a Markdown text shows, outside of code; the path is given without its angle brackets. */
export function mapImagePaths(markdown: string, change: (path: string) => string): string {
  if (!markdown.includes('![')) return markdown;
  const lines = markdown.split('\n');
  const roles = fenceRoles(lines);
  const changeLine = (line: string): string =>
    line.replace(IMAGE, (whole, ...[before = '', target = '', after = '']: readonly string[]) => {
      const path = target.replace(/^<(.*)>$/, '$1');
      const changed = change(path);
      return changed === path ? whole : before + changed + after;
    });
  return lines.map((line, index) => (roles[index] === 'text' ? changeLine(line) : line)).join('\n');
}
