import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from './launch-electron.ts';

/** What `npm run convert` reads from the pictures, by their names. */
export async function convertToTexts(folder: string, files: readonly string[], words: readonly string[] = []): Promise<ReadonlyMap<string, string>> {
  const child = spawn(process.execPath, [path.join(PROJECT_ROOT, 'scripts/convert.mjs'), '--out', 'out', '--json', 'report.json', ...words, ...files], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    stdio: 'ignore',
  });
  await once(child, 'exit');
  const report = JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8')) as { readonly file: string; readonly text: string }[];
  return new Map(report.map(({ file, text }) => [path.basename(file), text]));
}
