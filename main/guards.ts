import { app, session, type WebContents } from 'electron';
import { isAllowedRequest, isPageUrl } from './app-origin.ts';

/**
 * As root Chromium runs without its sandbox (`--no-sandbox`), and `enableSandbox` takes that switch off its children, which
 * then crash one after the other. Everybody else gets the sandbox for every process.
 */
export function enableSandboxUnlessRoot(): void {
  if (process.platform === 'linux' && process.getuid?.() === 0) return;
  app.enableSandbox();
}

/** Switches that must stand before the app is ready: no name is ever resolved, so nothing can leave, not even a prefetch. */
export function cutNetwork(devOrigin: string | null): void {
  if (devOrigin !== null) return;
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

function guardContents(contents: WebContents, devOrigin: string | null): void {
  const refuseForeign = (event: { preventDefault(): void }, url: string): void => {
    // The dev server reloads the page by navigating; the shipped page goes nowhere, but may start itself anew, as after a restore.
    const isAllowed = isPageUrl(url, devOrigin) && (devOrigin !== null || url === contents.getURL());
    if (!isAllowed) event.preventDefault();
  };
  contents.on('will-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-attach-webview', (event) => { event.preventDefault(); });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Denies what a note-taking page never needs. Call when the app is ready, before the first window. */
export function guardSessions(devOrigin: string | null): void {
  const { defaultSession } = session;
  const mayUse = (permission: string, url: string): boolean => permission === 'clipboard-sanitized-write' && isPageUrl(url, devOrigin);
  defaultSession.setPermissionRequestHandler((contents, permission, answer) => { answer(mayUse(permission, contents.getURL())); });
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => { answer({ cancel: !isAllowedRequest(url, devOrigin) }); });
  app.on('web-contents-created', (_event, contents) => { guardContents(contents, devOrigin); });
}
