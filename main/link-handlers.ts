import { shell } from 'electron';
import { isHttpsUrl } from '../shared/host/https-url.ts';
import type { IpcHandlers } from './ipc.ts';

/** Links go to the person's own browser, and only https ones: a `file:` or a foreign scheme would start a program. */
export function createLinkHandlers() {
  return {
    async 'link:open'({ url }) {
      if (!isHttpsUrl(url)) return false;
      await shell.openExternal(url);
      return true;
    },
  } satisfies Partial<IpcHandlers>;
}
