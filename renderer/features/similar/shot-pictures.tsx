import type { Note } from '../../../shared/note/note.ts';
import { usePictureUrl } from '../../services/use-picture-url.ts';
import styles from './similar.module.css';

export interface ShotPicturesProps {
  readonly notes: readonly Note[];
  /** One for each. */
  readonly labels: readonly string[];
}

/** The first pictures of some notes beside each other. */
export function ShotPictures({ notes, labels }: ShotPicturesProps) {
  return (
    <ol className={styles['pictures']} tabIndex={0} aria-label="The screenshots">
      {notes.map((note, index) => (
        <li key={note.id}>
          <figure className={styles['shot']}>
            <ShotPicture key={note.images[0]?.imageId ?? ''} imageId={note.images[0]?.imageId ?? ''} name={note.title} />
            <figcaption>{labels[index]}</figcaption>
          </figure>
        </li>
      ))}
    </ol>
  );
}

function ShotPicture({ imageId, name }: { readonly imageId: string; readonly name: string }) {
  const picture = usePictureUrl(imageId);
  return picture.kind === 'ready' ? <img src={picture.url} alt={name} /> : <span className={styles['noPicture']}>{picture.kind === 'loading' ? '' : 'No picture'}</span>;
}
