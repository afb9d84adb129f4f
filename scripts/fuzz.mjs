// npm run fuzz -- [--parser NAME]… [--count N] [--seed S] [--first I]: throws broken and hostile input at the parsers, made from valid
// samples by the dice of the seed. Ends with 1 when a parser throws, lies or takes longer than 2 s; each finding says how to try it again.
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';

const HANG_MS = 10_000;

const load = async (file) => (await runnerImport(new URL(`fuzz/${file}`, import.meta.url).pathname)).module;

function readOptions() {
  const { values } = parseArgs({ options: { parser: { type: 'string', multiple: true }, count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, first: { type: 'string', default: '0' } } });
  const [count, seed, first] = [values.count, values.seed, values.first].map(Number);
  if (![count, seed, first].every(Number.isInteger) || count < 1) throw new Error('Usage: npm run fuzz -- [--parser NAME]… [--count N] [--seed S] [--first I]');
  return { names: values.parser ?? null, count, seed, first };
}

/** In a thread of its own: one that hangs cannot be asked to stop. */
async function fuzzInThread({ name, at, ...options }) {
  const index = new Int32Array(at);
  const { PARSERS } = await load('all-parsers.ts');
  const { runFuzz } = await load('run-fuzz.ts');
  const parser = PARSERS.find((known) => known.name === name);
  parentPort.postMessage(await runFuzz(parser, { ...options, onInput: (each) => { Atomics.store(index, 0, each); } }));
}

/** The report of the thread, or one that says which input it hangs on. */
function fuzz(name, { count, seed, first }) {
  const at = new SharedArrayBuffer(4);
  const index = new Int32Array(at).fill(-1);
  const thread = new Worker(new URL(import.meta.url), { workerData: { name, at, count, seed, first } });
  return new Promise((resolve, reject) => {
    let seen = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(index, 0);
      if (now >= 0 && now === seen) {
        clearInterval(watch);
        void thread.terminate();
        resolve({ inputs: now - first, slowestMs: HANG_MS, failures: [`npm run fuzz -- --parser ${name} --seed ${seed} --first ${now} --count 1\nhangs`] });
      }
      seen = now;
    }, HANG_MS);
    const end = (settle) => (value) => { clearInterval(watch); settle(value); };
    thread.once('message', end(resolve));
    thread.once('error', end(reject));
  });
}

async function fuzzAll() {
  const options = readOptions();
  const { PARSERS } = await load('all-parsers.ts');
  const known = PARSERS.map(({ name }) => name);
  const unknown = options.names?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no parser "${unknown}"; there are ${known.join(', ')}.`);
  let failed = 0;
  for (const name of options.names ?? known) {
    const { inputs, slowestMs, failures } = await fuzz(name, options);
    console.log(`${name.padEnd(14)} ${String(inputs).padStart(8)} inputs  slowest ${slowestMs.toFixed(0).padStart(6)} ms  ${failures.length} failed`);
    for (const failure of failures) console.log(failure);
    failed += failures.length;
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

await (isMainThread ? fuzzAll() : fuzzInThread(workerData));
