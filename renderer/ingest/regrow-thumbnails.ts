import type { ImageStore } from '../storage/image-store.ts';
import { createSerial } from './create-serial.ts';

/**
 * An image store whose missing thumbnails grow again when they are asked for, one at a time: they are derived, so a restored library
 * comes without them.
 */
export function regrowThumbnails(images: ImageStore, makeThumbnail: (picture: Blob) => Promise<Blob | null>): ImageStore {
  const inTurn = createSerial();
  const regrow = async (imageId: string): Promise<Blob | undefined> => {
    const image = await images.getImage(imageId);
    const thumbnail = image === undefined ? null : await makeThumbnail(image.blob);
    if (thumbnail === null) return undefined;
    await images.putThumbnail(imageId, thumbnail);
    return thumbnail;
  };
  return {
    putImage: (image) => images.putImage(image),
    putImages: (many) => images.putImages(many),
    getImage: (imageId) => images.getImage(imageId),
    putThumbnail: (imageId, thumbnail) => images.putThumbnail(imageId, thumbnail),
    putFingerprint: (imageId, fingerprint) => images.putFingerprint(imageId, fingerprint),
    getFingerprints: (imageIds) => images.getFingerprints(imageIds),
    getThumbnail: async (imageId) => (await images.getThumbnail(imageId)) ?? inTurn(() => regrow(imageId)),
  };
}
