import { useRef, type ReactNode } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { Splitter } from '../ui/splitter.tsx';
import styles from './picture-and-text.module.css';
import { useElementWidth } from './use-element-width.ts';

/** Narrower than this, text beside a picture leaves neither enough. */
const SIDE_BY_SIDE_FROM_PX = 700;
const PICTURE_MIN_PX = 240;
const TEXT_MIN_PX = 400;
const HEIGHT = { min: 120, max: 560 };

/** Picture beside the text in a wide pane, above it in a narrow one; each remembers its own size. */
export function PictureAndText({ picture, text }: { readonly picture: ReactNode; readonly text: ReactNode }) {
  const pane = useRef<HTMLDivElement>(null);
  const width = useElementWidth(pane);
  const { pictureWidthPx, pictureHeightPx, setPreferences } = usePreferences();
  const isWide = width >= SIDE_BY_SIDE_FROM_PX;
  const widest = Math.max(PICTURE_MIN_PX, width - TEXT_MIN_PX);
  const pictureWidth = Math.min(widest, pictureWidthPx);
  return (
    <div ref={pane} className={styles[isWide ? 'beside' : 'stacked']}>
      <div className={styles['picture']} style={isWide ? { width: pictureWidth } : { height: pictureHeightPx }}>{picture}</div>
      {isWide ? (
        <Splitter label="Width of the picture" orientation="vertical" size={pictureWidth} min={PICTURE_MIN_PX} max={widest} onResize={(size) => { setPreferences({ pictureWidthPx: size }); }} />
      ) : (
        <Splitter label="Height of the picture" orientation="horizontal" size={pictureHeightPx} {...HEIGHT} onResize={(size) => { setPreferences({ pictureHeightPx: size }); }} />
      )}
      <div className={styles['text']}>{text}</div>
    </div>
  );
}
