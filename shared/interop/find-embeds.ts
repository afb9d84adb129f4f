import { fenceRoles } from '../note/code-fences.ts';

const PICTURE = /\.(?:png|jpe?g|webp|gif|bmp|avif)$/i;
const MARKDOWN_IMAGE = /!\[[^\]\n]*\]\(<?([^\n<>]*?)>?(?:\s+["'(][^\n]*?["')])?\)/g;
const WIKI_EMBED = /!\[\[([^\]|#\n]+)[^\]\n]*\]\]/g;

/** The pictures that a Markdown text shows with `![…](…)` or `![[…]]`, in order; addresses of the web and code are left out. */
export function findEmbeds(markdown: string): readonly string[] {
  const lines = markdown.split('\n');
  const roles = fenceRoles(lines);
  const text = lines.filter((_line, index) => roles[index] === 'text').join('\n');
  const found = [...text.matchAll(MARKDOWN_IMAGE), ...text.matchAll(WIKI_EMBED)].sort((a, b) => a.index - b.index);
  const paths = found.map(([, path = '']) => path.trim()).filter((path) => PICTURE.test(path) && !/^[a-z]{2,}:/i.test(path));
  return [...new Set(paths)];
}
