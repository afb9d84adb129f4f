import type { Backups } from '../shared/backup/backups.ts';
import type { IpcWire } from './electron-host.ts';

/** The page's end of `backup-handlers.ts`. */
export function createElectronBackups(wire: IpcWire): Backups {
  return {
    getState: () => wire.call('backup:get-state', null),
    onState: (listener) => wire.on('backup:state', listener),
    backUp: (reason) => wire.call('backup:back-up', { reason }),
    verify: (name) => wire.call('backup:verify', { name }),
    takeAlong: () => wire.call('backup:take-along', null),
    stop: async () => { await wire.call('backup:stop', null); },
    count: () => wire.call('backup:count', null),
    read: (name, range) => wire.call('backup:read', { name, range }),
    readPicture: (imageId) => wire.call('backup:read-picture', { imageId }),
    choosePlace: () => wire.call('backup:choose-place', null),
    setInterval: async (interval) => { await wire.call('backup:set-interval', { interval }); },
  };
}
