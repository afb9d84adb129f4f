// Finds a browser of the Chromium family: the app needs its engine, in a window of its own.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of a program on the PATH, or null. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(isRunnable) ?? null;
}

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const LINUX_PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'];

function candidates() {
  switch (process.platform) {
    case 'darwin':
      return MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case 'win32':
      return [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']]
        .filter(Boolean)
        .flatMap((folder) => WINDOWS_APPS.map((app) => path.join(folder, app)));
    default:
      return LINUX_PROGRAMS.map(findProgram).filter(Boolean);
  }
}

/** The path of a browser, `SKILLSHOT_BROWSER` first; null when there is none. */
export function findBrowser() {
  return [process.env['SKILLSHOT_BROWSER'], ...candidates()].filter(Boolean).find(isRunnable) ?? null;
}

/** As root Chromium refuses to start with its sandbox. */
export const sandboxFlags = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
