import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_ORIGIN } from './app-origin.ts';
import { fitWindowState, MIN_HEIGHT, MIN_WIDTH, readWindowState, type ScreenArea } from './window-state.ts';

/** `--color-window` of renderer/ui/styles/tokens.css, so that the first frame does not flash. */
const LIGHT_BACKGROUND = '#f4f4f1';
const DARK_BACKGROUND = '#161715';

const stateFile = (): string => path.join(app.getPath('userData'), 'window-state.json');

/** The work areas of the screens, the primary one first. */
function workAreas(): readonly [ScreenArea, ...ScreenArea[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)];
}

/** Written on close, while the process is still alive to do it; losing it costs a resize, so a failure is ignored. */
function rememberOnClose(window: BrowserWindow): void {
  window.on('close', () => {
    const state = { ...window.getNormalBounds(), isMaximised: window.isMaximized() };
    try {
      writeFileSync(stateFile(), JSON.stringify(state));
    } catch {
      // The next start uses the default size.
    }
  });
}

/** Opens the window where it was. It appears when its first frame is painted, on the theme's own background. */
export function openMainWindow(devUrl: string | null): BrowserWindow {
  const { isMaximised, ...bounds } = fitWindowState(readWindowState(stateFile()), workAreas());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: 'Skillshot',
    backgroundColor: nativeTheme.shouldUseDarkColors ? DARK_BACKGROUND : LIGHT_BACKGROUND,
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  if (isMaximised) window.maximize();
  window.once('ready-to-show', () => { window.show(); });
  rememberOnClose(window);
  void window.loadURL(devUrl ?? `${APP_ORIGIN}/index.html`);
  return window;
}
