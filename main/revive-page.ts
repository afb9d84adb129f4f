import { app, type WebContents } from 'electron';
import { createCrashCount } from './crash-count.ts';

/** Read by `renderer/main.tsx`, which tells the person. */
const CRASH_MARK = '#after-crash';

const isCrash = (reason: string): boolean => reason !== 'clean-exit';

/** Loads the page again when its process has died; everything that it had called saved is on the disk. A page that dies again and again stays down. */
export function reviveCrashedPages(now: () => number): void {
  const crashes = createCrashCount(now);
  const revive = (contents: WebContents): void => {
    const [page = ''] = contents.getURL().split('#');
    void contents.loadURL(`${page}${CRASH_MARK}`);
  };
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (isCrash(reason) && crashes.mayGoOn()) revive(contents);
  });
}
