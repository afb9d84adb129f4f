import { describe, expect, it } from 'vitest';
import type { OcrEngine } from '../ocr/ocr-engine.ts';
import { createScriptedEngine } from '../ocr/scripted-engine.ts';
import { EMPTY_PAGE, RECOGNISED } from './queue-under-test.contract.ts';
import { readAgain, type ReadAgainRequest } from './read-again.ts';

const image = (imageId: string) => ({ imageId, mediaType: 'image/png', widthPx: 4, heightPx: 3 });
const REQUEST: ReadAgainRequest = { note: { id: 'a', images: [image('one'), image('two')], visibleText: 'mine' }, languages: ['deu', 'eng'], mode: 'accurate', profile: null };

function run(engine: OcrEngine, { request = REQUEST, known = ['one', 'two'], signal = new AbortController().signal } = {}) {
  const fractions: number[] = [];
  const images = { getImage: (imageId: string) => Promise.resolve(known.includes(imageId) ? { imageId, mediaType: 'image/png', blob: new Blob([imageId]) } : undefined) };
  const deps = { engine, images, now: () => new Date('2026-11-24T20:31:00Z') };
  return { fractions, outcome: readAgain(deps, request, { signal, onProgress: (fraction) => fractions.push(fraction) }) };
}

describe('reading a note again', () => {
  it('recognises every picture as it was chosen and remembers when', async () => {
    const asked: unknown[] = [];
    const engine = createScriptedEngine({ script: (_picture, { languages, mode }) => { asked.push({ languages, mode }); return RECOGNISED; } });
    const { outcome, fractions } = run(engine);
    expect(await outcome).toMatchObject({ kind: 'read', proposal: { recognition: { noteId: 'a', pages: [EMPTY_PAGE, EMPTY_PAGE], isProfileChosen: false, recognisedAt: '2026-11-24T20:31:00.000Z' } } });
    const choice = { languages: ['deu', 'eng'], mode: 'accurate' };
    expect(asked).toEqual([choice, choice]);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('reads as the kind of page that the person chose', async () => {
    const engine = createScriptedEngine({ script: () => RECOGNISED });
    expect(await run(engine, { request: { ...REQUEST, profile: 'chat' } }).outcome).toMatchObject({ proposal: { recognition: { isProfileChosen: true, recovered: { profile: 'chat' } } } });
  });

  it('is never safe to take over when the text differs: the person compares', async () => {
    const engine = createScriptedEngine({ script: () => RECOGNISED });
    expect(await run(engine).outcome).toMatchObject({ proposal: { isSafe: false } });
  });

  it('says in a sentence why it failed', async () => {
    const engine = createScriptedEngine({ script: () => ({ kind: 'failed', failure: { code: 'engine-timeout', message: 'internal' } }) });
    expect(await run(engine).outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('took too long') as string });
  });

  it('says so when a picture is not in the library', async () => {
    const engine = createScriptedEngine({ script: () => RECOGNISED });
    expect(await run(engine, { known: ['one'] }).outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not in the library') as string });
  });

  it('is cancelled by its signal', async () => {
    const controller = new AbortController();
    const engine = createScriptedEngine({ script: () => new Promise(() => controller.abort()) });
    expect(await run(engine, { signal: controller.signal }).outcome).toEqual({ kind: 'cancelled' });
  });
});
