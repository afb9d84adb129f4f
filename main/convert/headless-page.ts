import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How to start a program that opens an address without showing a window: given the address and an empty profile folder. */
export interface HiddenBrowser {
  readonly program: string;
  readonly argumentsFor: (url: string, profile: string) => readonly string[];
}

export interface HeadlessPage {
  /** Resolves when the program has ended by itself or was stopped, with what it said last. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const LAST_WORDS = 2000;

/** Opens an address in a hidden browser with a profile that is thrown away afterwards. */
export async function openHeadlessPage({ program, argumentsFor }: HiddenBrowser, url: string): Promise<HeadlessPage> {
  const profile = await mkdtemp(path.join(tmpdir(), 'skillshot-convert-'));
  const child = spawn(program, argumentsFor(url, profile), { stdio: ['ignore', 'ignore', 'pipe'] });
  let lastWords = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => { lastWords = (lastWords + chunk).slice(-LAST_WORDS); });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => { resolve(error.message); });
    child.once('close', () => { resolve(lastWords.trim()); });
  });
  return {
    ended,
    async stop() {
      child.kill();
      await ended;
      // Chromium's helpers may still be letting go of files.
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
