import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { Box } from '../../../shared/ocr/ocr-page.ts';
import { usePictureUrl } from '../../services/use-picture-url.ts';
import styles from './picture-viewer.module.css';

export interface PicturePageProps {
  readonly imageId: string;
  readonly alt: string;
  /** Its place on the sheet. */
  readonly place: Box;
  /** Screen pixels a picture pixel. */
  readonly scale: number;
}

/** From here on a pixel is a square worth seeing as one. */
const PIXELS_SHOWN_FROM_SCALE = 3;
const NOTICE_PX = 14;

/** One picture of the note, or what is wrong with it. */
export function PicturePage({ imageId, alt, place, scale }: PicturePageProps) {
  const picture = usePictureUrl(imageId);
  const [isBroken, setIsBroken] = useState(false);
  const style = { left: place.left, top: place.top, width: place.right - place.left, height: place.bottom - place.top };
  if (picture.kind === 'loading') return <div className={styles['page']} style={style} aria-busy="true" />;
  if (picture.kind === 'ready' && !isBroken) {
    return (
      <img
        className={styles[scale >= PIXELS_SHOWN_FROM_SCALE ? 'magnifiedPage' : 'page']}
        style={style}
        src={picture.url}
        alt={alt}
        draggable={false}
        onError={() => { setIsBroken(true); }}
      />
    );
  }
  return (
    <div className={styles['lostPage']} style={style} role="img" aria-label={`${alt}: not shown`}>
      <ImageOff aria-hidden size={28 / scale} strokeWidth={1.5} />
      <p style={{ fontSize: `${String(NOTICE_PX / scale)}px` }}>{picture.kind === 'missing' ? 'The picture of this note is not in the library.' : 'The picture cannot be shown: its file is damaged.'}</p>
    </div>
  );
}
