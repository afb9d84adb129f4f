import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { JSHandle, Locator, Page } from '@playwright/test';

interface FileContent {
  readonly name: string;
  readonly base64: string;
  readonly modifiedMs: number;
}

async function contentOf(file: string): Promise<FileContent> {
  const [bytes, facts] = await Promise.all([readFile(file), stat(file)]);
  return { name: path.basename(file), base64: bytes.toString('base64'), modifiedMs: facts.mtimeMs };
}

/** A `DataTransfer` with the files, as the page gets it from a drag or from the clipboard. */
async function dataTransferOf(page: Page, files: readonly string[]): Promise<JSHandle<DataTransfer>> {
  const contents = await Promise.all(files.map(contentOf));
  return page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64, modifiedMs } of given) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
      const type = ['png', 'jpeg', 'webp', 'gif', 'bmp', 'avif'].includes(ending) ? `image/${ending}` : ending === 'jpg' ? 'image/jpeg' : '';
      transfer.items.add(new File([bytes], name, { type, lastModified: modifiedMs }));
    }
    return transfer;
  }, contents);
}

/** Drags the files over the window and lets them go in its middle. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  // A window whose library is still opening listens to nothing yet.
  await page.getByRole('main').waitFor();
  const dataTransfer = await dataTransferOf(page, files);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer });
}

/** Pastes the files, as after "copy image" in another program. */
export async function pasteFiles(page: Page, files: readonly string[]): Promise<void> {
  const dataTransfer = await dataTransferOf(page, files);
  await dataTransfer.evaluate((clipboardData) => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
}

/** Chooses the files in the dialog that `opener` opens. */
export async function chooseFiles(page: Page, opener: Locator, files: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), opener.click()]);
  await chooser.setFiles([...files]);
}

/** Drops files and folders as the system does, by path: only so do folders stay folders. */
export async function dropFromDisk(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
}
