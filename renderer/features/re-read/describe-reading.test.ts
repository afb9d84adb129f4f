import { expect, it } from 'vitest';
import { describeReading } from './describe-reading.ts';

const page = (model: string) => ({
  schema: 1 as const, widthPx: 8, heightPx: 8, lines: [], marks: [],
  engine: { name: 'tesseract.js 7.0.0', model, settings: { scale: '1.5', segmentation: 'psm 4' } },
});

it('says engine, model, time and settings', () => {
  const facts = describeReading({ pages: [page('deu+eng 4.0.0_best_int')], recognisedAt: '2026-11-24T12:31:00.000Z' });
  expect(facts?.text).toMatch(/^Read with tesseract\.js 7\.0\.0, deu\+eng 4\.0\.0_best_int, .*2026/);
  expect(facts?.settings).toBe('scale: 1.5\nsegmentation: psm 4');
});

it('says nothing about a recognition without pages', () => {
  expect(describeReading({ pages: [], recognisedAt: '2026-11-24T12:31:00.000Z' })).toBeNull();
});
