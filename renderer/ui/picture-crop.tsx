import { cropPicture, type CropOptions } from './crop-picture.ts';
import styles from './picture-crop.module.css';

/** The size is that of the upright picture; the crop is as wide as its place. */
export interface PictureCropProps extends CropOptions {
  /** Null while the picture is loaded, and when there is none. */
  readonly url: string | null;
  /** What the picture shows, for people who do not see it. */
  readonly alt: string;
}

const percent = (part: number, whole: number) => `${String((100 * part) / whole)}%`;

/** A part of a picture, enlarged, with a frame around what it is about. */
export function PictureCrop({ url, alt, ...options }: PictureCropProps) {
  const { widthPx, heightPx, box, aspect } = options;
  const crop = cropPicture(options);
  const wide = crop.right - crop.left;
  const high = crop.bottom - crop.top;
  const place = { left: percent(-crop.left, wide), top: percent(-crop.top, high), width: percent(widthPx, wide), height: percent(heightPx, high) };
  const frame = {
    left: percent(box.left - crop.left, wide),
    top: percent(box.top - crop.top, high),
    width: percent(box.right - box.left, wide),
    height: percent(box.bottom - box.top, high),
  };
  return (
    <div className={styles['crop']} style={{ aspectRatio: String(aspect) }}>
      {url === null ? null : <img className={styles['picture']} style={place} src={url} alt={alt} draggable={false} />}
      {url === null ? null : <div className={styles['frame']} style={frame} />}
    </div>
  );
}
