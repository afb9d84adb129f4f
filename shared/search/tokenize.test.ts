import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

const forms = (text: string) => {
  const { words, joined } = tokenize(text);
  return [...words.flatMap((word) => (word.dottedForm === null ? [word.form] : [word.form, word.dottedForm])), ...joined.map((token) => `=${token.form}`)];
};

describe('tokenize', () => {
  it.each([
    ['C++, C# and F#', ['c++', 'c#', 'and', 'f#']],
    ['C++17', ['c++', '17', '=c++17']],
    ['.NET', ['net', '.net']],
    ['ASP.NET Core', ['asp', 'net', '.net', 'core', '=aspnet']],
    ['Node.js', ['node', 'js', '.js', '=nodejs']],
    ['CI/CD pipelines', ['ci', 'cd', 'pipelines', '=cicd']],
    ['multi-modal', ['multi', 'modal', '=multimodal']],
    ['A2A, k8s', ['a2a', 'k8s']],
    ['5+ years, grade A+', ['5', 'years', 'grade', 'a']],
    ['#python', ['python']],
    ['don’t', ['don', 't', '=dont']],
    ['one/two/three/four/five', ['one', 'two', 'three', 'four', 'five']],
    ['机器学习 AI', ['机', '器', '学', '习', 'ai']],
    ['한국어', ['한국어'.normalize('NFKD')]],
    ['', []],
    ['  — …', []],
  ])('splits %s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('finds words in order, each within the text and none empty', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      let from = 0;
      for (const word of tokenize(text).words) {
        expect(word.start).toBeGreaterThanOrEqual(from);
        expect(word.end).toBeGreaterThan(word.start);
        expect(word.form).not.toBe('');
        from = word.end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }));
  });
});
