import type { ExportReaders } from '../../../shared/export/plan-export.ts';
import type { ImageStore } from '../../storage/image-store.ts';

/** The bytes of a stored picture, as an export reads them. */
export function readImageFrom(images: Pick<ImageStore, 'getImage'>): ExportReaders['readImage'] {
  return async (imageId) => {
    const image = await images.getImage(imageId);
    return image === undefined ? null : new Uint8Array(await image.blob.arrayBuffer());
  };
}
