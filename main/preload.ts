import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { HostAbout } from '../shared/host.ts';
import { createElectronHost, type IpcWire } from './electron-host.ts';

declare const __SKILLSHOT_VERSION__: string;
// The page's own; this project's types know Node's navigator only.
declare const navigator: { readonly userActivation: { readonly isActive: boolean } };

const PLATFORMS: Readonly<Record<string, HostAbout['platform']>> = { darwin: 'mac', win32: 'windows' };

const wire: IpcWire = {
  call: (channel, request) => ipcRenderer.invoke(channel, request),
  on(channel, listener) {
    const relay = (_event: IpcRendererEvent, message: Parameters<typeof listener>[0]): void => { listener(message); };
    ipcRenderer.on(channel, relay);
    return () => void ipcRenderer.off(channel, relay);
  },
};

contextBridge.exposeInMainWorld(
  'host',
  createElectronHost({
    wire,
    about: { version: __SKILLSHOT_VERSION__, platform: PLATFORMS[process.platform] ?? 'linux' },
    hasUserActivation: () => navigator.userActivation.isActive,
  }),
);
