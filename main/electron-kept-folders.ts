import type { KeptFolders } from '../shared/host/kept-folders.ts';
import type { IpcWire } from './electron-host.ts';

/** The page's end of `kept-folder-handlers.ts`. */
export function createElectronKeptFolders(wire: IpcWire): KeptFolders {
  return {
    choose: (purpose) => wire.call('kept-folder:choose', { purpose }),
    chooseSuggested: (purpose) => wire.call('kept-folder:choose-suggested', { purpose }),
    suggested: (purpose) => wire.call('kept-folder:suggested', { purpose }),
    kept: (purpose) => wire.call('kept-folder:kept', { purpose }),
    forget: async (purpose) => { await wire.call('kept-folder:forget', { purpose }); },
    // The system asks nobody: what the person may read, the app may read.
    allow: () => Promise.resolve(true),
    listFiles: (purpose) => wire.call('kept-folder:list-files', { purpose }),
    readFile: (purpose, path) => wire.call('kept-folder:read-file', { purpose, path }),
    putFile: (file) => wire.call('kept-folder:put-file', file),
    trashFile: (seen) => wire.call('kept-folder:trash-file', { seen }),
    onChange: (listener) => wire.on('kept-folder:changed', listener),
  };
}
