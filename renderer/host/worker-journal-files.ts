import type { Remote } from 'comlink';
import type { JournalFiles, JournalWriteOutcome } from '../../shared/journal/journal-files.ts';
import { linkWorker, WORKER_LOST } from './worker-link.ts';

const FAILED: JournalWriteOutcome = { kind: 'failed', reason: 'The part of Skillshot that writes to the disk stopped. It was started again.' };

/**
 * The journal's files through a worker: only there does a browser let a page flush to the disk. A worker that dies is replaced with
 * the next call; what was under way counts as not written.
 */
export function createWorkerJournalFiles(startWorker: () => Worker): JournalFiles {
  const ask = linkWorker<JournalFiles>(startWorker);

  const read = async <Answer>(question: (remote: Remote<JournalFiles>) => Promise<Answer>): Promise<Answer> => {
    const answer = await ask(question);
    if (answer === WORKER_LOST) throw new Error('The journal could not be read: its worker stopped.');
    return answer;
  };

  const write = async (order: (remote: Remote<JournalFiles>) => Promise<JournalWriteOutcome>): Promise<JournalWriteOutcome> => {
    const answer = await ask(order);
    return answer === WORKER_LOST ? FAILED : answer;
  };

  return {
    listSegments: () => read((remote) => remote.listSegments()),
    readSegment: (name, range) => read((remote) => remote.readSegment(name, range)),
    appendToSegment: (name, bytes) => write((remote) => remote.appendToSegment(name, bytes)),
    removeSegments: (names) => write((remote) => remote.removeSegments(names)),
    setAsideSegments: (names) => write((remote) => remote.setAsideSegments(names)),
    listAside: () => read((remote) => remote.listAside()),
    removeAside: (names) => write((remote) => remote.removeAside(names)),
    putPicture: (imageId, bytes) => write((remote) => remote.putPicture(imageId, bytes)),
    getPicture: (imageId) => read((remote) => remote.getPicture(imageId)),
    listPictures: () => read((remote) => remote.listPictures()),
    removePictures: (imageIds) => write((remote) => remote.removePictures(imageIds)),
  };
}
