import { CircleCheckBig } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Note, NoteImage } from '../../../shared/note/note.ts';
import { usePictureUrl } from '../../services/use-picture-url.ts';
import { useSession } from '../../state/session.ts';
import { takeBack } from '../../state/take-back.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { PictureCrop } from '../../ui/picture-crop.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { describeWord, type DoubtfulWord } from './doubtful-word.ts';
import styles from './review-dialog.module.css';
import { countDecided, decisionAt, isFinished } from './review-queue.ts';
import { useNoteReview, type NoteReview } from './use-note-review.ts';
import { WordForm } from './word-form.tsx';

/** Goes through the doubtful words of one note or of several, one word at a time, by keyboard. */
export function ReviewDialog() {
  const { dialog, reviewIds, setSession } = useSession();
  if (dialog !== 'review') return null;
  return <OpenReview key={reviewIds.join(' ')} noteIds={reviewIds} onClose={() => { setSession({ dialog: null }); }} />;
}

interface OpenReviewProps {
  readonly noteIds: readonly string[];
  readonly onClose: () => void;
}

function OpenReview({ noteIds, onClose }: OpenReviewProps) {
  const [at, setAt] = useState(0);
  const noteId = noteIds[at] ?? '';
  const hasNext = at + 1 < noteIds.length;
  return (
    <Dialog isOpen title="Review doubtful words" width="medium" focusesItself onClose={onClose}>
      <ReviewOfNote key={noteId} noteId={noteId} place={noteIds.length === 1 ? '' : `Note ${String(at + 1)} of ${String(noteIds.length)}`} onNext={hasNext ? () => { setAt(at + 1); } : null} onClose={onClose} />
    </Dialog>
  );
}

interface ReviewOfNoteProps {
  readonly noteId: string;
  /** Where the note stands among those under review; '' for one alone. */
  readonly place: string;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

function ReviewOfNote({ noteId, place, onNext, onClose }: ReviewOfNoteProps) {
  const review = useNoteReview(noteId);
  if (review === null) return <div className={styles['review']} aria-busy="true" />;
  if (isFinished(review.queue)) return <Finished review={review} onNext={onNext} onClose={onClose} />;
  return <WordUnderReview review={review} place={place} />;
}

function WordUnderReview({ review, place }: { readonly review: NoteReview; readonly place: string }) {
  const { note, recognition, queue, word, words, failure, settle, move } = review;
  const total = queue.words.length;
  const position = `${String(queue.at + 1)} of ${String(total)}`;
  const shown = word === undefined ? null : describeWord(recognition, words, { word, text: note.visibleText });
  return (
    <div className={styles['review']}>
      <div className={styles['head']}>
        <p className={styles['note']}>{place === '' ? note.title : `${place}: ${note.title}`}</p>
        <p className={styles['position']} role="status">{position}</p>
      </div>
      <ProgressBar label="Words decided" fraction={countDecided(queue) / Math.max(1, total)} />
      {shown === null ? (
        <p className={styles['gone']}>This word was deleted from the text meanwhile.</p>
      ) : (
        <>
          <Crop note={note} shown={shown} />
          <WordForm
            shown={shown}
            decision={decisionAt(queue, shown.word.index)}
            onSettle={settle}
            onMove={move}
            onUndo={() => { if (countDecided(queue) > 0) void takeBack(); }}
          />
        </>
      )}
      {failure === '' ? null : <p className={styles['failure']} role="alert">That was not stored: {failure}</p>}
      <div className={styles['foot']}>
        <p className={styles['keys']}>
          <Kbd keys="Enter" /> accept or correct <Kbd keys="CmdOrCtrl+Z" /> undo <Kbd keys="Esc" /> leave
        </p>
        <Button variant="quiet" disabled={queue.at === 0} onClick={() => { move(-1); }}>Previous <Kbd keys="Up" /></Button>
        <Button variant="quiet" disabled={queue.at + 1 >= total} onClick={() => { move(1); }}>Next <Kbd keys="Down" /></Button>
      </div>
    </div>
  );
}

const CROP_ASPECT = 5;
/** About 3 times its size at the width of the dialog. */
const LEAST_CROP_PX = 36;

function Crop({ note, shown }: { readonly note: Note; readonly shown: DoubtfulWord }) {
  const { pageIndex } = shown.word;
  const image = note.images[pageIndex];
  if (image === undefined) return null;
  return <CropOfImage key={image.imageId} image={image} shown={shown} />;
}

function CropOfImage({ image, shown }: { readonly image: NoteImage; readonly shown: DoubtfulWord }) {
  const picture = usePictureUrl(image.imageId);
  if (picture.kind === 'missing' || picture.kind === 'unreadable') return <p className={styles['gone']}>The picture of this word cannot be shown.</p>;
  return (
    <PictureCrop
      url={picture.kind === 'ready' ? picture.url : null}
      widthPx={image.widthPx}
      heightPx={image.heightPx}
      box={shown.word.box}
      lineHeightPx={shown.lineHeightPx}
      leastHeightPx={LEAST_CROP_PX}
      aspect={CROP_ASPECT}
      alt={`The word on the picture, read as ${shown.text}`}
    />
  );
}

function Finished({ review, onNext, onClose }: { readonly review: NoteReview; readonly onNext: (() => void) | null; readonly onClose: () => void }) {
  const { words } = review.queue;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => { next.current?.focus(); }, []);
  const title = words.length === 0 ? 'No doubtful words in this note' : words.length === 1 ? 'The word is decided' : `All ${String(words.length)} words are decided`;
  return (
    <div className={styles['finished']}>
      <EmptyState
        icon={<CircleCheckBig aria-hidden />}
        title={title}
        actions={onNext === null ? <Button ref={next} variant="primary" onClick={onClose}>Done</Button> : (
          <>
            <Button onClick={onClose}>Done</Button>
            <Button ref={next} variant="primary" onClick={onNext}>Next note</Button>
          </>
        )}
      >
        {review.note.title}
      </EmptyState>
    </div>
  );
}
