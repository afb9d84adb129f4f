import { describe, expect, it } from 'vitest';
import type { ToldCapture } from '../../shared/note/told-capture.ts';
import type { IncomingFile } from './import-queue.ts';
import { fileOf, isIdle, pictureFile, quickEngine, startQueue } from './queue-under-test.contract.ts';

const CAPTURE: ToldCapture = {
  source: 'telegram_photo', capturedAt: '2026-02-04T15:04:09+01:00', userId: '4711', username: 'Sam', caption: 'look',
  frontMatter: [{ after: 'original_image', key: 'message_id', yaml: '7' }],
};
const told = (more: Partial<IncomingFile> = {}): IncomingFile => ({ ...pictureFile('photo_1@04-02-2026_15-04-09.jpg'), id: 'shot-7', capture: CAPTURE, ...more });

describe('a file that an export tells about', () => {
  it('becomes a note with all that was told', async () => {
    const { queue, library, until } = startQueue(quickEngine());
    await queue.addFiles([told()], { topic: 'career', languages: ['eng'] });
    await until(isIdle);
    expect(library.notes.get('shot-7')?.note).toMatchObject({
      source: 'telegram_photo', capturedAt: '2026-02-04T15:04:09+01:00', userId: '4711', username: 'Sam', caption: 'look', topic: 'career',
      originalImage: 'photo_1@04-02-2026_15-04-09.jpg', extras: { frontMatter: CAPTURE.frontMatter },
    });
  });

  it('is one note with all pictures of its album, in order', async () => {
    const { queue, library, until } = startQueue(quickEngine());
    await queue.addFiles([told({ more: ['b', 'c'].map((name) => pictureFile(name).blob) })], { topic: '', languages: ['eng'] });
    await until(isIdle);
    expect(library.notes.get('shot-7')?.note.images).toHaveLength(3);
    expect(library.recognitions.get('shot-7')?.pages).toHaveLength(3);
  });

  it('is left alone when its id is in the queue or in the library', async () => {
    const { queue, library, until } = startQueue(quickEngine());
    await queue.addFiles([told()], { topic: '', languages: ['eng'] });
    await until(isIdle);
    expect(await queue.addFiles([told()], { topic: '', languages: ['eng'] })).toEqual({ kind: 'stored' });
    await queue.clearFinished();
    expect(await queue.addFiles([told()], { topic: '', languages: ['eng'] })).toEqual({ kind: 'stored' });
    expect(library.notes.size).toBe(1);
    expect(library.jobs.size).toBe(0);
  });

  it('fails as a whole when one picture of its album is none', async () => {
    const { queue, states } = startQueue(quickEngine());
    await queue.addFiles([told({ more: [fileOf('b', 'text').blob] })], { topic: '', languages: ['eng'] });
    expect(await states((now) => now !== '')).toBe('photo_1@04-02-2026_15-04-09.jpg:failed');
  });

  it('keeps the pictures of an album as long as its job may be read again', async () => {
    const { queue, library, until } = startQueue(quickEngine());
    const [first, second] = [pictureFile('a'), pictureFile('b')];
    await queue.addFiles([second], { topic: '', languages: ['eng'] });
    await until(isIdle);
    queue.pause();
    await queue.addFiles([told({ ...first, id: 'album', more: [second.blob] })], { topic: '', languages: ['eng'] });
    library.notes.clear();
    library.deleteUnusedPictures([...library.pictures.keys()]);
    expect(library.pictures.size).toBe(2);
  });
});
