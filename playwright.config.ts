import { defineConfig, type ReporterDescription } from '@playwright/test';
import { E2E_ORIGIN, E2E_PORT } from './e2e/support/origin.ts';

// `npm test` counts from the JSON report; a person who runs Playwright by hand reads the list.
const reportFile = process.env['SKILLSHOT_E2E_REPORT'];
const reporter: ReporterDescription[] = reportFile === undefined ? [['list']] : [['line'], ['json', { outputFile: reportFile }]];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  reporter,
  // Recognition takes seconds of all cores on a small machine; two windows at a time keep the deadlines honest.
  workers: 2,
  fullyParallel: true,
  // Generous: a machine that does other things at the same time is no defect of the app.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: { actionTimeout: 30_000, trace: 'retain-on-failure' },
  projects: [
    { name: 'browser', testIgnore: '**/*.electron.spec.ts' },
    { name: 'electron', testIgnore: '**/*.browser.spec.ts' },
  ],
  webServer: {
    command: 'node e2e/support/serve.mjs',
    url: `${E2E_ORIGIN}/__skillshot/health`,
    env: { SKILLSHOT_E2E_PORT: String(E2E_PORT) },
    reuseExistingServer: false,
  },
});
