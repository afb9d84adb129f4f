import { Maximize, Minus, Plus } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.tsx';
import type { PictureViewControl } from './use-picture-view.ts';
import styles from './picture-viewer.module.css';

export const ZOOM_STEP = 1.25;

export interface PictureControlsProps {
  readonly control: PictureViewControl;
}

/** The zoom buttons in the corner of the picture. */
export function PictureControls({ control: { view, isFitted, fit, zoomTo, zoomBy } }: PictureControlsProps) {
  const percent = `${String(Math.round((view?.scale ?? 1) * 100))} %`;
  return (
    <div className={styles['controls']} role="group" aria-label="Zoom">
      <IconButton label="Zoom out" keys="−" onClick={() => { zoomBy(1 / ZOOM_STEP); }}>
        <Minus aria-hidden />
      </IconButton>
      <Button variant="quiet" className={styles['percent']} aria-label={`${percent}, show at 100 %`} title="Show at 100 % (1)" onClick={() => { zoomTo(1); }}>
        {percent}
      </Button>
      <IconButton label="Zoom in" keys="+" onClick={() => { zoomBy(ZOOM_STEP); }}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton label="Fit to the window" keys="0" isPressed={isFitted} onClick={fit}>
        <Maximize aria-hidden />
      </IconButton>
    </div>
  );
}
