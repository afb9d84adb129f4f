import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Browser, type ElectronApplication, type Page } from '@playwright/test';
import { chooseFiles, dropFiles, dropFromDisk, pasteFiles } from './hand-over-files.ts';
import { launchBrowser, launchProfile } from './launch-browser.ts';
import { frontWindow, launchElectron } from './launch-electron.ts';
import { E2E_ORIGIN } from './origin.ts';

export { expect } from '@playwright/test';

export type HostName = 'browser' | 'electron';

/** Skillshot with an empty library, in the host of the project that runs the test. */
export interface AppUnderTest {
  readonly host: HostName;
  readonly page: Page;
  /** Null in the browser host. */
  readonly electron: ElectronApplication | null;
  /** Drags the files over the window and lets them go. */
  dropFiles(files: readonly string[]): Promise<void>;
  /** Drops files and folders by their paths, as from the file manager. */
  dropFromDisk(paths: readonly string[]): Promise<void>;
  pasteFiles(files: readonly string[]): Promise<void>;
  /** Chooses the files with the import button and the system's dialog. */
  importFiles(files: readonly string[]): Promise<void>;
  /** What the page logged as errors, and requests that left its origin: both stay empty in a good run. */
  readonly problems: readonly string[];
}

interface Started {
  readonly page: Page;
  readonly electron: ElectronApplication | null;
  stop(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 840 };

async function startInBrowser(browser: Browser): Promise<Started> {
  const context = await browser.newContext({ viewport: VIEWPORT, acceptDownloads: true });
  const page = await context.newPage();
  return { page, electron: null, stop: () => context.close() };
}

async function startOnProfile(folder: string): Promise<Started> {
  const context = await launchProfile(folder, VIEWPORT);
  return { page: context.pages()[0] ?? (await context.newPage()), electron: null, stop: () => context.close() };
}

async function startInElectron(folder: string, files: readonly string[] = []): Promise<Started> {
  const electron = await launchElectron({ userData: folder, files });
  return { page: await frontWindow(electron), electron, stop: () => electron.close() };
}

function watchProblems(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => { problems.push(`uncaught: ${error.message}`); });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = [`${E2E_ORIGIN}/`, 'app://skillshot/', `blob:${E2E_ORIGIN}/`, 'blob:app://skillshot/'].some((origin) => url.startsWith(origin));
    if (!isOwn) problems.push(`request: ${url}`);
  });
  return problems;
}

/** Electron shows its page by itself. */
async function openApp(started: Started): Promise<AppUnderTest> {
  const app = toAppUnderTest(started);
  if (app.host === 'browser') await started.page.goto(`${E2E_ORIGIN}/`);
  return app;
}

function toAppUnderTest({ page, electron }: Started): AppUnderTest {
  return {
    host: electron ? 'electron' : 'browser',
    page,
    electron,
    problems: watchProblems(page),
    dropFiles: (files) => dropFiles(page, files),
    dropFromDisk: (paths) => dropFromDisk(page, paths),
    pasteFiles: (files) => pasteFiles(page, files),
    importFiles: (files) => chooseFiles(page, page.getByRole('button', { name: /^(import|choose pictures)/i }).first(), files),
  };
}

export interface RunningApp extends AppUnderTest {
  stop(): Promise<void>;
}

/** `files` are arguments of the start, in Electron. */
export type StartApp<App> = (options?: { readonly files?: readonly string[] }) => Promise<App>;

export interface TestFixtures {
  readonly app: AppUnderTest;
  /** Starts the app on this test's own profile, and after `stop` again, with everything it kept. */
  readonly startApp: StartApp<RunningApp>;
  /** The folder that `startApp` keeps everything in. */
  readonly profile: string;
  /** An empty folder of this test; removed after it. */
  readonly folder: string;
}

export interface WorkerFixtures {
  /** One Chromium a worker, null in Electron; each test has a context, and with it a library, of its own. */
  readonly sharedBrowser: Browser | null;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  sharedBrowser: [
    async ({}, provide, { project }) => {
      const browser = project.name === 'browser' ? await launchBrowser() : null;
      await provide(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  folder: async ({}, provide) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'skillshot-e2e-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
  app: async ({ sharedBrowser, folder }, provide) => {
    const started = sharedBrowser ? await startInBrowser(sharedBrowser) : await startInElectron(path.join(folder, 'user-data'));
    const app = await openApp(started);
    // Loading Electron's page again puts the watchers before the first request there, too.
    if (app.host === 'electron') await app.page.reload();
    await provide(app);
    await started.stop();
  },
  profile: async ({ folder }, provide) => { await provide(path.join(folder, 'profile')); },
  startApp: async ({ sharedBrowser, profile }, provide) => {
    const running = new Set<Started>();
    await provide(async ({ files } = {}) => {
      const started = sharedBrowser ? await startOnProfile(profile) : await startInElectron(profile, files);
      running.add(started);
      return { ...(await openApp(started)), stop: () => started.stop().then(() => { running.delete(started); }) };
    });
    for (const started of running) await started.stop();
  },
});
