import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSlug, uniqueSlug, utf8Length } from './slug.ts';

describe('toSlug', () => {
  it.each([
    ['Senior AI Engineer: competencies', 'senior-ai-engineer-competencies'],
    ['  What we’re looking for?  ', 'what-were-looking-for'],
    ['C++ and C# on .NET', 'cpp-and-csharp-on-dotnet'],
    ['C', 'c'],
    ['Research & Development', 'research-and-development'],
    ['CI/CD', 'ci-cd'],
    ['Größe, naïve façade, Łódź, smørrebrød', 'grosse-naive-facade-lodz-smorrebrod'],
    ['Ｆｕｌｌ ｗｉｄｔｈ', 'full-width'],
    ['Йод и ёлка', 'йод-и-ёлка'],
    ['東京 エンジニア', '東京-エンジニア'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-note'],
    ['lpt1', 'lpt1-note'],
    ['aux.md', 'aux-md'],
    ['gpj.\u202Egnp', 'gpj-gnp'],
    ['🎉 Launch 🎉', 'launch'],
    ['🎉', ''],
    ['', ''],
  ])('turns %j into %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  it('cuts at a word boundary', () => {
    const slug = toSlug('Experience with data preprocessing and feature engineering techniques essential for projects');
    expect(slug).toBe('experience-with-data-preprocessing-and-feature-engineering');
  });

  it('cuts a text without spaces between characters', () => {
    expect(toSlug('漢'.repeat(100))).toBe('漢'.repeat(60));
  });

  it('gives a safe name for any text, and the same one again for its own result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const slug = toSlug(text);
        expect(slug).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u);
        expect(slug).toBe(slug.normalize('NFC'));
        expect(toSlug(slug)).toBe(slug);
        expect(utf8Length(slug)).toBeLessThanOrEqual(205);
      }),
    );
  });
});

describe('uniqueSlug', () => {
  it('takes the first free number', () => {
    const taken = new Set(['post', 'post-2', 'post-3']);
    expect(uniqueSlug('post', (slug) => taken.has(slug))).toBe('post-4');
    expect(uniqueSlug('other', (slug) => taken.has(slug))).toBe('other');
  });
});
