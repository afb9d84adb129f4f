// The app's own engine in a page of its own, driven from Node.
import { createPairedEngine } from '../../../renderer/ocr/paired-engine.ts';
import { createTesseractEngine } from '../../../renderer/ocr/tesseract-engine.ts';

const engines = new Map();

function engineWith({ workers, without = [] }) {
  const key = [workers, ...without].join();
  const known = engines.get(key);
  if (known) return known;
  const assetBase = new URL('/ocr/', location.href).href;
  const engine = createPairedEngine({ assetBase, first: createTesseractEngine({ assetBase, workers, without }) });
  engines.set(key, engine);
  return engine;
}

const load = async (name) => (await fetch(`/pictures/${encodeURIComponent(name)}`)).blob();

window.bench = {
  /** Recognises the pictures with so many workers in languages and a mode, without some steps; the outcomes in order, and the wall-clock time. */
  async read(names, { languages, mode, ...options }) {
    const engine = engineWith(options);
    const pictures = await Promise.all(names.map(load));
    const began = performance.now();
    const outcomes = await Promise.all(pictures.map((picture) => engine.recognise(picture, { languages, mode })));
    return { outcomes, ms: performance.now() - began };
  },
};
