import { describe, expect, it } from 'vitest';
import { PARSERS } from './all-parsers.ts';
import { runFuzz } from './run-fuzz.ts';

/** Some hundred milliseconds each; `npm run fuzz` does a hundred thousand. */
const COUNT = 150;

describe('broken and hostile input', () => {
  it.each(PARSERS.map((parser) => [parser.name, parser] as const))('neither stops nor tricks the parser of: %s', async (_, parser) => {
    const { failures } = await runFuzz(parser, { seed: 1, count: COUNT });
    expect(failures).toEqual([]);
  });
});

describe('a run of the fuzzer', () => {
  it('says how to try an input again that failed, and goes on', async () => {
    let tried = 0;
    const parser = { name: 'broken', attempt: () => { tried += 1; if (tried === 2) throw new Error('bug'); } };
    const { failures } = await runFuzz(parser, { seed: 7, count: 3 });
    expect(tried).toBe(3);
    expect(failures).toEqual([expect.stringContaining('--parser broken --seed 7 --first 1 --count 1\nError: bug')]);
  });

  it('makes the same input again from its number alone', async () => {
    const seen: number[] = [];
    const parser = { name: 'seen', attempt: (random: { below: (below: number) => number }) => { seen.push(random.below(1e6)); } };
    await runFuzz(parser, { seed: 3, count: 5 });
    await runFuzz(parser, { seed: 3, first: 4, count: 1 });
    expect(seen[5]).toBe(seen[4]);
  });
});
