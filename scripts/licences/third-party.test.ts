import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OCR_ASSETS } from '../ocr-assets.mjs';
import { listThirdParty, toThirdPartyText } from './third-party.mjs';

describe('the third-party licences', () => {
  const packages = listThirdParty();
  const names = packages.map(({ name }) => name);

  it.each(['react', 'dexie', 'zod', 'electron', '@fontsource-variable/inter', '@floating-ui/core', 'zlibjs'])('list %s, which is shipped', (name) => {
    expect(names).toContain(name);
  });

  it('list the package of every language that comes from one', () => {
    const languages = OCR_ASSETS.flatMap(({ servedPath }) => /lang\/(\w+)\.traineddata/u.exec(servedPath)?.[1] ?? []).filter((code) => code !== 'eng' && code !== 'rus');
    expect(languages.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(languages.map((code) => `@tesseract.js-data/${code}`)));
  });

  it.each(['vitest', 'eslint', 'typescript', '@playwright/test', 'fast-check'])('leave out %s, which is not shipped', (name) => {
    expect(names).not.toContain(name);
  });

  it('are all licences that may be shipped', () => {
    expect(packages.filter(({ isKnown }) => !isKnown).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it('are in THIRD-PARTY-LICENSES.md as they are installed (else: node scripts/list-licences.mjs)', () => {
    expect(readFileSync(new URL('../../THIRD-PARTY-LICENSES.md', import.meta.url), 'utf8') === toThirdPartyText(packages)).toBe(true);
  });
});
