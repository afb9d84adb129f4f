import { chromium } from '@playwright/test';
import { makeNotes } from '../bench-search/make-notes.mjs';
import { seededRandom } from '../bench-search/seeded-random.mjs';

const PER_CALL = 2000;
const SAVES = 300;

const heapMb = async (page) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1024 / 1024;
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** A library of many notes in a real profile: its journal is written, the database rebuilt from it, opened again and edited. */
export async function benchLibrary({ count, origin, profile, launch, seed }) {
  const notes = makeNotes(seededRandom(seed), count);
  const start = async () => {
    const context = await chromium.launchPersistentContext(profile, launch);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(origin);
    await page.waitForFunction(() => window.load !== undefined);
    return { context, page };
  };
  const rebuilt = await start();
  for (let from = 0; from < count; from += PER_CALL) {
    await rebuilt.page.evaluate((batch) => window.load.fill(batch), notes.slice(from, from + PER_CALL));
  }
  await rebuilt.page.evaluate(() => window.load.finish());
  await rebuilt.page.reload();
  await rebuilt.page.waitForFunction(() => window.load !== undefined);
  const rebuild = await rebuilt.page.evaluate(() => window.load.firstList());
  const rebuildHeapMb = await heapMb(rebuilt.page);
  await rebuilt.context.close();

  const opened = await start();
  const list = await opened.page.evaluate(() => window.load.firstList());
  const ids = Array.from({ length: SAVES }, (_, index) => `note-${Math.floor((index * count) / SAVES)}`);
  const saves = (await opened.page.evaluate((each) => window.load.saves(each), ids)).sort((a, b) => a - b);
  const openHeapMb = await heapMb(opened.page);
  await opened.context.close();
  return { list, saveMs: { median: at(saves, 0.5), p95: at(saves, 0.95), worst: saves.at(-1) }, openHeapMb, rebuild, rebuildHeapMb };
}
