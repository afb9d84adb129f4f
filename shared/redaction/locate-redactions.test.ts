import { describe, expect, it } from 'vitest';
import type { OcrPage } from '../ocr/ocr-page.ts';
import { recoverText } from '../ocr/recover-text.ts';
import { locateRedactions } from './locate-redactions.ts';
import { createRedactor } from './redactor.ts';

/** Words ten pixels wide a letter, lines of twenty pixels, twenty apart. */
function pageOf(...lines: readonly string[]): OcrPage {
  return {
    schema: 1, widthPx: 800, heightPx: 40 * lines.length + 40, marks: [], engine: { name: 'scripted', model: 'none', settings: {} },
    lines: lines.map((line, row) => {
      const top = 20 + row * 40;
      const words = [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, confidence: 95, box: { left: 20 + index * 10, top, right: 20 + (index + text.length) * 10, bottom: top + 20 } }));
      return { words, box: { left: 20, top, right: 20 + line.length * 10, bottom: top + 20 } };
    }),
  };
}

const redactor = createRedactor({ kinds: ['names', 'emails', 'phones'], words: ['Acme'], kept: [] }, ['Zoë Miller', 'Grigorev']);

function boxes(lines: readonly string[], visibleText?: string) {
  const pages = [pageOf(...lines)];
  const recovered = recoverText(pages);
  return locateRedactions(redactor, { pages, recovered, visibleText: visibleText ?? recovered.text });
}

const shown = (located: ReturnType<typeof boxes>) => located?.flat().map(({ left, top, right }) => [left + 4, top + 4, right - 4]);

describe('what is hidden on a picture', () => {
  it('is a name as one box, also where the person corrected it since', () => {
    expect(shown(boxes(['We look for people.', 'Ask Zoe Miller about it.']))).toContainEqual([60, 60, 160]);
    expect(shown(boxes(['Please write to Crigorew today.'], 'Please write to Grigorev today.'))).toContainEqual([180, 20, 260]);
  });

  it('is a word that was misread by a letter', () => {
    expect(shown(boxes(['The text says Griqorev here.']))).toEqual([[160, 20, 240]]);
  });

  it.each([
    ['an address', 'Write to zoe@example.org soon.', [110, 20, 260]],
    ['an address with a misread sign', 'Write to zoe©example.org soon.', [110, 20, 260]],
    ['a number in parts', 'Call +49 151 23456789 at noon.', [70, 20, 230]],
    ['a word of the person', 'At ACME we build.', [50, 20, 90]],
  ])('is %s', (_case, line, box) => {
    expect(shown(boxes([line]))).toContainEqual(box);
  });

  it('is nothing where there is nothing to hide', () => {
    expect(boxes(['Five years of Python since 2019 - 2024.'])).toEqual([[]]);
  });

  it('cannot be told when the text has it and no place of the picture does', () => {
    expect(boxes(['We look for people.'], 'We look for people. Ask Zoë Miller.')).toBeNull();
  });
});
