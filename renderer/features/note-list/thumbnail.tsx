import { ImageOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { revokeSoon } from '../../services/revoke-soon.ts';
import { useServices } from '../../services/services.tsx';
import styles from './note-row.module.css';

/** The picture of a note, small. Decorative: the row's text names the note. */
export function Thumbnail({ imageId }: { readonly imageId: string }) {
  const { images } = useServices();
  const [url, setUrl] = useState('');

  useEffect(() => {
    let isCurrent = true;
    let made = '';
    void images.getThumbnail(imageId).then((blob) => {
      if (!isCurrent || blob === undefined) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      isCurrent = false;
      if (made !== '') revokeSoon(made);
    };
  }, [images, imageId]);

  return (
    <span className={styles['thumbnail']} aria-hidden>
      {url === '' ? <ImageOff size={16} strokeWidth={1.5} /> : <img src={url} alt="" draggable={false} />}
    </span>
  );
}
