import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser, sandboxFlags } from '../../scripts/launch/find-browser.mjs';
import type { HostName } from './app.ts';
import { frontWindow, launchElectron } from './launch-electron.ts';
import { E2E_ORIGIN } from './origin.ts';

/** A Skillshot that is quit and started again over one profile. */
export interface Restartable {
  start(): Promise<Page>;
  /** Quits it the clean way, so that everything is on the disk. */
  quit(): Promise<void>;
}

export function restartable(host: HostName, profile: string): Restartable {
  let quit: () => Promise<void> = () => Promise.resolve();
  const startBrowser = async (): Promise<Page> => {
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error('There is no Chromium here: run "npm test", which installs it or says how.');
    const context = await chromium.launchPersistentContext(profile, { executablePath, args: sandboxFlags(), viewport: { width: 1280, height: 840 } });
    quit = () => context.close();
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${E2E_ORIGIN}/`);
    return page;
  };
  const startElectron = async (): Promise<Page> => {
    const electron = await launchElectron({ userData: profile });
    quit = () => electron.close();
    return frontWindow(electron);
  };
  return { start: host === 'browser' ? startBrowser : startElectron, quit: () => quit() };
}

const JOURNAL_MAGIC = 'SKJ1';

/** Changes a bit in the middle of the largest segment of the journal, as an ageing disk does. */
export async function flipJournalBit(profile: string): Promise<void> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return { file, bytes: await readFile(file) };
  }));
  const [largest] = files.filter(({ bytes }) => bytes.subarray(0, 4).toString('latin1') === JOURNAL_MAGIC).sort((a, b) => b.bytes.length - a.bytes.length);
  if (largest === undefined) throw new Error('There is no segment of a journal in this profile');
  const at = Math.floor(largest.bytes.length / 3);
  largest.bytes[at] = (largest.bytes[at] ?? 0) ^ 1;
  await writeFile(largest.file, largest.bytes);
}

/** Deletes the folders of IndexedDB, bytes of pictures included. */
export async function deleteDatabase(profile: string): Promise<void> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB');
  for (const folder of folders) await rm(path.join(folder.parentPath, folder.name), { recursive: true });
}
