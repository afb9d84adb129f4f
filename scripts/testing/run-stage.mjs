import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from '../setup/project-root.mjs';

/** No stage takes a third of this; one that hangs must not take the others with it. */
const DEADLINE_MS = 10 * 60_000;

/** Runs a command to its end and keeps what it says. A command over its deadline is ended with everything it started. */
export function capture([command, ...args], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: PROJECT_ROOT, env: { ...process.env, FORCE_COLOR: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
    let output = '';
    const keep = (chunk) => { output += chunk; };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const timer = setTimeout(() => {
      output += `\nEnded after ${DEADLINE_MS / 60_000} minutes.\n`;
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    }, DEADLINE_MS);
    const end = (isGood) => {
      clearTimeout(timer);
      resolve({ isGood, output });
    };
    child.once('error', (error) => { output += error.message; end(false); });
    child.once('close', (code) => end(code === 0));
  });
}

/**
 * Runs one stage and says how it went: a line when it is good, everything it printed when it is not.
 * `work` gives `{ passed, failed, output, note? }`.
 */
export async function runStage(name, work) {
  const startedMs = Date.now();
  process.stdout.write(`${name} … `);
  const { passed, failed, output, note = '' } = await work();
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  process.stdout.write(`${failed === 0 ? 'good' : 'BAD'}: ${passed} passed, ${failed} failed, ${seconds} s${note && ` (${note})`}\n`);
  if (failed > 0) process.stdout.write(`${output.trimEnd()}\n`);
  return { name, passed, failed, seconds };
}
