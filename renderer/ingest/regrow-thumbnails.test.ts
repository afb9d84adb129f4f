import { describe, expect, it } from 'vitest';
import { MemoryImageStore } from '../storage/memory-image-store.ts';
import { MemoryLibrary } from '../storage/memory-library.ts';
import { regrowThumbnails } from './regrow-thumbnails.ts';

const picture = { imageId: 'one', mediaType: 'image/png', blob: new Blob(['pixels']) };

describe('an image store whose thumbnails grow again', () => {
  it('makes a missing thumbnail from the picture, once', async () => {
    const store = new MemoryImageStore(new MemoryLibrary(() => new Date(0)));
    await store.putImage(picture);
    let made = 0;
    const images = regrowThumbnails(store, async (blob) => {
      made += 1;
      return new Blob([`small ${await blob.text()}`]);
    });
    expect(await (await images.getThumbnail('one'))?.text()).toBe('small pixels');
    expect(await (await images.getThumbnail('one'))?.text()).toBe('small pixels');
    expect(made).toBe(1);
  });

  it('has none for a picture that is not there or cannot be decoded', async () => {
    const store = new MemoryImageStore(new MemoryLibrary(() => new Date(0)));
    await store.putImage(picture);
    const images = regrowThumbnails(store, () => Promise.resolve(null));
    expect(await images.getThumbnail('one')).toBeUndefined();
    expect(await images.getThumbnail('two')).toBeUndefined();
  });
});
