import { describe, expect, it } from 'vitest';
import { sampleNote } from '../../shared/note/sample-note.contract.ts';
import type { Box, OcrPage } from '../../shared/ocr/ocr-page.ts';
import { recoverText } from '../../shared/ocr/recover-text.ts';
import { createRedactor } from '../../shared/redaction/redactor.ts';
import { createScriptedEngine } from '../ocr/scripted-engine.ts';
import { createExportRedaction, type RedactExportDeps } from './redact-export.ts';

const page: OcrPage = {
  schema: 1, widthPx: 400, heightPx: 60, marks: [], engine: { name: 'scripted', model: 'none', settings: {} },
  lines: [{ box: { left: 20, top: 20, right: 140, bottom: 40 }, words: [{ text: 'Ask', confidence: 90, box: { left: 20, top: 20, right: 60, bottom: 40 } }, { text: 'Zoë.', confidence: 90, box: { left: 80, top: 20, right: 140, bottom: 40 } }] }],
};
const recovered = recoverText([page]);
const redactor = createRedactor({ kinds: ['names'], words: [], kept: [] }, ['Zoë']);
const note = sampleNote({ username: 'Zoë', visibleText: recovered.text, images: [{ imageId: 'a', mediaType: 'image/gif', widthPx: 400, heightPx: 60, fileName: 'zoe.gif' }] });

/** Draws nothing, but remembers what it should have. */
function deps(change: Partial<RedactExportDeps> = {}): RedactExportDeps & { readonly boxes: Box[] } {
  const boxes: Box[] = [];
  return {
    boxes,
    getPicture: () => Promise.resolve(new Blob(['picture'])),
    getRecognition: () => Promise.resolve({ pages: [page], recovered }),
    engine: createScriptedEngine({ script: () => ({ kind: 'failed', failure: { code: 'undecodable', message: 'no' } }) }),
    languages: ['eng'],
    draw: (_picture, list) => {
      boxes.push(...list);
      return Promise.resolve({ bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' });
    },
    ...change,
  };
}

describe('redaction of an export', () => {
  it('draws over the words of a picture and gives the copy a name of its kind', async () => {
    const given = deps();
    const redaction = createExportRedaction(given, { withPictures: true });
    const { images, visibleText } = await redaction.prepare(note, redactor);
    expect(visibleText).toBe('Ask █████.');
    expect(given.boxes[0]).toEqual({ left: 76, top: 16, right: 144, bottom: 44 });
    expect(images).toMatchObject([{ mediaType: 'image/png', fileName: 'redacted.png' }]);
    expect(await redaction.readImage(images[0]!.imageId)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await redaction.readImage('a')).toBeNull();
  });

  it('reads pictures of notes that came without recognition', async () => {
    const engine = createScriptedEngine({ script: () => ({ kind: 'recognised', page, times: { decodeMs: 0, preprocessMs: 0, recogniseMs: 0 } }) });
    const given = deps({ engine, getRecognition: () => Promise.resolve(undefined) });
    await createExportRedaction(given, { withPictures: true }).prepare(note, redactor);
    expect(given.boxes).not.toEqual([]);
  });

  it.each([
    ['it is not known where it shows what is hidden', deps(), { ...note, visibleText: 'Ask Zoë. And Zoë.' }],
    ['it cannot be read', deps({ getRecognition: () => Promise.resolve(undefined) }), note],
    ['it cannot be decoded', deps({ draw: () => Promise.resolve(null) }), note],
    ['it is missing', deps({ getPicture: () => Promise.resolve(undefined) }), note],
  ])('leaves a picture out and says so when %s', async (_case, given, shown) => {
    const redaction = createExportRedaction(given, { withPictures: true });
    const { images, extras } = await redaction.prepare(shown, redactor);
    expect(images).toEqual([]);
    expect(extras.sections.at(-1)?.markdown).toMatch(/^> The picture is left out/);
    expect(redaction.leftOut).toBe(1);
  });

  it('does not look at pictures for a form that has none', async () => {
    const given = deps({ getPicture: () => Promise.reject(new Error('nobody asks')) });
    expect(await createExportRedaction(given, { withPictures: false }).prepare(note, redactor)).toMatchObject({ username: '█████' });
  });
});
