import { describe, expect, it } from 'vitest';
import type { StoresUnderTest } from './note-store.contract.ts';

const CAFE = 'cafe'.repeat(16);
const BEEF = 'beef'.repeat(16);

export function describeImageStore(name: string, open: () => Promise<StoresUnderTest>): void {
  describe(`${name} as an image store`, () => {
    const picture = (text: string) => ({ imageId: CAFE, mediaType: 'image/png', blob: new Blob([text], { type: 'image/png' }) });

    it('gives back a picture with its type and bytes', async () => {
      const { images } = await open();
      expect(await images.putImage(picture('bytes'))).toEqual({ kind: 'written' });
      const stored = await images.getImage(CAFE);
      expect(stored?.mediaType).toBe('image/png');
      expect(await stored?.blob.text()).toBe('bytes');
      expect(await images.getImage(BEEF)).toBeUndefined();
    });

    it('keeps the first copy of the same picture', async () => {
      const { images } = await open();
      await images.putImage(picture('first'));
      expect(await images.putImage(picture('again'))).toEqual({ kind: 'written' });
      expect(await (await images.getImage(CAFE))?.blob.text()).toBe('first');
    });

    it('stores many at once, one copy of each, those that are there left alone', async () => {
      const { images } = await open();
      await images.putImage(picture('first'));
      const other = { ...picture('other'), imageId: BEEF };
      expect(await images.putImages([picture('again'), other, { ...other, blob: new Blob(['twin']) }])).toEqual({ kind: 'written' });
      expect(await (await images.getImage(CAFE))?.blob.text()).toBe('first');
      expect(await (await images.getImage(BEEF))?.blob.text()).toBe('other');
      expect(await images.putImages([])).toEqual({ kind: 'written' });
    });

    it('keeps thumbnails apart from pictures and replaces them', async () => {
      const { images } = await open();
      await images.putThumbnail(CAFE, new Blob(['small']));
      await images.putThumbnail(CAFE, new Blob(['smaller']));
      expect(await (await images.getThumbnail(CAFE))?.text()).toBe('smaller');
      expect(await images.getImage(CAFE)).toBeUndefined();
      expect(await images.getThumbnail(BEEF)).toBeUndefined();
    });

    it('keeps the fingerprint of a thumbnail until that is replaced', async () => {
      const { images } = await open();
      await images.putFingerprint(CAFE, 'of no thumbnail');
      await images.putThumbnail(CAFE, new Blob(['small']));
      expect(await images.getFingerprints([CAFE, BEEF])).toEqual([undefined, undefined]);
      await images.putFingerprint(CAFE, 'f00d');
      expect(await images.getFingerprints([BEEF, CAFE])).toEqual([undefined, 'f00d']);
      expect(await (await images.getThumbnail(CAFE))?.text()).toBe('small');
      await images.putThumbnail(CAFE, new Blob(['smaller']));
      expect(await images.getFingerprints([CAFE])).toEqual([undefined]);
    });
  });
}
