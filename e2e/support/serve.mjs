// The browser host's own server over the build, for the tests of the project "browser".
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { startBrowserServer } = require('../../out/server.cjs');
const rootDir = fileURLToPath(new URL('../../out/renderer', import.meta.url));
await startBrowserServer({ rootDir, port: Number(process.env['SKILLSHOT_E2E_PORT']), version: 'e2e' });
