import type { Backups } from '../shared/backup/backups.ts';
import type { IpcHandlers } from './ipc.ts';

/** Backups for the page: names of backups and ids of pictures come in, never paths; where they lie is asked in a dialog of this process. */
export function createBackupHandlers(backups: Backups) {
  return {
    'backup:get-state': () => backups.getState(),
    'backup:back-up': ({ reason }) => backups.backUp(reason),
    'backup:verify': ({ name }) => backups.verify(name),
    'backup:take-along': () => backups.takeAlong(),
    'backup:stop': async () => {
      await backups.stop();
      return null;
    },
    'backup:count': () => backups.count(),
    'backup:read': ({ name, range }) => backups.read(name, range),
    'backup:read-picture': ({ imageId }) => backups.readPicture(imageId),
    'backup:choose-place': () => backups.choosePlace(),
    'backup:set-interval': async ({ interval }) => {
      await backups.setInterval(interval);
      return null;
    },
  } satisfies Partial<IpcHandlers>;
}
