import path from 'node:path';
import { expect } from '@playwright/test';
import { convertToTexts } from './support/convert-to-texts.ts';
import { paintCanvas, type CanvasPicture } from './support/paint-canvas.ts';
import { test } from './support/skillshot.ts';

const SENTENCE = 'Experience with Python and Kubernetes';
const sign = (change: Partial<CanvasPicture>): CanvasPicture => ({
  widthPx: 760, heightPx: 120, ground: '#ffffff', ink: '#202020', type: 'image/png', lines: [{ text: SENTENCE, left: 40, baseline: 70 }], ...change,
});

test('pictures are read however their pixels lie and whatever they stand on', async ({ painter, folder }) => {
  const signs: readonly (readonly [string, Partial<CanvasPicture>])[] = [
    ['dark.png', { ground: '#18181b', ink: '#d4d4d8' }],
    ['button.png', { ground: '#16a34a', ink: '#ffffff' }],
    ['dark-on-nothing.png', { ground: '' }],
    ['white-on-nothing.png', { ground: '', ink: '#ffffff' }],
    ['turned.jpg', { type: 'image/jpeg', isTurned: true }],
  ];
  for (const [name, change] of signs) await paintCanvas(painter, path.join(folder, name), sign(change));
  const texts = await convertToTexts(folder, signs.map(([name]) => name));
  expect([...texts]).toEqual(signs.map(([name]) => [name, SENTENCE]));
});

test('a long scroll of 1080 × 20,000 pixels keeps every line once and in order', async ({ painter, folder }) => {
  const numbers = Array.from({ length: 130 }, (_, index) => 1001 + index);
  const lines = numbers.map((number, index) => ({ text: `Entry ${String(number)} asks for Kafka and Spark.`, left: 60, baseline: 120 + index * 152 }));
  await paintCanvas(painter, path.join(folder, 'scroll.png'), sign({ widthPx: 1080, heightPx: 20_000, lines }));
  const text = (await convertToTexts(folder, ['scroll.png'])).get('scroll.png') ?? '';
  expect([...text.matchAll(/Entry (\d+) asks for Kafka and Spark\./g)].map(([, number]) => Number(number))).toEqual(numbers);
});

test('German is read with its letters when it is asked for', async ({ pictures, folder }) => {
  const text = 'Große Lösungen für Prüfungen führen wir schön und gründlich aus.';
  await pictures.render('deutsch.png', `<p>${text}</p>`);
  expect(await convertToTexts(folder, ['deutsch.png'], ['--lang', 'deu'])).toEqual(new Map([['deutsch.png', text]]));
});
