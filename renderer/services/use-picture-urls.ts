import { useEffect, useState } from 'react';
import { revokeSoon } from './revoke-soon.ts';
import { useServices } from './services.tsx';

const NONE: ReadonlyMap<string, string> = new Map();

/** Object URLs of several stored pictures by their ids; one that cannot be read is left out. `imageIds` must keep its identity. */
export function usePictureUrls(imageIds: readonly string[]): ReadonlyMap<string, string> {
  const { images } = useServices();
  const [urls, setUrls] = useState(NONE);
  useEffect(() => {
    let isGone = false;
    const made: string[] = [];
    for (const imageId of new Set(imageIds)) {
      images.getImage(imageId).then(
        (image) => {
          if (isGone || image === undefined) return;
          const url = URL.createObjectURL(image.blob);
          made.push(url);
          setUrls((known) => new Map(known).set(imageId, url));
        },
        () => undefined,
      );
    }
    return () => {
      isGone = true;
      for (const url of made) revokeSoon(url);
    };
  }, [imageIds, images]);
  return urls;
}
