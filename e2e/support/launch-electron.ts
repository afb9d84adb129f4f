import { existsSync } from 'node:fs';
import path from 'node:path';
import { _electron as electron, type ElectronApplication, type Page } from '@playwright/test';
import { sandboxFlags } from '../../scripts/launch/find-browser.mjs';
import { localElectron } from '../../scripts/launch/electron-binary.mjs';

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');

const ELECTRON_22 = path.join(PROJECT_ROOT, '.runtime/electron22/electron');

/** The pinned Electron where it is there, else the old one of closed networks. */
export function electronBinary(): string {
  const binary = localElectron() ?? (existsSync(ELECTRON_22) ? ELECTRON_22 : null);
  if (binary === null) throw new Error('There is no Electron here: run "npm test", which fetches it or says how.');
  return binary;
}

export interface ElectronLaunch {
  /** The folder of this start's settings and database. */
  readonly userData: string;
  /** Absolute paths of files to open. */
  readonly files?: readonly string[];
}

/** The arguments of a start, in the order in which `npm start` gives them. */
export const electronArguments = ({ userData, files = [] }: ElectronLaunch): string[] => [
  ...sandboxFlags(),
  // There is no graphics card under a virtual display; looking for one fails now and then and takes the start with it.
  '--disable-gpu',
  `--user-data-dir=${userData}`,
  PROJECT_ROOT,
  ...files,
];

/**
 * Makes the app wait until the runner has reached its debuggers. The runner adds it where it knows the binary; without it one start in
 * fifty is caught between two states of its window, never answers the runner, and does unseen what the test was to see.
 */
const LOADER = path.join(PROJECT_ROOT, 'node_modules/playwright-core/lib/server/electron/loader.js');

/** A start takes 1 to 3 s. */
const LAUNCH_WITHIN_MS = 40_000;

export function launchElectron(launch: ElectronLaunch): Promise<ElectronApplication> {
  const executablePath = electronBinary();
  const args = [...(executablePath === ELECTRON_22 ? ['-r', LOADER] : []), ...electronArguments(launch)];
  const start = () => electron.launch({ executablePath, args, timeout: LAUNCH_WITHIN_MS });
  // Another Electron than the stand-in runs without the loader: there one start in thirty is lost, as before.
  return start().catch(start);
}

/**
 * The app's window, which takes itself for the one in front. Tests run two at a time on one display, where only one window has the
 * focus: the other would see its keys go nowhere.
 */
export async function frontWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}
