import { spawnSync } from 'node:child_process';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { shippedPackages } from '../licences/shipped-packages.mjs';

/**
 * The bill of materials that npm makes of everything in the lock, in CycloneDX. All packages are devDependencies here, because
 * Vite bundles what is shipped: npm itself cannot tell one from the other.
 */
export function installedSbom() {
  const { status, stdout, stderr, error } = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], { cwd: PROJECT_ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm made no bill of materials: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}

/** The part of a bill of materials that is about what is shipped. Throws when a shipped package is not in it. */
export function shippedSbom({ metadata, components, dependencies, ...bill }) {
  const shipped = new Set(shippedPackages().map(({ name }) => name));
  const kept = components.filter(({ name }) => shipped.has(name));
  const found = new Set(kept.map(({ name }) => name));
  const missing = [...shipped].filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`The bill of materials misses ${missing.join(', ')}`);
  const root = metadata.component['bom-ref'];
  const refs = new Set(kept.map((component) => component['bom-ref']));
  return {
    ...bill,
    metadata: { ...metadata, component: { ...metadata.component, type: 'application', name: 'skillshot' } },
    components: kept.map(({ properties, ...component }) => ({ ...component, properties: (properties ?? []).filter(({ name }) => name !== 'cdx:npm:package:development') })),
    dependencies: dependencies.filter(({ ref }) => refs.has(ref) || ref === root).map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
  };
}
