import { describe, expect, it } from 'vitest';
import { findEmbeds } from './find-embeds.ts';

describe('findEmbeds', () => {
  it.each([
    ['an image of Markdown', 'a ![alt](img/a.png) b', ['img/a.png']],
    ['one with a title and spaces', '![x](<img/a b.png> "title")', ['img/a b.png']],
    ['an embed of Obsidian with a width', '![[folder/a.jpg|300]]', ['folder/a.jpg']],
    ['several in order, each once', '![[b.png]] ![](a.png) ![[b.png]]', ['b.png', 'a.png']],
    ['no picture of the web', '![x](https://example.org/a.png)', []],
    ['no other file', '![[note]] ![x](a.pdf)', []],
    ['nothing inside a fence', '```\n![x](a.png)\n```', []],
    ['no plain link', '[x](a.png)', []],
  ])('finds %s', (_what, markdown, paths) => {
    expect(findEmbeds(markdown)).toEqual(paths);
  });
});
