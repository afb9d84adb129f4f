import { CSPProvider } from '@base-ui/react/csp-provider';
import { ServicesProvider, type Services } from '../services/services.tsx';
import { LibraryWindow } from './library-window.tsx';
import { useTheme } from './use-theme.ts';

export interface AppProps {
  readonly services: Services;
  /** The nonce of this page's Content-Security-Policy, for the style elements of libraries. */
  readonly nonce: string;
}

export function App({ services, nonce }: AppProps) {
  useTheme();
  return (
    <CSPProvider nonce={nonce}>
      <ServicesProvider value={services}>
        <LibraryWindow />
      </ServicesProvider>
    </CSPProvider>
  );
}
