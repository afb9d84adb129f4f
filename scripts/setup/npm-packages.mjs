// The npm packages, exactly as locked. npm keeps a copy of the lock it installed in node_modules; comparing the two
// costs milliseconds and, unlike a stamp of our own, stays right when somebody runs npm by hand.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from './project-root.mjs';
import { run, say } from './run.mjs';

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(PROJECT_ROOT, file), 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/** Whether everything in the lock is installed in its locked version; what is only for other platforms may be absent. */
export function isInstalled(locked, installed) {
  if (!locked || !installed) return false;
  return Object.entries(locked).every(([folder, wanted]) => {
    if (folder === '') return true;
    const found = installed[folder];
    return found ? found.version === wanted.version : wanted.optional === true || wanted.devOptional === true;
  });
}

/** npm is a script: run by the npm that runs us, else the one beside this Node. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { command: process.execPath, first: [script], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

export function ensureNpmPackages() {
  if (isInstalled(readPackages('package-lock.json'), readPackages('node_modules/.package-lock.json'))) return;
  say('Installing the npm packages of package-lock.json…');
  const { command, first, shell } = npmCommand();
  run(command, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: PROJECT_ROOT, shell });
}
