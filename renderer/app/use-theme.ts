import { useEffect } from 'react';
import { usePreferences, type ThemeChoice } from '../state/preferences.ts';
import { useMediaQuery } from './use-media-query.ts';

export type Theme = 'light' | 'dark';

export function resolveTheme(choice: ThemeChoice, systemIsDark: boolean): Theme {
  if (choice !== 'system') return choice;
  return systemIsDark ? 'dark' : 'light';
}

/** Sets the theme on the document; the tokens follow it. */
export function useTheme(): Theme {
  const choice = usePreferences((preferences) => preferences.theme);
  const theme = resolveTheme(choice, useMediaQuery('(prefers-color-scheme: dark)'));
  useEffect(() => { document.documentElement.dataset['theme'] = theme; }, [theme]);
  return theme;
}
