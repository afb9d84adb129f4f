import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { lexer, walkTokens } from 'marked';
import { exportedFolder, variedFolder } from './varied-folder.contract.ts';
import { importAll, incoming, sampleLibrary } from './interop-under-test.contract.ts';

/** The notes of a vault with their properties as another YAML library reads them. */
function readVault(files: Readonly<Record<string, string>>): readonly { readonly path: string; readonly properties: object; readonly body: string }[] {
  return Object.entries(files).filter(([path]) => path.endsWith('.md')).map(([path, text]) => {
    const [, yaml = '', body = ''] = /^---\n([^]*?)^---\n([^]*)$/m.exec(text) ?? [];
    const properties = load(yaml) ?? {};
    if (typeof properties !== 'object') throw new Error(`${path} has no properties.`);
    return { path, properties, body };
  });
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? `list of ${[...new Set(value.map(typeOf))].sort().join(' and ')}` : value instanceof Date ? 'date' : typeof value);

/** Files that the text shows or links to, as another Markdown library reads it. Wiki links are no Markdown: they stand in its plain texts. */
function filesNamedIn(body: string): readonly string[] {
  const named: string[] = [];
  void walkTokens(lexer(body), (token) => {
    // A footnote, which both programs know, is a link with a definition to CommonMark.
    if (token.type === 'image' || (token.type === 'link' && !token.raw.startsWith('[^'))) named.push(decodeURIComponent(String(token['href'])));
    if (token.type === 'text' && !('tokens' in token)) named.push(...[...token.raw.matchAll(/!\[\[([^\]|#]+)/g)].map(([, path = '']) => path));
  });
  return named.filter((path) => !/^[a-z]+:/i.test(path));
}

/** As a program that opens the vault does: from the note, from the root, and for wiki links by name. */
function resolves(notePath: string, named: string, paths: readonly string[]): boolean {
  const fromNote = new URL(encodeURI(named), `file:///${encodeURI(notePath)}`).pathname;
  return paths.some((path) => path === decodeURI(fromNote).slice(1) || path === named || path.endsWith(`/${named}`));
}

describe('an exported vault, read by other libraries', () => {
  it.each([['obsidian', false], ['obsidian', true], ['joplin', false], ['research', false]] as const)('of the profile %s (wiki links: %s): every file that a note names is there', async (profile, usesWikiLinks) => {
    await fc.assert(fc.asyncProperty(variedFolder, async (folder) => {
      const sample = sampleLibrary();
      await importAll(sample, incoming(folder));
      const files = await exportedFolder(sample, { profile, usesWikiLinks });
      const paths = Object.keys(files);
      const lost = readVault(files).flatMap(({ path, body }) => filesNamedIn(body).filter((named) => !resolves(path, named, paths)));
      expect(lost).toEqual([]);
    }), { numRuns: 30 });
  });

  it.each(['obsidian', 'joplin'] as const)('of the profile %s: every property has one type', async (profile) => {
    await fc.assert(fc.asyncProperty(variedFolder, async (folder) => {
      const sample = sampleLibrary();
      await importAll(sample, incoming(folder));
      const types = new Map<string, Set<string>>();
      for (const { properties } of readVault(await exportedFolder(sample, { profile, usesWikiLinks: false }))) {
        for (const [key, value] of Object.entries(properties)) types.set(key, (types.get(key) ?? new Set()).add(typeOf(value)));
      }
      expect([...types].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
    }), { numRuns: 30 });
  });
});
