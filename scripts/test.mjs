// npm test: everything, from an empty clone. Stages go on after a failure; the last line is "N passed, N failed".
import { ensureElectron22 } from './setup/electron22.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { fail } from './setup/fail.mjs';
import { say } from './setup/run.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';
import { findElectron } from './launch/electron-binary.mjs';
import { runStage } from './testing/run-stage.mjs';
import { build, deadCode, endToEnd, lint, mirrorKills, torture, types, unit } from './testing/stages.mjs';
import { startVirtualDisplay } from './testing/virtual-display.mjs';
import { withoutNetwork } from './testing/without-network.mjs';

async function setUp() {
  ensureNpmPackages();
  ensureSystemPackages(['browser', 'display', 'electronLibraries', 'python', 'fonts', 'russian']);
  if (findElectron({ mayDownload: true }) === null) await ensureElectron22();
}

async function runStages() {
  const display = await startVirtualDisplay();
  const e2e = { prefix: withoutNetwork(), env: display ? { DISPLAY: display.display } : {} };
  const results = [];
  try {
    results.push(await runStage('types', types));
    results.push(await runStage('lint', lint));
    results.push(await runStage('dead code', deadCode));
    results.push(await runStage('unit and contract tests', unit));
    results.push(await runStage('build', build));
    results.push(await runStage('kills, browser', () => torture('chromium', e2e)));
    results.push(await runStage('kills, Electron', () => torture('electron', e2e)));
    results.push(await runStage('kills while mirroring', () => mirrorKills(e2e)));
    results.push(await runStage('end to end, browser', () => endToEnd('browser', e2e)));
    results.push(await runStage('end to end, Electron', () => endToEnd('electron', e2e)));
  } finally {
    display?.stop();
  }
  return results;
}

function printTable(results) {
  console.log('');
  for (const { name, passed, failed, seconds } of results) {
    console.log(`${name.padEnd(26)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.padStart(8)} s`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0;
}

try {
  await setUp();
  process.exitCode = printTable(await runStages()) ? 0 : 1;
} catch (error) {
  say('The tests could not be run.');
  console.log('0 passed, 1 failed');
  fail(error);
}
