import { describe, expect, it } from 'vitest';
import { CONVERT_USAGE, parseConvertArguments } from './convert-arguments.ts';

const parsed = (words: string) => {
  const outcome = parseConvertArguments(words.split(' '));
  return outcome.kind === 'parsed' ? outcome.arguments : outcome.kind === 'refused' ? outcome.reason : outcome.kind;
};

describe('the words after npm run convert --', () => {
  it('name a folder and inputs; the rest has defaults', () => {
    const choice = { topic: '', languages: ['eng'], mode: 'automatic', profile: { profile: 'research', usesWikiLinks: false }, redaction: { kinds: [], words: [], kept: [] } };
    expect(parsed('--out notes a.png b')).toEqual({ outDir: 'notes', choice, reportFile: '', named: ['a.png', 'b'] });
  });

  it.each([
    ['--lang deu', { languages: ['deu'] }],
    ['--lang eng+deu', { languages: ['eng', 'deu'] }],
    ['--lang deu+eng', { languages: ['eng', 'deu'] }],
    ['--mode accurate', { mode: 'accurate' }],
    ['--topic roles', { topic: 'roles' }],
    ['--profile=csv', { profile: { profile: 'csv', usesWikiLinks: false } }],
    ['--redact phones,names --redact-words Acme,C++', { redaction: { kinds: ['names', 'phones'], words: ['Acme', 'C++'], kept: [] } }],
    ['--profile obsidian --wiki-links', { profile: { profile: 'obsidian', usesWikiLinks: true } }],
  ])('%s chooses', (words, choice) => {
    expect(parsed(`--out notes ${words} a.png`)).toMatchObject({ choice });
  });

  it.each([
    ['a.png', '--out DIR is missing.'],
    ['--out notes', 'No inputs are named.'],
    ['--out notes --lang eng+klingon a.png', 'There is no language "klingon".'],
    ['--out notes --lang= a.png', 'There is no language "".'],
    ['--out notes --mode slow a.png', '--mode is one of fast, automatic, accurate.'],
    ['--out notes --profile word a.png', '--profile is one of research, obsidian, joplin, report, table, csv, json.'],
    ['--out notes --wiki-links a.png', '--wiki-links goes with --profile obsidian.'],
    ['--out notes --redact faces a.png', '--redact takes names, emails, phones, not "faces".'],
    ['--out notes --colour a.png', "Unknown option '--colour'."],
  ])('%s is refused with the reason', (words, reason) => {
    expect(parsed(words)).toBe(reason);
  });

  it('may ask for help, whatever else they say', () => {
    expect(parsed('--help')).toBe('help');
    expect(parsed('-h --out')).not.toBe('parsed');
  });

  it.each(['eng', 'deu', 'fra', 'spa', 'rus', '--out', '--profile', '--topic', '--lang', '--mode', '--json', '--wiki-links', 'research', 'obsidian', 'joplin', 'report', 'csv'])('explain %s', (word) => {
    expect(CONVERT_USAGE).toContain(word);
  });
});
