import { DatabaseZap } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTheme } from './use-theme.ts';

/** Shown instead of the app when the library cannot be opened: never an empty library in its place. */
export function StartupNotice({ reason }: { readonly reason: string }) {
  useTheme();
  return (
    <EmptyState icon={<DatabaseZap aria-hidden />} title="The library could not be opened" actions={<Button variant="primary" onClick={() => { location.reload(); }}>Try again</Button>}>
      {reason} Your notes were not changed.
    </EmptyState>
  );
}
