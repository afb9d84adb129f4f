import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { capture } from './run-stage.mjs';

const REPORTS = path.join(PROJECT_ROOT, '.cache/test-reports');

const program = (file) => [process.execPath, path.join(PROJECT_ROOT, 'node_modules', file)];

/** A command that is good or bad as a whole counts as one test. */
async function check(command, env = {}) {
  const { isGood, output } = await capture(command, env);
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, output };
}

export const types = () => check([...program('typescript/bin/tsc'), '-b']);
export const lint = () => check([...program('eslint/bin/eslint.js'), '.', '--max-warnings', '0']);
export const deadCode = () => check([...program('knip/bin/knip.js'), '--no-progress']);
export const build = () => check([...program('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn']);

/** A few kills of the real thing; a long run is `npm run torture`. */
export const torture = (host, { env }) => check([process.execPath, path.join(PROJECT_ROOT, 'scripts/torture.mjs'), '--host', host, '--cycles', '5'], env);

/** A few kills while it mirrors into a folder; a long run is `npm run try-mirror`. */
export const mirrorKills = ({ env }) => check([process.execPath, path.join(PROJECT_ROOT, 'scripts/try-mirror.mjs'), '--kills', '2', '--notes', '40'], env);

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Numbers are believed only together with the exit code, and a run without a single test is a failure. */
function countTests({ isGood, output }, counts) {
  if (counts === null) return { passed: 0, failed: 1, output: `${output}\nThe test runner left no report.` };
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, output: `${output}\nNo test was run.` };
  const failed = counts.failed === 0 && !isGood ? 1 : counts.failed;
  return { passed: counts.passed, failed, output };
}

function freshReport(name) {
  mkdirSync(REPORTS, { recursive: true });
  const file = path.join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

const vitest = [process.execPath, '--import', path.join(PROJECT_ROOT, 'scripts/testing/map-group-by.mjs'), path.join(PROJECT_ROOT, 'node_modules/vitest/vitest.mjs')];

export async function unit() {
  const file = freshReport('unit');
  const result = await capture([...vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file);
  // A file that cannot be loaded has no tests to fail: it counts as one.
  const brokenFiles = report?.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length ?? 0;
  return countTests(result, report && { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles });
}

/** `prefix` is what the command runs under: see without-network.mjs. */
export async function endToEnd(project, { prefix, env }) {
  const file = freshReport(`e2e-${project}`);
  const command = [...prefix, ...program('@playwright/test/cli.js'), 'test', `--project=${project}`];
  const result = await capture(command, { ...env, SKILLSHOT_E2E_REPORT: file });
  const report = readReport(file);
  const counts = report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped };
  return { ...countTests(result, counts), note: prefix.length > 0 ? 'in a namespace without network' : '' };
}
