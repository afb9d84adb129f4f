import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { splitColumns } from './split-columns.ts';
import { rowTexts } from './step-cases.contract.ts';

const columns = (drawing: string) => splitColumns(layOut(drawing)).map(rowTexts);

const LEFT = ['We help small shops plan their', 'deliveries, and every morning', 'our models decide which van', 'goes where in the whole town.'];
const RIGHT = ['You will join a team of six', 'who ship every day and write', 'short documents about what', 'they have learned on the way.'];
const beside = (left: readonly string[], right: readonly string[]): string => left.map((line, index) => `${line.padEnd(36)}${right[index] ?? ''}`).join('\n');

describe('splitColumns', () => {
  it('reads the left one of two columns first', () => {
    expect(columns(beside(LEFT, RIGHT))).toEqual([LEFT, RIGHT]);
  });

  it('keeps what stands above and below both', () => {
    const above = 'A headline that goes over all of the page, from one end to the other';
    expect(columns(`${above}\n\n${beside(LEFT, RIGHT)}`)).toEqual([[above], LEFT, RIGHT]);
  });

  it('reads a menu on the left after the text', () => {
    const menu = ['Overview', 'Open roles', 'Life here', 'Contact'];
    const lines = menu.map((link, index) => `${link.padEnd(16)}${RIGHT[index]}`);
    const shifted = layOut(lines.join('\n')).map((row) => ({ ...row, words: row.words.map((word) => (word.box.left > 150 ? word : { ...word, box: { ...word.box, top: word.box.top + 9, bottom: word.box.bottom + 9 } })) }));
    expect(splitColumns(shifted).map(rowTexts)).toEqual([RIGHT, menu]);
  });

  it('reads facts after the text even where they stand on its lines by chance', () => {
    const facts = ['Full-time', 'Remote', 'Permanent', 'Berlin'];
    expect(columns(facts.map((fact, index) => `${fact.padEnd(16)}${RIGHT[index]}`).join('\n'))).toEqual([RIGHT, facts]);
  });

  it.each([
    ['names and what they stand for', 'Place           Berlin, or wherever you like to be\nStart           In the autumn, or a little later on\nPay             From 60,000 upwards for a full week\nTeam            Six people, one dog and two plants'],
    ['a table', 'Index       Recall    Latency\nFlat        1.000     48 ms\nHNSW        0.981     2.4 ms\nIVF         0.942     1.7 ms'],
    ['numbers of a list', '1.    We help small shops plan their\n2.    deliveries, and every morning we\n3.    measure how wrong we were today'],
    ['one column', LEFT.join('\n')],
  ])('does not part %s', (_, drawing) => {
    expect(columns(drawing)).toHaveLength(1);
  });

  it('has nothing to say about an empty page', () => {
    expect(splitColumns([])).toEqual([]);
  });
});
