import { describe, expect, it } from 'vitest';
import { listThirdParty } from '../licences/third-party.mjs';
import { installedSbom, shippedSbom } from './shipped-sbom.mjs';

describe('the bill of materials of what is shipped', () => {
  const installed = installedSbom();
  const bill = shippedSbom(installed);

  it('is CycloneDX and names the app', () => {
    expect([bill.bomFormat, bill.metadata.component.name]).toEqual(['CycloneDX', 'skillshot']);
    expect(bill.specVersion).toMatch(/^1\.\d$/);
  });

  it('has the packages of THIRD-PARTY-LICENSES.md, in their versions, and no others', () => {
    const named = (packages: readonly { readonly name: string; readonly version: string }[]) => [...new Set(packages.map(({ name, version }) => `${name} ${version}`))].sort();
    expect(named(bill.components)).toEqual(expect.arrayContaining(named(listThirdParty())));
    expect([...new Set(bill.components.map(({ name }) => name))].sort()).toEqual([...new Set(listThirdParty().map(({ name }) => name))].sort());
  });

  it('says of each where it is from and what its bytes hash to', () => {
    expect(bill.components.filter(({ purl, hashes }) => !purl.startsWith('pkg:npm/') || hashes?.[0]?.alg !== 'SHA-512').map(({ name }) => name)).toEqual([]);
  });

  it('depends on nothing that is not in it', () => {
    const refs = new Set(bill.components.map((component) => component['bom-ref']));
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
  });

  it('is refused when a package that is shipped is missing', () => {
    expect(() => shippedSbom({ ...installed, components: installed.components.filter(({ name }) => name !== 'react') })).toThrow('misses react');
  });
});
