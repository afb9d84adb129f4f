// npm run pictures [-- DIR]: takes the pictures of the README from the built app, in Chromium, with posts of our own.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build/ensure-built.mjs';
import { findBrowser, sandboxFlags } from './launch/find-browser.mjs';
import { acceptTags, importInto, openNote } from './pictures/drive-app.mjs';
import { renderPosts } from './pictures/render-posts.mjs';
import { shrinkPng } from './pictures/shrink-png.mjs';
import { fail } from './setup/fail.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { say } from './setup/run.mjs';

const SIZE = { width: 1280, height: 800 };
/** A README has to load quickly. */
const LARGEST_BYTES = 200_000;

const ROLE_POSTS = [
  { post: 'hiring-chat', fileName: '20260312_141822_MaraOnAgents_msg4411.png' },
  { post: 'platform-engineer', fileName: '20260309_091544_TidewaterJobs_msg377.png' },
  { post: 'skills-table', fileName: 'sixty-posts-counted.png' },
  { post: 'retrieval-engineer', fileName: '20260314_170331_HarbourLedger_msg902.png' },
];
const CRAFT_POSTS = [
  { post: 'test-run', fileName: 'evaluation-run.png' },
  { post: 'evaluation-article', fileName: 'evaluation-is-the-job.png' },
];

async function takePicture(page, file) {
  // What is under the pointer or in the middle of a change would differ from picture to picture.
  await page.mouse.move(SIZE.width - 1, SIZE.height - 1);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const png = await shrinkPng(page.context().browser(), await page.screenshot());
  say(`${path.relative(process.cwd(), file)}: ${Math.round(png.length / 1000)} kB`);
  if (png.length > LARGEST_BYTES) throw new Error(`${file} is too large for a README.`);
  await writeFile(file, png);
}

async function takePictures(page, { outDir, roles, craft }) {
  const into = (name) => path.join(outDir, `${name}.png`);
  await page.getByRole('button', { name: 'Try it with a sample' }).waitFor();
  await takePicture(page, into('first-run'));
  await importInto(page, 'evaluation-in-practice', craft);
  await importInto(page, 'ai-engineer-role-research', roles);
  await openNote(page, 'Senior AI Engineer, Retrieval');
  await acceptTags(page, ['Python', 'RAG', 'Docker']);
  await page.getByRole('textbox', { name: 'Your remark' }).fill('One bullet of four is about LLMs; the rest is plain good engineering.');
  await page.getByText('Saved', { exact: true }).waitFor();
  await takePicture(page, into('note-light'));
  await page.getByRole('textbox', { name: 'Search notes' }).fill('agentic');
  await page.getByRole('region', { name: 'Picture' }).locator('[data-mark="hit"]').first().waitFor();
  await takePicture(page, into('search'));
  await page.getByRole('button', { name: 'Clear search' }).click();
  await openNote(page, 'Senior AI Engineer, Retrieval');
  await page.keyboard.press('Control+Shift+L');
  await takePicture(page, into('note-dark'));
}

async function main() {
  ensureNpmPackages();
  ensureBuilt();
  const { chromium } = await import('@playwright/test');
  const require = createRequire(import.meta.url);
  const { startBrowserServer } = require(path.join(PROJECT_ROOT, 'out/server.cjs'));
  const server = await startBrowserServer({ rootDir: path.join(PROJECT_ROOT, 'out/renderer'), port: 0, version: 'pictures' });
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: sandboxFlags() });
  const folder = await mkdtemp(path.join(tmpdir(), 'skillshot-pictures-'));
  try {
    const [roles, craft] = [await renderPosts(browser, folder, ROLE_POSTS), await renderPosts(browser, folder, CRAFT_POSTS)];
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(server.startUrl);
    await takePictures(page, { outDir: process.argv[2] ?? path.join(PROJECT_ROOT, 'docs/pictures'), roles, craft });
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch(fail);
