import type { Random } from '../torture/page/random.ts';

/** Values at which arithmetic with lengths and offsets goes wrong. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

const MOST_CHANGES = 6;

/** Valid inputs and words of a format, from which broken inputs are made. */
export interface Corpus<Input> {
  readonly samples: readonly Input[];
  readonly words: readonly Input[];
}

interface Spliceable<Input> {
  readonly length: number;
  slice(start: number, end?: number): Input;
}

/** How inputs of a kind are put together, and what is changed inside of one. */
interface Kind<Input> {
  readonly join: (parts: readonly Input[]) => Input;
  readonly tinker: (input: Input, random: Random) => Input;
}

/** An input that begins as a sample and has been changed in a few places; the same for the same random numbers. */
function mutate<Input extends Spliceable<Input>>({ samples, words }: Corpus<Input>, kind: Kind<Input>, random: Random): Input {
  const pick = (from: readonly Input[]): Input => from[random.below(from.length)] ?? kind.join([]);
  let input = pick(samples);
  for (let changes = random.below(MOST_CHANGES); changes >= 0; changes -= 1) {
    const at = random.below(input.length + 1);
    const end = Math.min(input.length, at + random.below(random.below(2) === 0 ? 8 : input.length + 1));
    const [before, middle, after] = [input.slice(0, at), input.slice(at, end), input.slice(end)];
    switch (random.below(7)) {
      case 0:
        input = before;
        break;
      case 1:
        input = kind.join([before, after]);
        break;
      case 2:
        input = kind.join([before, pick(words), input.slice(at)]);
        break;
      case 3:
        input = kind.join([before, ...Array.from({ length: 1 + random.below(20) }, () => middle), after]);
        break;
      case 4:
        input = kind.join([before, pick(samples).slice(random.below(input.length + 1))]);
        break;
      default:
        input = kind.tinker(input, random);
    }
  }
  return input;
}

export function mutateText(corpus: Corpus<string>, random: Random): string {
  const join = (parts: readonly string[]): string => parts.join('').slice(0, 20_000);
  return mutate(corpus, { join, tinker: replaceCharacter }, random);
}

const CHARACTERS = ['\0', '\n', '\r', '\t', ' ', '"', "'", '\\', '`', '<', '>', '=', ':', '-', '#', '*', '|', '[', '{', '\u200f', '\u202e', '\ufeff', '\ud800', 'İ', 'ß', '🙂', 'e\u0301', '０', '﷽'];

function replaceCharacter(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return `${text.slice(0, at)}${CHARACTERS[random.below(CHARACTERS.length)] ?? ''}${text.slice(at + random.below(2))}`;
}

export function mutateBytes(corpus: Corpus<Uint8Array<ArrayBuffer>>, random: Random): Uint8Array<ArrayBuffer> {
  return mutate(corpus, { join: joinBytes, tinker: changeBytes }, random);
}

const MOST_BYTES = 20_000;

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(Math.min(MOST_BYTES, parts.reduce((sum, part) => sum + part.length, 0)));
  let at = 0;
  for (const part of parts) {
    joined.set(part.subarray(0, joined.length - at), at);
    at += Math.min(part.length, joined.length - at);
  }
  return joined;
}

/** Flips a bit, or writes an edge value of one, two or four bytes in either order. */
function changeBytes(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice();
  const width = [0, 1, 2, 4][random.below(4)] ?? 0;
  if (changed.length < Math.max(1, width)) return changed;
  const at = random.below(changed.length - Math.max(1, width) + 1);
  const view = new DataView(changed.buffer);
  const edge = EDGES[random.below(EDGES.length)] ?? 0;
  const isLittle = random.below(2) === 0;
  if (width === 0) changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  else if (width === 1) changed[at] = edge;
  else if (width === 2) view.setUint16(at, edge, isLittle);
  else view.setUint32(at, edge, isLittle);
  return changed;
}

const VALUES: readonly unknown[] = [null, undefined, true, 0, -1, 1.5, NaN, Infinity, 2 ** 53, 8.7e15, '', '__proto__', 'constructor', '../x', 'x'.repeat(70_000), [], {}, [[]], new Uint8Array(3), new Date(0)];

const MOST_FIELDS = 12;

/** A value like the sample with fields, or the whole, replaced, removed or added. */
export function mutateValue(sample: unknown, random: Random): unknown {
  if (random.below(6) === 0) return VALUES[random.below(VALUES.length)];
  if (Array.isArray(sample)) return sample.slice(0, MOST_FIELDS).flatMap((each: unknown) => (random.below(8) === 0 ? [] : [random.below(3) === 0 ? mutateValue(each, random) : each]));
  if (typeof sample !== 'object' || sample === null || sample instanceof Uint8Array) return sample;
  const entries = Object.entries(sample).flatMap(([name, each]: [string, unknown]) => (random.below(12) === 0 ? [] : [[name, random.below(3) === 0 ? mutateValue(each, random) : each]]));
  if (random.below(12) === 0) entries.push(['more', VALUES[random.below(VALUES.length)]]);
  return Object.fromEntries(entries);
}
