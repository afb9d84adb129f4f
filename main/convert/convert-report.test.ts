import { describe, expect, it } from 'vitest';
import { failedEntry, NO_TIMES, type ConvertEntry } from '../../shared/convert.ts';
import { describeEntry, describeReport, exitCodeOf, toReportEntry } from './convert-report.ts';

const ok = (isUnchanged = false): ConvertEntry => ({
  status: 'ok', kind: 'note', isUnchanged, slug: 'a', notePath: 'notes/a.md', type: 'post', text: '', meanConfidence: null, tags: [], ms: NO_TIMES,
});
const report = [toReportEntry('in/a.md', ok()), toReportEntry('in/b.md', ok(true)), toReportEntry('in/c.md', failedEntry('This is no YAML.', 3)), toReportEntry('d.png', failedEntry('There is no such file.'))];

describe('the end of npm run convert', () => {
  it('tells numbers, then each input that could not be used with line and reason', () => {
    const others = [{ path: 'report.md', result: 'written' as const, reason: '' }];
    expect(describeReport(report, { end: { kind: 'finished', others, withoutPicture: 2, picturesLeftOut: 1 }, outDir: 'out' })).toEqual([
      '4 read, 1 imported, 1 same, 2 unreadable. Notes are in out.',
      'report.md: written',
      '2 notes name pictures that are not among the inputs.',
      '1 note went without pictures, which may show what is to be hidden at a place that was not read.',
      'failed: in/c.md: line 3: This is no YAML.',
      'failed: d.png: There is no such file.',
    ]);
  });

  it.each([
    ['everything was used', report.slice(0, 2), 0],
    ['an input could not be used', report, 2],
  ])('has its number when %s', (_case, entries, code) => {
    expect(exitCodeOf(entries, { kind: 'finished', others: [], withoutPicture: 1, picturesLeftOut: 0 })).toBe(code);
  });

  it('is no success when the table could not be written', () => {
    expect(exitCodeOf([], { kind: 'finished', others: [{ path: 'notes.csv', result: 'failed', reason: 'The disk is full.' }], withoutPicture: 0, picturesLeftOut: 0 })).toBe(2);
  });

  it('is no success when the work broke off after the last note', () => {
    expect(exitCodeOf(report.slice(0, 2), null)).toBe(2);
    expect(describeReport(report.slice(0, 2), { end: null, outDir: 'out' })).toContain('The work ended early; files about all notes may be missing.');
  });

  it.each([
    [ok(), 'notes/a.md'],
    [ok(true), 'notes/a.md (same as before)'],
    [failedEntry('No.', 7), 'failed: line 7: No.'],
  ])('comes after a line for each', (entry, line) => {
    expect(describeEntry(entry)).toBe(line);
  });
});
