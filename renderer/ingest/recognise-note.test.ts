import { describe, expect, it } from 'vitest';
import { createScriptedEngine } from '../ocr/scripted-engine.ts';
import type { OcrFailure } from '../ocr/ocr-engine.ts';
import { fileOf, pictureFile, readingDeps, RECOGNISED } from './queue-under-test.contract.ts';
import { recogniseNote } from './recognise-note.ts';

const facts = { fileName: 'a.png', modifiedAt: '2026-02-04T15:04:09+01:00', source: 'file', topic: 'roles', languages: ['eng'] };

describe('recognising a note without a store', () => {
  it('gives note, recognition and times of a picture', async () => {
    const deps = readingDeps(createScriptedEngine({ script: () => RECOGNISED }));
    const spans = [{ start: 0, end: 6, pageIndex: 0, confidence: 91, box: { left: 0, top: 0, right: 4, bottom: 3 } }];
    const recovered = { ...deps.recoverText([]), text: 'Python', spans };
    const outcome = await recogniseNote(
      {
        ...deps,
        recoverText: () => recovered,
        matchCompetencies: (text) => [{ competencyId: 'python', label: 'Python', evidence: [{ start: 0, end: 6, text }] }],
      },
      { ...facts, picture: pictureFile('a').blob },
    );
    if (outcome.kind !== 'note') throw new Error(outcome.kind);
    expect(outcome.note).toMatchObject({ id: 'id-00001', visibleText: 'Python', topic: 'roles', originalImage: 'a.png', quality: 100 });
    expect(outcome.note.tags).toEqual([{ competencyId: 'python', label: 'Python', state: 'suggested', evidence: [{ start: 0, end: 6, text: 'Python' }] }]);
    expect(outcome.note.images[0]).toMatchObject({ mediaType: 'image/png', widthPx: 4, heightPx: 3, imageId: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(outcome.recognition).toMatchObject({ noteId: 'id-00001', recovered });
    expect(outcome.times).toEqual({ decodeMs: 1, preprocessMs: 2, recogniseMs: 3 });
  });

  it('makes a note without text of a picture without text', async () => {
    const deps = readingDeps(createScriptedEngine({ script: () => RECOGNISED }));
    const outcome = await recogniseNote(deps, { ...facts, picture: pictureFile('a').blob });
    expect(outcome).toMatchObject({ kind: 'note', note: { visibleText: '', quality: null, tags: [] } });
  });

  it('refuses what is no picture without asking the engine', async () => {
    const engine = createScriptedEngine({ script: () => { throw new Error('asked'); } });
    const outcome = await recogniseNote(readingDeps(engine), { ...facts, picture: fileOf('a', 'text').blob });
    expect(outcome).toMatchObject({ kind: 'failed', canRetry: false, reason: expect.stringContaining('This is a text file') as string });
  });

  const failures: readonly [OcrFailure['code'], string, boolean][] = [
    ['undecodable', 'is damaged', false],
    ['engine-crashed', 'stopped unexpectedly', true],
    ['engine-timeout', 'took too long', true],
    ['engine-unavailable', 'could not be started', true],
  ];
  it.each(failures)('makes a sentence of %s', async (code, sentence, canRetry) => {
    const engine = createScriptedEngine({ script: () => ({ kind: 'failed', failure: { code, message: 'internal' } }) });
    const outcome = await recogniseNote(readingDeps(engine), { ...facts, picture: pictureFile('a').blob });
    expect(outcome).toMatchObject({ kind: 'failed', canRetry, reason: expect.stringContaining(sentence) as string });
  });

  it('is cancelled by its signal', async () => {
    const controller = new AbortController();
    const engine = createScriptedEngine({ script: () => new Promise(() => controller.abort()) });
    const outcome = await recogniseNote(readingDeps(engine), { ...facts, picture: pictureFile('a').blob }, { signal: controller.signal });
    expect(outcome).toEqual({ kind: 'cancelled' });
  });
});
