// Entry of a package that was made with the old Electron of the tests: the polyfill first, then the app's own main process.
'use strict';
require('./polyfill.cjs');
require('../../out/main.cjs');
