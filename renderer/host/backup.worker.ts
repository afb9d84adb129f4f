import { expose } from 'comlink';
import { createBrowserBackups } from './browser-backups.ts';

declare const __SKILLSHOT_VERSION__: string;

expose(createBrowserBackups({ openRoot: () => navigator.storage.getDirectory(), appVersion: __SKILLSHOT_VERSION__, now: () => new Date() }));
