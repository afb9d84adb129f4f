import type { JournalFiles } from '../shared/journal/journal-files.ts';
import type { IpcWire } from './electron-host.ts';

/** The page's end of `journal-handlers.ts`. */
export function createElectronJournal({ call }: Pick<IpcWire, 'call'>): JournalFiles {
  return {
    listSegments: () => call('journal:list-segments', null),
    readSegment: (name, range) => call('journal:read-segment', { name, range }),
    appendToSegment: (name, bytes) => call('journal:append-to-segment', { name, bytes }),
    removeSegments: (names) => call('journal:remove-segments', { names }),
    setAsideSegments: (names) => call('journal:set-aside-segments', { names }),
    listAside: () => call('journal:list-aside', null),
    removeAside: (names) => call('journal:remove-aside', { names }),
    putPicture: (imageId, bytes) => call('journal:put-picture', { imageId, bytes }),
    getPicture: (imageId) => call('journal:get-picture', { imageId }),
    listPictures: () => call('journal:list-pictures', null),
    removePictures: (imageIds) => call('journal:remove-pictures', { imageIds }),
  };
}
