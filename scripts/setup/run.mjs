// Running other programs: loud enough to follow, never waiting for a keyboard.
import { spawnSync } from 'node:child_process';

/** Runs a program to its end with its output shown. Throws with the command line when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (result.error) throw new Error(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`"${[command, ...args].join(' ')}" failed (${result.signal ?? result.status}).`);
}

/** What a program prints, or null when it is missing or fails. */
export function outputOf(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return result.status === 0 ? result.stdout : null;
}

/** One line about what a script is doing, so that a long first start explains itself. */
export function say(message) {
  process.stderr.write(`${message}\n`);
}
