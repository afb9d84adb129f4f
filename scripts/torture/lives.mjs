import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const LINE = /TORTURE (\w+) (.*) \./;

/** A program that has not said that it is ready by then hangs. */
const READY_MS = 120_000;

/**
 * Starts the program, listens to what its page tells, and kills it with all its processes, at once and without a word, `lifeMs`
 * after it was ready.
 */
export async function liveAndDie({ command, args, env, onTold, lifeMs }) {
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It is dead already.
    }
  };
  const exited = once(child, 'exit');
  let isReady = false;
  let lastWords = '';
  let timer = setTimeout(kill, READY_MS);
  const lines = createInterface({ input: child.stderr });
  lines.on('line', (line) => {
    const [, word, rest] = LINE.exec(line) ?? [];
    lastWords = line;
    if (word === undefined) return;
    onTold(word, rest);
    if (word !== 'ready') return;
    isReady = true;
    clearTimeout(timer);
    timer = setTimeout(kill, lifeMs);
  });
  const closed = once(lines, 'close');
  await exited;
  kill();
  await closed;
  clearTimeout(timer);
  return { isReady, lastWords };
}
