import type { Host, HostAbout } from '../../shared/host.ts';
import { createFileInbox } from '../../shared/host/file-inbox.ts';
import { isHttpsUrl } from '../../shared/host/https-url.ts';
import { createBrowserFolders } from './browser-folders.ts';
import { createBrowserKeptFolders } from './browser-kept-folders.ts';
import type { BrowserWindow } from './browser-window.ts';
import { takeFilesOpenedByServer } from './opened-by-server.ts';

function platformOf(userAgent: string): HostAbout['platform'] {
  if (/Macintosh|Mac OS X/.test(userAgent)) return 'mac';
  return /Windows/.test(userAgent) ? 'windows' : 'linux';
}

/** `Host` in a browser tab or app window. */
export function createBrowserHost(browser: BrowserWindow, version: string): Host {
  const inbox = createFileInbox();
  let isAsked = false;
  return {
    about: { version, platform: platformOf(browser.userAgent) },
    folders: browser.pickFolder ? createBrowserFolders(browser.pickFolder) : null,
    keptFolders: browser.pickFolder && browser.folderHandles ? createBrowserKeptFolders(browser.pickFolder, browser.folderHandles) : null,
    journal: browser.journal,
    backups: browser.backups,
    previousRun: () => browser.previousRun(),
    saveFile(name, bytes) {
      browser.download(name, new Blob([new Uint8Array(bytes)]));
      return Promise.resolve({ kind: 'saved', name });
    },
    openExternal(url) {
      if (!isHttpsUrl(url)) return Promise.resolve(false);
      browser.openTab(url);
      return Promise.resolve(true);
    },
    onOpenFiles(listener) {
      if (!isAsked) {
        isAsked = true;
        // A server that is gone has nothing to hand out any more.
        takeFilesOpenedByServer(browser, (files) => { inbox.deliver(files); }).catch(() => undefined);
      }
      return inbox.onFiles(listener);
    },
    onCommand: () => () => undefined,
  };
}
