/** The production origin of the desktop app. It owns the database, so it never changes. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://skillshot';

/** Whether an address belongs to the page: the app's own origin, or the dev server's while developing. */
export function isPageUrl(url: string, devOrigin: string | null): boolean {
  return [APP_ORIGIN, devOrigin].some((origin) => origin !== null && (url === origin || url.startsWith(`${origin}/`)));
}

/**
 * Whether the window may ask for an address at all. Everything the app needs is on its own origin, in blobs it made, or part of the
 * developer tools; nothing else leaves, whatever the content security policy may have missed.
 */
export function isAllowedRequest(url: string, devOrigin: string | null): boolean {
  if (url.startsWith('devtools://') || url.startsWith(`blob:${APP_ORIGIN}/`)) return true;
  if (isPageUrl(url, devOrigin)) return true;
  if (devOrigin === null) return false;
  return url.startsWith(`blob:${devOrigin}/`) || url.startsWith(`${devOrigin.replace(/^http/, 'ws')}/`);
}
