import { createRandom, type Random } from '../torture/page/random.ts';

/** A parser under fire: makes an input out of random numbers, and throws when what the parser does with it is wrong. */
export interface FuzzedParser {
  readonly name: string;
  readonly attempt: (random: Random) => Promise<void> | void;
}

export interface FuzzOptions {
  readonly seed: number;
  /** The inputs from `first` on, so that one that failed can be tried alone. */
  readonly first?: number;
  readonly count: number;
  readonly onInput?: (index: number) => void;
}

export interface FuzzReport {
  readonly inputs: number;
  readonly slowestMs: number;
  /** At most ten; each says how to try the input again. */
  readonly failures: readonly string[];
}

/** No input of some kilobytes may take longer. */
export const SLOW_MS = 2000;

const MOST_FAILURES = 10;

/** How long an input takes; rejects with what the parser did wrong. */
async function timed(parser: FuzzedParser, seed: number): Promise<number> {
  const startMs = performance.now();
  await parser.attempt(createRandom(seed));
  return performance.now() - startMs;
}

/**
 * The lesser of two tries where the first was slow: it may have loaded a word list, or the machine had other things to do (seen: 2.3 s at a
 * load of 40). What is slow by itself is slow again.
 */
async function leastMs(parser: FuzzedParser, seed: number): Promise<number> {
  const firstMs = await timed(parser, seed);
  return firstMs > SLOW_MS ? Math.min(firstMs, await timed(parser, seed)) : firstMs;
}

/** Each input has random numbers of its own, so that it is the same wherever a run begins. */
export async function runFuzz(parser: FuzzedParser, { seed, first = 0, count, onInput }: FuzzOptions): Promise<FuzzReport> {
  const failures: string[] = [];
  let slowestMs = 0;
  for (let index = first; index < first + count && failures.length < MOST_FAILURES; index += 1) {
    onInput?.(index);
    const again = `npm run fuzz -- --parser ${parser.name} --seed ${String(seed)} --first ${String(index)} --count 1`;
    try {
      const tookMs = await leastMs(parser, Math.imul(seed, 0x9e3779b1) + index);
      slowestMs = Math.max(slowestMs, tookMs);
      if (tookMs > SLOW_MS) failures.push(`${again}\ntook ${tookMs.toFixed(0)} ms, twice`);
    } catch (error) {
      failures.push(`${again}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return { inputs: count, slowestMs, failures };
}
