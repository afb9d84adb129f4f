// The browser host: the built page on its fixed port, in an app window of a Chromium with a profile of its own.
// The port is part of the origin and with it of the database, so another port is never taken silently.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { say } from '../setup/run.mjs';
import { runWindow } from './child-window.mjs';
import { findBrowser, sandboxFlags } from './find-browser.mjs';

const DEFAULT_PORT = '43117';

/** Throws where the setting is no port. */
function browserPort() {
  const setting = process.env['SKILLSHOT_PORT'] ?? DEFAULT_PORT;
  const port = Number(setting);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`SKILLSHOT_PORT is "${setting}", which is no port: a number from 1 to 65535.`);
  return port;
}

function profileFolder() {
  const home = os.homedir();
  const settings = {
    win32: process.env['APPDATA'] ?? home,
    darwin: path.join(home, 'Library/Application Support'),
  }[process.platform] ?? process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
  return process.env['SKILLSHOT_BROWSER_PROFILE'] ?? path.join(settings, 'Skillshot Browser');
}

async function isSkillshotOn(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/__skillshot/health`, { signal: AbortSignal.timeout(1500) });
    return (await response.text()).startsWith('skillshot ');
  } catch {
    return false;
  }
}

/** The running server, or null when Skillshot serves the port already. */
async function startServer({ files, port }) {
  const require = createRequire(import.meta.url);
  const { startBrowserServer } = require(path.join(PROJECT_ROOT, 'out/server.cjs'));
  const { version } = require(path.join(PROJECT_ROOT, 'package.json'));
  try {
    return await startBrowserServer({ rootDir: path.join(PROJECT_ROOT, 'out/renderer'), port, version, files });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    if (await isSkillshotOn(port)) return null;
    throw new Error(
      `Port ${port} is used by another program. Your notes are stored under this port, so it is not changed silently.\n` +
        'Close that program, or set SKILLSHOT_PORT to another number (which starts with an empty library).',
    );
  }
}

/** Without a display the address is all there is to give; the server runs until it is interrupted. */
function serveUntilInterrupted(server, url) {
  say(`Open ${url} in Chrome, Chromium or Edge. Ctrl+C stops it.`);
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server?.close().then(() => resolve(0)));
    if (!server) resolve(0);
  });
}

/** Serves and shows the app; resolves with the exit code when its window is closed. */
export async function startInBrowser({ files, hasDisplay }) {
  const port = browserPort();
  const server = await startServer({ files, port });
  if (!server && files.length > 0) say('Skillshot is running already: drop the files on its window.');
  const url = server?.startUrl ?? `http://127.0.0.1:${port}/`;
  const browser = hasDisplay ? findBrowser() : null;
  if (!browser) return serveUntilInterrupted(server, url);
  const profile = profileFolder();
  mkdirSync(profile, { recursive: true });
  say(server ? `Skillshot is open in a Chromium window (${url}).` : 'Skillshot is running already; opening another window.');
  const quietFlags = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-sync', '--disable-component-update'];
  const code = await runWindow(browser, [`--app=${url}`, `--user-data-dir=${profile}`, ...quietFlags, ...sandboxFlags()], { quiet: true });
  await server?.close();
  return code;
}
