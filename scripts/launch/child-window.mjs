import { spawn } from 'node:child_process';

/** Runs a program with a window until it is closed; interrupting the script closes it. Resolves with its exit code. */
export function runWindow(command, args, { quiet = false, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    // Chromium's own log is noise to a person who starts an app.
    const isHidden = quiet && !process.env['SKILLSHOT_VERBOSE'];
    const child = spawn(command, args, { stdio: isHidden ? 'ignore' : ['ignore', 'inherit', 'inherit'], env });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
