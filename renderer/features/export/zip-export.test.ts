import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { noteToMarkdown } from '../../../shared/note/note-markdown.ts';
import { sampleNote } from '../../../shared/note/sample-note.contract.ts';
import type { StoredImage } from '../../storage/image-store.ts';
import { exportToZip } from './zip-export.ts';

const bytes = new TextEncoder().encode('a picture, as it is');
const images = {
  getImage: (imageId: string): Promise<StoredImage | undefined> =>
    Promise.resolve(imageId === 'aa' ? { imageId, mediaType: 'image/jpeg', blob: new Blob([bytes]) } : undefined),
};
const now = () => new Date('2026-03-01T10:00:00Z');
const control = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

const toBytes = async (zip: Blob) => new Uint8Array(await zip.arrayBuffer());

describe('exportToZip', () => {
  it('packs notes and pictures as they lie in a folder', async () => {
    const twin = sampleNote({ id: 'note-2', originalImage: 'other.jpg' });
    const { zip, summary } = await exportToZip({ images, now }, [sampleNote(), twin], control());
    const files = unzipSync(await toBytes(zip));
    expect(Object.keys(files)).toEqual([
      'assets/images/ai-engineer-roles/what-you-will-build.jpg',
      'notes/what-you-will-build.md',
      'assets/images/ai-engineer-roles/what-you-will-build-2.jpg',
      'notes/what-you-will-build-2.md',
    ]);
    expect(new TextDecoder().decode(files['notes/what-you-will-build.md'])).toBe(noteToMarkdown(sampleNote()));
    expect(files['assets/images/ai-engineer-roles/what-you-will-build.jpg']).toEqual(bytes);
    expect(summary).toMatchObject({ notes: { written: 2 }, images: { written: 2 }, failures: [] });
  });

  it('keeps names of other scripts', async () => {
    const { zip } = await exportToZip({ images, now }, [sampleNote({ slug: 'йод', images: [] })], control());
    expect(Object.keys(unzipSync(await toBytes(zip)))).toEqual(['notes/йод.md']);
  });

  it('gives the same bytes again', async () => {
    const first = await exportToZip({ images, now }, [sampleNote()], control());
    const second = await exportToZip({ images, now }, [sampleNote()], control());
    expect(await toBytes(second.zip)).toEqual(await toBytes(first.zip));
  });

  it('names a missing picture and packs the rest', async () => {
    const lost = sampleNote({ images: [{ imageId: 'gone', mediaType: 'image/png', widthPx: 1, heightPx: 1 }] });
    const { zip, summary } = await exportToZip({ images, now }, [lost], control());
    expect(summary.failures).toHaveLength(1);
    expect(Object.keys(unzipSync(await toBytes(zip)))).toEqual(['notes/what-you-will-build.md']);
  });

  it('ends with a readable zip when cancelled', async () => {
    const aborter = new AbortController();
    const { zip, summary } = await exportToZip({ images, now }, [sampleNote(), sampleNote({ id: 'b' })], { onProgress: () => { aborter.abort(); }, signal: aborter.signal });
    expect(summary.isCancelled).toBe(true);
    expect(Object.keys(unzipSync(await toBytes(zip)))).toHaveLength(2);
  });
});
