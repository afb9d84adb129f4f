// npm run audit: known weaknesses of the packages that are shipped. Ends with 1 when there are some, and with 2, saying so, when the
// registry cannot be asked. `npm audit --omit=dev` would look at nothing: what is shipped is bundled from devDependencies.
import { spawnSync } from 'node:child_process';
import { shippedPackages } from './licences/shipped-packages.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';

const { stdout, error } = spawnSync('npm', ['audit', '--json'], { cwd: PROJECT_ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 120_000, shell: process.platform === 'win32' });

function readReport() {
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}

const report = readReport();
if (report?.vulnerabilities === undefined) {
  console.log(`NOT CHECKED: this registry answers no audit (${error?.message ?? report?.message ?? 'no report'}). Ask one that does before a release.`);
  process.exitCode = 2;
} else {
  const shipped = new Set(shippedPackages().map(({ name }) => name));
  const weak = Object.values(report.vulnerabilities).filter(({ name }) => shipped.has(name));
  for (const { name, severity, range } of weak) console.log(`${name} ${range}: ${severity}`);
  console.log(`${shipped.size} shipped packages checked, ${weak.length} with known weaknesses`);
  process.exitCode = weak.length === 0 ? 0 : 1;
}
