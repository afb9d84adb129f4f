import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listThirdParty } from '../licences/third-party.mjs';

const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');

const read = (file: string): string => readFileSync(path.join(PROJECT_ROOT, file), 'utf8');

function sources(): readonly (readonly [file: string, text: string])[] {
  return ['shared', 'renderer', 'main'].flatMap((folder) =>
    readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true })
      .map((name) => path.join(folder, String(name)))
      .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|contract)\.tsx?$/.test(file))
      .map((file) => [file, read(file)] as const));
}

describe('the shipped program', () => {
  it('is no Node, no debugger and runs no code from beside its archive', () => {
    const { electronFuses, asar } = parse(read('electron-builder.yml')) as { readonly electronFuses: object; readonly asar: boolean };
    expect(asar).toBe(true);
    expect(electronFuses).toEqual({
      runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, grantFileProtocolExtraPrivileges: false,
    });
  });

  it('never makes markup or code of a text', () => {
    const dangerous = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc)\b|\beval\(|\bnew Function\b|\bdocument\.write/;
    expect(sources().filter(([, text]) => dangerous.test(text)).map(([file]) => file)).toEqual([]);
  });

  it.each(['gray-matter', 'adm-zip', 'jszip', 'electron-store', 'js-yaml'])('has no %s in it, which evaluates or unpacks what it should not', (name) => {
    expect(listThirdParty().map((each) => each.name)).not.toContain(name);
  });
});
