// Programs and libraries that npm cannot bring. Installed by apt on Debian and its kin as root; elsewhere the message
// says what to install, because a script that asks for a password in the middle of `npm test` is worse.
import { existsSync } from 'node:fs';
import { findBrowser, findProgram } from '../launch/find-browser.mjs';
import { findRussianData } from './russian-data.mjs';
import { outputOf, run, say } from './run.mjs';

const hasLibrary = (soname) => (outputOf('/sbin/ldconfig', ['-p']) ?? '').includes(soname);

/** What each need is met by. Newer Debian and Ubuntu renamed two of the libraries (`t64`), hence the alternatives. */
const NEEDS = {
  browser: { isMet: () => findBrowser() !== null, packages: [['chromium', 'chromium-browser']], name: 'Chromium (or Chrome, Edge, Brave)' },
  display: { isMet: () => findProgram('Xvfb') !== null, packages: [['xvfb']], name: 'Xvfb' },
  electronLibraries: {
    isMet: () => ['libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1'].every(hasLibrary),
    packages: [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libasound2t64', 'libasound2'], ['libgbm1']],
    name: 'the libraries of Electron (GTK 3, NSS, ALSA, GBM)',
  },
  python: { isMet: () => findProgram('python3') !== null && outputOf('python3', ['-m', 'pip', '--version']) !== null, packages: [['python3'], ['python3-pip']], name: 'Python 3 with pip' },
  fonts: { isMet: () => (outputOf('fc-list', [':', 'family']) ?? '').includes('Liberation Sans'), packages: [['fontconfig'], ['fonts-liberation']], name: 'the Liberation fonts, which the pictures of the tests are drawn in' },
  russian: { isMet: () => findRussianData() !== null, packages: [['tesseract-ocr-rus']], name: 'the data for reading Russian' },
};

const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== null;

const isKnownToApt = (name) => (outputOf('apt-cache', ['show', '--no-all-versions', name]) ?? '').includes('Package:');

function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q=2'], { env });
  const names = packages.map((alternatives) => alternatives.find(isKnownToApt) ?? alternatives[0]);
  run('apt-get', ['install', '-y', '-q=2', '--no-install-recommends', ...names], { env });
}

/**
 * Sees to the named needs (`browser`, `display`, `electronLibraries`, `python`, `fonts`, `russian`) and returns the names of those that are still
 * missing, each said aloud. On other systems than Linux only the browser is a need: Electron brings the rest.
 */
export function ensureSystemPackages(wanted) {
  const relevant = process.platform === 'linux' ? wanted : wanted.filter((name) => name === 'browser');
  const missing = relevant.filter((name) => !NEEDS[name].isMet());
  if (missing.length > 0 && canInstall()) {
    say(`Installing with apt: ${missing.map((name) => NEEDS[name].name).join(', ')}…`);
    try {
      aptInstall(missing.flatMap((name) => NEEDS[name].packages));
    } catch (error) {
      say(error.message);
    }
  }
  const stillMissing = missing.filter((name) => !NEEDS[name].isMet());
  for (const name of stillMissing) {
    const packages = NEEDS[name].packages.map((alternatives) => alternatives.join(' or ')).join(', ');
    say(`Missing: ${NEEDS[name].name}. Please install it (on Debian and Ubuntu: ${packages}).`);
  }
  return stillMissing;
}
