import type { Host } from '../../shared/host.ts';
import { createBrowserHost } from './browser-host.ts';
import { browserWindow } from './browser-window.ts';

declare const __SKILLSHOT_VERSION__: string;

declare global {
  interface Window {
    /** Given by Electron's preload script. */
    readonly host?: Host;
  }
}

/** The desktop window's host where there is one, else the browser's. */
export function getHost(): Host {
  return window.host ?? createBrowserHost(browserWindow(window), __SKILLSHOT_VERSION__);
}
