import { z } from 'zod';
import type { OpenedFile } from '../../shared/host.ts';
import type { BrowserWindow } from './browser-window.ts';

const listSchema = z.array(z.object({ name: z.string(), modifiedMs: z.number() }));

/** Files that are in memory at the same time, before whoever takes them stores them. */
const AT_ONCE = 8;

const secretSchema = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * The files named at `npm start -- FILE…`, which the server of the browser host hands out under the secret of the start address.
 * A file that the server cannot read comes as zero bytes: the import row then says so by its name. A few at a time, in order: a folder
 * of ten thousand pictures does not fit into memory.
 */
export async function takeFilesOpenedByServer(browser: BrowserWindow, deliver: (files: readonly OpenedFile[]) => void): Promise<void> {
  const secret = secretSchema.safeParse(new URLSearchParams(browser.query).get('open'));
  if (!secret.success) return;
  const prefix = `/__skillshot/opened/${secret.data}`;
  browser.clearQuery();
  const response = await browser.get(prefix);
  // A reload of an address from an earlier session: its secret opens nothing now.
  if (!response.ok) return;
  const list = listSchema.parse(await response.json());
  const take = async ({ name, modifiedMs }: (typeof list)[number], index: number): Promise<OpenedFile> => {
    const answer = await browser.get(`${prefix}/${String(index)}`);
    return { name, modifiedMs, bytes: answer.ok ? new Uint8Array(await answer.arrayBuffer()) : new Uint8Array(0) };
  };
  for (let start = 0; start < list.length; start += AT_ONCE) {
    deliver(await Promise.all(list.slice(start, start + AT_ONCE).map((entry, offset) => take(entry, start + offset))));
  }
}
