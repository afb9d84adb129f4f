// Renders the sample picture that "Try it with a sample" imports: our own text, our own page.
// Run by hand after changing scripts/sample/job-post.html; the picture is committed.
import { chromium } from '@playwright/test';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const browser = await chromium.launch({ executablePath: process.env['SKILLSHOT_BROWSER'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 768, height: 600 } });
await page.goto(pathToFileURL(path.join(root, 'scripts/sample/job-post.html')).href);
await page.locator('article').screenshot({ path: path.join(root, 'renderer/public/samples/sample-job-post.png') });
await browser.close();
