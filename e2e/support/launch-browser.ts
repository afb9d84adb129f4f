import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { findBrowser, sandboxFlags } from '../../scripts/launch/find-browser.mjs';

function systemBrowser(): { readonly executablePath: string; readonly args: string[] } {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('There is no Chromium here: run "npm test", which installs it or says how.');
  return { executablePath, args: sandboxFlags() };
}

/** The system's Chromium: Playwright's own cannot be downloaded everywhere. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(systemBrowser());
}

/** A browser on a profile that outlives it: closing and launching it again is what a person does overnight. */
export function launchProfile(folder: string, viewport: { readonly width: number; readonly height: number }): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...systemBrowser(), viewport, acceptDownloads: true });
}
