import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OCR_LANGUAGES } from '../shared/ocr/languages.ts';
import { OCR_ASSETS, readPinned } from './ocr-assets.mjs';

const assetAt = (servedPath: string) => OCR_ASSETS.find((asset) => asset.servedPath === servedPath);

async function installedLanguages(): Promise<readonly string[]> {
  const bytes = await assetAt('ocr/lang/installed.json')?.read();
  return z.array(z.string()).parse(JSON.parse(new TextDecoder().decode(bytes)));
}

describe('the OCR assets', () => {
  it.each(OCR_ASSETS)('ships the pinned bytes of $servedPath', async (asset) => {
    await expect(asset.read()).resolves.toHaveProperty('length');
  });

  it('refuses bytes that are not the pinned ones', async () => {
    await expect(readPinned(fileURLToPath(import.meta.url), '0'.repeat(64))).rejects.toThrow('pinned is 000');
  });

  it('names the languages that it has data for, all of them in the table', async () => {
    const installed = await installedLanguages();
    expect(installed).toEqual(expect.arrayContaining(['eng', 'deu', 'fra', 'spa']));
    for (const code of installed) expect(assetAt(`ocr/lang/${code}.traineddata.gz`)).toBeDefined();
    expect(OCR_LANGUAGES.map(({ code }) => code)).toEqual(expect.arrayContaining([...installed]));
  });
});
