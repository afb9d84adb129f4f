import { useCallback } from 'react';
import { useServices } from '../../services/services.tsx';
import { usePreferences } from '../../state/preferences.ts';

/** Starts the recognition while the person still chooses or holds the pictures: it takes a second, they take longer. */
export function useWarmReading(): () => void {
  const { ocr } = useServices();
  return useCallback(() => { ocr.warm(usePreferences.getState().importLanguages); }, [ocr]);
}
