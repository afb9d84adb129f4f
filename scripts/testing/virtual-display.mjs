import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findProgram } from '../launch/find-browser.mjs';

/** Starts an X server without a screen on a free display; null where there is no Xvfb. `stop` ends it. */
export async function startVirtualDisplay() {
  if (findProgram('Xvfb') === null) return null;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await Promise.race([once(server.stdio[3], 'data'), once(server, 'exit').then(() => [null])]);
  if (number === null) return null;
  return { display: `:${String(number).trim()}`, stop: () => server.kill() };
}
