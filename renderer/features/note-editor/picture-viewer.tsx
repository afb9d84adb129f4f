import { ImageOff } from 'lucide-react';
import { useId, useImperativeHandle, useMemo, type KeyboardEvent, type Ref } from 'react';
import type { NoteImage } from '../../../shared/note/note.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { PicturePlace, PicturePoint } from './link-text-and-picture.ts';
import { PictureControls, ZOOM_STEP } from './picture-controls.tsx';
import { PictureMarks, type PictureMark } from './picture-marks.tsx';
import { PicturePage } from './picture-page.tsx';
import { layoutSheet } from './picture-view.ts';
import { usePicturePointer } from './use-picture-pointer.ts';
import { usePictureView, type PictureViewControl } from './use-picture-view.ts';
import styles from './picture-viewer.module.css';

export interface PictureViewerHandle {
  /** Brings a place into view, moving and zooming no more than needed. */
  readonly reveal: (place: PicturePlace) => void;
}

export interface PictureViewerProps {
  readonly images: readonly NoteImage[];
  /** The title of the note, for people who do not see the pictures. */
  readonly name: string;
  readonly marks?: readonly PictureMark[];
  readonly onPoint?: (point: PicturePoint | null) => void;
  readonly onPick?: (point: PicturePoint) => void;
  readonly ref?: Ref<PictureViewerHandle> | undefined;
}

const NO_MARKS: readonly PictureMark[] = [];
const KEY_STEP_PX = 64;

/** The pictures of a note one under another, with marks on them; zoomed and moved by wheel, pointer, keys and buttons. */
export function PictureViewer({ images, name, marks = NO_MARKS, onPoint, onPick, ref }: PictureViewerProps) {
  const sheet = useMemo(() => layoutSheet(images), [images]);
  const control = usePictureView(sheet);
  const { view, frameRef, moveBy, reveal } = control;
  const pointer = usePicturePointer({ sheet, view, moveBy, onPoint, onPick });
  const helpId = useId();
  const label = name === '' ? 'Picture of this note' : `Picture of ${name}`;
  useImperativeHandle(ref, () => ({ reveal }), [reveal]);
  if (images.length === 0) return <EmptyState icon={<ImageOff aria-hidden />} title="This note has no picture" />;
  return (
    <section className={styles['viewer']} aria-label="Picture">
      <div
        ref={frameRef}
        className={styles['frame']}
        role="group"
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId}
        onKeyDown={(event) => { followKey(event, control); }}
        {...pointer}
      >
        {view === null ? null : (
          <div
            className={styles['sheet']}
            style={{ width: sheet.widthPx, height: sheet.heightPx, transform: `translate(${String(view.left)}px, ${String(view.top)}px) scale(${String(view.scale)})` }}
          >
            {sheet.pages.map((place, index) => (
              <PicturePage
                key={`${String(index)} ${images[index]?.imageId ?? ''}`}
                imageId={images[index]?.imageId ?? ''}
                alt={sheet.pages.length === 1 ? label : `${label}, ${String(index + 1)} of ${String(sheet.pages.length)}`}
                place={place}
                scale={view.scale}
              />
            ))}
            <PictureMarks marks={marks} sheet={sheet} scale={view.scale} />
          </div>
        )}
      </div>
      <p id={helpId} hidden>Plus and minus zoom, arrow keys move, 0 fits, 1 shows it at 100 %.</p>
      <PictureControls control={control} />
    </section>
  );
}

function followKey(event: KeyboardEvent, control: PictureViewControl): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const actions: Readonly<Record<string, () => void>> = {
    '+': () => { control.zoomBy(ZOOM_STEP); },
    '=': () => { control.zoomBy(ZOOM_STEP); },
    '-': () => { control.zoomBy(1 / ZOOM_STEP); },
    '0': control.fit,
    '1': () => { control.zoomTo(1); },
    ArrowLeft: () => { control.moveBy(KEY_STEP_PX, 0); },
    ArrowRight: () => { control.moveBy(-KEY_STEP_PX, 0); },
    ArrowUp: () => { control.moveBy(0, KEY_STEP_PX); },
    ArrowDown: () => { control.moveBy(0, -KEY_STEP_PX); },
  };
  const action = actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}
