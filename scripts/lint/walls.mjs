// The import law of docs/architecture.md as lint rules. Folders are read from disk, so a new feature
// folder is behind its wall from the moment it exists.
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folders = (root, dir) =>
  readdirSync(path.join(root, dir), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${dir}/${entry.name}`);

/** What a port folder offers to the rest of the renderer; everything else in it is an adapter. */
const PORT_FOLDERS = ['renderer/storage', 'renderer/ocr', 'renderer/search', 'renderer/host'];
const PORT_FILES = {
  'renderer/storage': ['./note-store.ts', './image-store.ts', './import-job-store.ts', './mirror-store.ts', './watched-files-store.ts', './added-language-store.ts', './write-outcome.ts', './healing.ts', './hash-bytes.ts', './library-upkeep.ts'],
  'renderer/ocr': ['./ocr-engine.ts', './language-trial.ts'],
  'renderer/search': ['./note-index.ts'],
  'renderer/host': [],
};

const wall = (target, from, message, except) => ({ target: `./${target}`, from: `./${from}`, message, ...(except ? { except } : {}) });

/**
 * Zones for `import-x/no-restricted-paths`: target may not import from. Tests are a composition root of their own and
 * may construct adapters; all other walls stand for them too.
 */
export function folderZones(root, { mayUseAdapters = false } = {}) {
  const features = folders(root, 'renderer/features');
  const zones = [
    wall('shared', 'renderer', 'shared is pure: it imports shared only'),
    wall('shared', 'main', 'shared is pure: it imports shared only'),
    wall('renderer', 'main', 'the renderer never imports the main process'),
    wall('main', 'renderer', 'the main process never imports the renderer'),
  ];
  for (const leaf of ['renderer/ui', 'renderer/state', ...PORT_FOLDERS]) {
    for (const other of folders(root, 'renderer').filter((name) => name !== leaf)) {
      zones.push(wall(leaf, other, `${leaf} imports shared and itself only`));
    }
  }
  for (const port of mayUseAdapters ? [] : PORT_FOLDERS) {
    for (const user of ['renderer/ingest', 'renderer/interop', 'renderer/backups', 'renderer/services', 'renderer/app', ...features]) {
      zones.push(wall(user, port, 'import the port; adapters are constructed in the composition roots only: main.tsx with create-services.ts, and convert.ts', PORT_FILES[port]));
    }
  }
  for (const upper of ['renderer/app', 'renderer/features', 'renderer/ui', 'renderer/state', 'renderer/services']) {
    zones.push(wall('renderer/ingest', upper, 'ingest imports shared and ports only'));
    zones.push(wall('renderer/interop', upper, 'interop imports shared, ports and ingest only'));
    zones.push(wall('renderer/backups', upper, 'backups imports shared and ports only'));
  }
  zones.push(wall('renderer/ingest', 'renderer/interop', 'ingest knows no formats of other programs'));
  for (const upper of ['renderer/app', 'renderer/features', 'renderer/ui']) {
    zones.push(wall('renderer/services', upper, 'services name ports; they know no screen'));
  }
  for (const feature of features) {
    zones.push(wall(feature, 'renderer/app', 'a feature does not know the app around it'));
    for (const other of features.filter((name) => name !== feature)) {
      zones.push(wall(feature, other, 'features do not import each other; what they share moves down'));
    }
  }
  return zones;
}

/** Keeps each library inside the folder that adapts it. */
export function librariesOnlyIn(homes) {
  const entries = Object.entries(homes);
  const areas = ['shared', 'main', 'renderer', ...new Set(entries.flatMap(([, dirs]) => dirs))];
  const banned = (area) => entries.filter(([, dirs]) => !dirs.some((dir) => area === dir || area.startsWith(`${dir}/`)));
  return areas.map((area) => ({
    files: [`${area}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}', '**/*.contract.ts'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: banned(area).map(([name, dirs]) => ({ group: [name, `${name}/*`], message: `${name} is used in ${dirs.join(', ')} only` })),
      }],
    },
  }));
}
