import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from './parse-front-matter.ts';
import { parseYamlTextList, toYamlList, toYamlText } from './yaml-text.ts';

const LONG_LINES = 'A title of more than forty characters\r\nin two lines\n---\nand "quotes"';

describe('a text as YAML', () => {
  it.each(['', 'yes', '12:30', '- [ ] x', '#', 'a: b', LONG_LINES, '\u2028'.repeat(50), `${'x'.repeat(50)}\n${'y'.repeat(50)}`, '!!js/function "x"', '&a *a', '<<: x', '\ud83d\ude42 \u202e'])('is one line and comes back as it was: %j', (text) => {
    const yaml = toYamlText(text);
    expect(yaml).not.toContain('\n');
    expect(parseFrontMatter(`topic: ${yaml}\n`)).toMatchObject({ frontMatter: { texts: new Map([['topic', text]]) } });
    expect(toYamlList([text, 'b'])).not.toContain('\n');
    expect(parseYamlTextList(toYamlList([text, 'b']))).toEqual([text, 'b']);
  });
});
