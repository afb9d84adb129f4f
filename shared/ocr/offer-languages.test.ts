import { describe, expect, it } from 'vitest';
import { offerLanguages, type LanguagesToOffer } from './offer-languages.ts';

const UKRAINIAN = { code: 'ukr', byteLength: 3, version: '', sha256: 'ab', addedAt: '' };
const RUSSIAN = { ...UKRAINIAN, code: 'rus' };

const offered = (choice: Partial<LanguagesToOffer>) =>
  offerLanguages({ chosen: [], builtIn: ['eng', 'deu', 'fra', 'spa'], added: [], ...choice }).map(({ label, isMissing, added }) => `${label}${isMissing ? ' missing' : ''}${added === undefined ? '' : ' added'}`);

describe('languages to choose from', () => {
  it.each<readonly [string, Partial<LanguagesToOffer>, readonly string[]]>([
    ['tell which are not in this build', {}, ['English', 'German', 'French', 'Spanish', 'Russian missing']],
    ['end with those that were added', { added: [UKRAINIAN] }, ['English', 'German', 'French', 'Spanish', 'Russian missing', 'Ukrainian added']],
    ['take an added file for one that is not in this build', { added: [RUSSIAN] }, ['English', 'German', 'French', 'Spanish', 'Russian added']],
    ['keep a chosen one whose file has gone', { chosen: ['eng', 'ukr'] }, ['English', 'German', 'French', 'Spanish', 'Russian missing', 'Ukrainian missing']],
    ['call nothing missing before it is known', { chosen: ['ukr'], added: null }, ['English', 'German', 'French', 'Spanish', 'Russian', 'Ukrainian']],
  ])('%s', (_title, choice, labels) => {
    expect(offered(choice)).toEqual(labels);
  });
});
