import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPage } from './layout/lay-out.contract.ts';
import type { RecoveryProfile } from './recovered-text.ts';
import { chooseProfile, recoverText, type RecoverOptions } from './recover-text.ts';

const recover = (drawing: string, options: RecoverOptions = {}) => recoverText([drawPage(drawing)], options);

const PROFILES: readonly RecoveryProfile[] = ['job-post', 'chat', 'post', 'table', 'code', 'article'];

describe('recoverText', () => {
  it.each<[RecoveryProfile, string, string]>([
    ['job-post', 'You will:\n• Build Al models with us and\n  measure them\n    • in Python\n• Run the CI/CD pipeline', 'You will:\n* Build AI models with us and measure them\n  * in Python\n* Run the CI/CD pipeline'],
    ['table', 'Recall by index\n\nIndex       Recall\nFlat        1.000\nHNSW|16     0.981', 'Recall by index\n\n| Index | Recall |\n| --- | --- |\n| Flat | 1.000 |\n| HNSW\\|16 | 0.981 |'],
    ['chat', 'Marta  14:02\nDid the build pass?\nLena  14:03\nYes', 'Marta, 14:02: Did the build pass?\nLena, 14:03: Yes'],
    ['post', 'Lena Wolf\nI signed a contract.\n\n14 comments · 3 reposts\nLike   Comment   Share', 'Lena Wolf\nI signed a contract.'],
    ['code', 'def add(one):\n    return one\n\nprint(add(2))', 'def add(one):\n    return one\n\nprint(add(2))'],
    ['article', 'The tools of a new class—\nan old one — is plain.', 'The tools of a new class—an old one — is plain.'],
    ['article', 'It takes much experi-\nence to build a multi-\nmodal system.', 'It takes much experience to build a multi-modal system.'],
  ])('reads a page as %s', (profile, drawing, text) => {
    expect(recover(drawing, { profile }).text).toBe(text);
  });

  it('reads the same page differently as each kind', () => {
    const page = 'Marta  14:02\n• Did the build pass for all of the\n  machines?\nLena  14:03\n• Yes\nLike   Comment   Share';
    const texts = new Set((['job-post', 'chat', 'post', 'code'] as const).map((profile) => recover(page, { profile }).text));
    expect(texts.size).toBe(4);
  });

  it('chooses the kind by itself', () => {
    const page = drawPage('Marta  14:02\nDid the build pass?\nLena  14:03\nYes');
    expect(recoverText([page]).profile).toBe(chooseProfile([page]).profile);
  });

  it('tells where every word of the text stands on the picture', () => {
    const { text, spans } = recover('You will:\n• Build\n• Run');
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['You', 'will:', 'Build', 'Run']);
  });

  it.each([
    ['deu', 'Wir suchen gern Leute, die in Berlin oder vor Ort im Team modern und mit Freude lernen.'],
    ['deu', 'Aufgaben im Alltag: Alle 2 Wochen ein Sprint, Als Team planen wir ihn selbst.'],
    ['fra', 'Nous cherchons une personne qui aime la donnée ; les essais, c’est l’âme du métier.'],
    ['fra', 'Ils installent la chaîne d’intégration et l’infrastructure dans le cloud.'],
    ['spa', 'Al trabajar con nosotros aprenderás de los datos. Al final del mes los mides.'],
    ['spa', 'Buscamos a alguien que dé forma al modelo y a la plataforma.'],
    ['eng+spa', 'Al principio leemos los textos y luego los medimos.'],
  ])('corrects nothing in good %s', (language, sentence) => {
    const page = drawPage(sentence);
    const { text, corrections } = recoverText([{ ...page, engine: { ...page.engine, model: `${language} 4.0.0_best_int` } }], { profile: 'article' });
    expect([text, corrections]).toEqual([sentence, []]);
  });

  it('still reads AI inside a Spanish sentence', () => {
    const page = drawPage('Diseñas modelos de Al y los mides.');
    expect(recoverText([{ ...page, engine: { ...page.engine, model: 'spa 4.0.0_best_int' } }], { profile: 'article' }).text).toBe('Diseñas modelos de AI y los mides.');
  });

  it('counts the pages of a note', () => {
    expect(recoverText([drawPage('One'), drawPage('Two')]).spans.map((span) => span.pageIndex)).toEqual([0, 1]);
  });

  it('can leave out each step', () => {
    const page = 'You will:\n• Build Al models with much experi-\n  ence\n    • in Python';
    const whole = recover(page, { profile: 'job-post' }).text;
    const without = (['nesting', 'hyphens', 'corrections'] as const).map((step) => recover(page, { profile: 'job-post', without: [step] }).text);
    expect(new Set([whole, ...without]).size).toBe(4);
  });

  it('corrects no word of another language by the English list', () => {
    const page = drawPage('Das modemisieren wir und Waming');
    const german = { ...page, engine: { ...page.engine, model: 'deu 4.0.0_best_int' } };
    expect(recoverText([german]).text).toBe('Das modemisieren wir und Waming');
  });

  it('loses no word, whatever the page and however it is read', () => {
    const word = fc.constantFrom('Data', 'Engineer', 'Marta', '14:02', 'you', 'will:', 'Like', 'Comment', 'build', 'the', 'deliveries', '12', '48', 'ms', 'experi-', 'ence', '|', '-', '•');
    const line = fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', '      ')), { maxLength: 6 }).map((words) => words.map(([text, gap]) => text + gap).join('').trimEnd());
    const page = fc.array(line, { maxLength: 12 }).map((lines) => drawPage(lines.join('\n')));
    fc.assert(
      fc.property(page, fc.constantFrom(...PROFILES), (drawn, profile) => {
        const { text, leftOut, corrections } = recoverText([drawn], { profile });
        const told = [text, ...leftOut.map((part) => part.text), ...corrections.map(({ from }) => from)].join('\n');
        for (const { words } of drawn.lines) for (const { text: read } of words) if (/[\p{L}\d]{2}/u.test(read)) expect(told).toContain(read.replace(/-$/, ''));
      }),
    );
  });

  it('keeps spans in order and inside the text, whatever is read', () => {
    const word = fc.constantFrom('Data', 'Al', 'Marta', '14:02', 'will:', 'build', '12', '|', '•');
    const page = fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 10 }).map((lines) => drawPage(lines.map((words) => words.join('  ')).join('\n')));
    fc.assert(
      fc.property(page, fc.constantFrom(...PROFILES), (drawn, profile) => {
        const { text, spans } = recoverText([drawn], { profile });
        let free = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
