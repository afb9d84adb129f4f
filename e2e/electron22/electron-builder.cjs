// A package with the Electron of the tests: to try the packaging on a closed network, never to be shipped.
'use strict';
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { parse } = require('yaml');

const shipped = parse(readFileSync(path.join(__dirname, '../../electron-builder.yml'), 'utf8'));
const electronFuses = { ...shipped.electronFuses };
// Younger than this Electron, whose fuses end before it.
delete electronFuses.grantFileProtocolExtraPrivileges;

module.exports = {
  ...shipped,
  directories: { ...shipped.directories, output: 'release-e2e' },
  files: [...shipped.files, 'e2e/electron22/polyfill.cjs', 'e2e/electron22/packaged-boot.cjs'],
  extraMetadata: { main: 'e2e/electron22/packaged-boot.cjs' },
  electronFuses,
};
