import type { JournalFiles } from '../shared/journal/journal-files.ts';
import type { IpcHandlers } from './ipc.ts';

/** The journal for the page: names of segments and ids of pictures come in, never paths. */
export function createJournalHandlers(files: JournalFiles) {
  return {
    'journal:list-segments': () => files.listSegments(),
    'journal:read-segment': ({ name, range }) => files.readSegment(name, range),
    'journal:append-to-segment': ({ name, bytes }) => files.appendToSegment(name, bytes),
    'journal:remove-segments': ({ names }) => files.removeSegments(names),
    'journal:set-aside-segments': ({ names }) => files.setAsideSegments(names),
    'journal:list-aside': () => files.listAside(),
    'journal:remove-aside': ({ names }) => files.removeAside(names),
    'journal:put-picture': ({ imageId, bytes }) => files.putPicture(imageId, bytes),
    'journal:get-picture': ({ imageId }) => files.getPicture(imageId),
    'journal:list-pictures': () => files.listPictures(),
    'journal:remove-pictures': ({ imageIds }) => files.removePictures(imageIds),
  } satisfies Partial<IpcHandlers>;
}
