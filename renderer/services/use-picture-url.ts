import { useEffect, useState } from 'react';
import { revokeSoon } from './revoke-soon.ts';
import { useServices } from './services.tsx';

export type PictureUrl =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly url: string }
  /** The library has no bytes for this picture: a note that was imported without it. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

/** An object URL of a stored picture, freed after the component has gone. Mount anew (`key`) for another picture. */
export function usePictureUrl(imageId: string): PictureUrl {
  const { images } = useServices();
  const [picture, setPicture] = useState<PictureUrl>({ kind: 'loading' });
  useEffect(() => {
    let url: string | null = null;
    let isGone = false;
    const load = async () => {
      const stored = await images.getImage(imageId);
      if (isGone) return;
      if (stored !== undefined) url = URL.createObjectURL(stored.blob);
      setPicture(url === null ? { kind: 'missing' } : { kind: 'ready', url });
    };
    load().catch(() => { if (!isGone) setPicture({ kind: 'unreadable' }); });
    return () => {
      isGone = true;
      if (url !== null) revokeSoon(url);
    };
  }, [imageId, images]);
  return picture;
}
