import { useState } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { useMediaQuery } from './use-media-query.ts';

/** Below this width the sidebar would leave too little for the note: it opens over the list instead. */
const NARROW = '(max-width: 1023px)';

export interface SidebarState {
  readonly isShown: boolean;
  readonly isOverlay: boolean;
  readonly toggle: () => void;
  readonly closeOverlay: () => void;
}

export function useSidebar(): SidebarState {
  const isOverlay = useMediaQuery(NARROW);
  const [isOverlayOpen, setIsOverlayOpen] = useState(false);
  const { isSidebarVisible, setPreferences } = usePreferences();
  return {
    isOverlay,
    isShown: isOverlay ? isOverlayOpen : isSidebarVisible,
    toggle: () => {
      if (isOverlay) setIsOverlayOpen(!isOverlayOpen);
      else setPreferences({ isSidebarVisible: !isSidebarVisible });
    },
    closeOverlay: () => { setIsOverlayOpen(false); },
  };
}
