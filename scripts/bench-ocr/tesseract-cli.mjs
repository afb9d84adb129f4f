import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One thread a process: with OpenMP's default it spins seven times the CPU for nothing. */
const env = { ...process.env, OMP_THREAD_LIMIT: '1' };

export function tesseractVersion() {
  const { status, stdout } = spawnSync('tesseract', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n', 1)[0] : null;
}

/** The text as the installed program reads it by default. */
export async function readWithCli(file) {
  const { stdout } = await run('tesseract', [file, 'stdout', '-l', 'eng'], { env, maxBuffer: 1 << 26 });
  return stdout;
}

/** Reads all files with so many processes at a time; the wall-clock time. */
export async function timeCli(files, processes) {
  const left = [...files];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: processes }, async () => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) await readWithCli(file);
    }),
  );
  return performance.now() - began;
}
