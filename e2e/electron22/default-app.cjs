// Stands in for the default app that Electron's own download carries and this runtime does not: finds the app among the
// arguments (`electron <switches> [-r <module>] <folder of the app> <arguments>`), names the process after it and runs it, after the module.
'use strict';
require('./polyfill.cjs');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { app } = require('electron');

const preload = process.argv.indexOf('-r');
if (preload > 0) require(process.argv.splice(preload, 2)[1]);

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('usage: electron <switches> [-r <module>] <folder of the app>');
  app.exit(2);
} else {
  const root = path.resolve(folder);
  const { name, productName = name, version, main } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  app.setName(productName);
  app.setVersion(version);
  app.setAppPath(root);
  // Electron settled the folder under its own name already; `--user-data-dir` outranks both.
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), productName));
  require(path.join(root, main));
}
