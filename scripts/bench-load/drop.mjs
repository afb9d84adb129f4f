import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { chromium } from '@playwright/test';

const BIG = (value) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name), Buffer.from(data)]);
  return Buffer.concat([Buffer.from(BIG(data.length)), named, Buffer.from(BIG(crc(named)))]);
}

/** `node:zlib` has it from Node 22 on. */
function crc(bytes) {
  if (typeof crc32 === 'function') return crc32(bytes);
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A small grey picture, another one for each number. */
export function picture(number) {
  const row = [0, ...Array.from({ length: 48 }, (_, x) => (number >> (x % 16)) & 255)];
  const pixels = deflateSync(Buffer.from(Array.from({ length: 32 }, () => row).flat()));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', [...BIG(48), ...BIG(32), 8, 0, 0, 0, 0]), chunk('IDAT', pixels), chunk('tEXt', Buffer.from(`n\0${number}`)), chunk('IEND', [])]);
}

async function writePictures(folder, count) {
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: count }, (_, number) => path.join(folder, `shot-${String(number).padStart(5, '0')}.png`));
  for (const [number, file] of files.entries()) await writeFile(file, picture(number));
  return files;
}

/** In the page: the longest task of its own since the drop, that is without the time in which Chromium makes its files before the page hears of them. */
function watchTasks() {
  window.droppedAt = Infinity;
  window.ownTaskMs = 0;
  window.browserTaskMs = 0;
  window.addEventListener('drop', () => { window.droppedAt = performance.now(); }, true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const end = startTime + duration;
      window.ownTaskMs = Math.max(window.ownTaskMs, end - Math.max(startTime, window.droppedAt));
      if (startTime < window.droppedAt) window.browserTaskMs = Math.max(window.browserTaskMs, Math.min(end, window.droppedAt) - startTime);
    }
  }).observe({ type: 'longtask' });
}

/** In the page: presses "Cancel all" and waits until nothing goes on. */
function cancelAll() {
  return new Promise((resolve) => {
    const button = () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel all');
    const pressedAt = performance.now();
    const look = () => (button() === undefined ? resolve(performance.now() - pressedAt) : requestAnimationFrame(look));
    button().click();
    look();
  });
}

async function dropFiles(cdp, files) {
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
}

const untilText = (page, text) => page.waitForFunction((wanted) => document.body.textContent.includes(wanted), text, { timeout: 0, polling: 100 });

/** Drops many files on the built app at once, waits until it stores them, cancels, and waits until each has its row. */
export async function benchDrop({ count, origin, folder, launch }) {
  const files = await writePictures(path.join(folder, 'pictures'), count);
  const context = await chromium.launchPersistentContext(path.join(folder, 'drop'), launch);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(watchTasks);
  await page.goto(origin);
  await page.getByRole('button', { name: 'Choose pictures…' }).waitFor();
  const cdp = await context.newCDPSession(page);
  let heapMb = 0;
  const watch = setInterval(() => { void cdp.send('Runtime.getHeapUsage').then(({ usedSize }) => { heapMb = Math.max(heapMb, usedSize / 1024 / 1024); }, () => undefined); }, 500);
  await page.evaluate(() => { window.browserTaskMs = 0; });
  await dropFiles(cdp, files);
  await untilText(page, `of ${count}`);
  const shownMs = await page.evaluate(() => performance.now() - window.droppedAt);
  const cancelMs = await page.evaluate(cancelAll);
  const cancelledAt = performance.now();
  await page.waitForFunction(async (all) => {
    const db = await new Promise((resolve) => { const opening = indexedDB.open('skillshot'); opening.onsuccess = () => { resolve(opening.result); }; });
    const counting = db.transaction('importJobs').objectStore('importJobs').count();
    const rows = await new Promise((resolve) => { counting.onsuccess = () => { resolve(counting.result); }; });
    db.close();
    return rows === all;
  }, count, { timeout: 0, polling: 250 });
  const writtenMs = performance.now() - cancelledAt;
  clearInterval(watch);
  const [ownTaskMs, browserTaskMs] = await page.evaluate(() => [window.ownTaskMs, window.browserTaskMs]);
  await context.close();
  return { count, shownMs, ownTaskMs, browserTaskMs, cancelMs, writtenMs, heapMb };
}
