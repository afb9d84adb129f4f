import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runConvert, type ConvertOptions } from './run-convert.ts';

describe('npm run convert', () => {
  let folder = '';
  let said: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'skillshot-convert-'));
    said = [];
    await writeFile(path.join(folder, 'a.md'), '# A');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = (options: Pick<ConvertOptions, 'browser' | 'signal'>): Promise<number> =>
    runConvert({ words: ['--out', 'out', 'a.md'], cwd: folder, rootDir: folder, say: (line) => { said.push(line); }, print: () => undefined, ...options });

  it('stops when the person interrupted before its browser had started', async () => {
    const waits = { program: process.execPath, argumentsFor: () => ['-e', 'setInterval(() => undefined, 1000)'] };
    expect(await run({ browser: waits, signal: AbortSignal.abort() })).toBe(130);
    expect(said).toContain('failed: a.md: Interrupted before this was read.');
  });

  it('says why when its browser cannot be started', async () => {
    const missing = { program: path.join(folder, 'no-browser'), argumentsFor: () => [] };
    expect(await run({ browser: missing, signal: new AbortController().signal })).toBe(2);
    expect(said.join('\n')).toMatch(/failed: a\.md: The work ended early\. spawn .*ENOENT/);
  });
});
