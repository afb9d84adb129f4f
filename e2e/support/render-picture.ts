import path from 'node:path';
import type { Browser } from '@playwright/test';

export interface PictureOptions {
  readonly file: string;
  readonly widthPx?: number;
  readonly isDark?: boolean;
  /** Picture pixels a CSS pixel; 1 for the small pictures of old screens and previews. */
  readonly pixelRatio?: 1 | 2;
}

/** A screenshot of a page of our own: what a person would have captured. Twice the pixels, as on most screens today, unless said otherwise. */
export async function renderPicture(browser: Browser, html: string, { file, widthPx = 760, isDark = false, pixelRatio = 2 }: PictureOptions): Promise<string> {
  const page = await browser.newPage({ deviceScaleFactor: pixelRatio, viewport: { width: widthPx, height: 400 } });
  const colours = isDark ? 'background:#1e1e1e;color:#e6e6e6' : 'background:#fff;color:#1f2328';
  await page.setContent(`<body style="margin:0;padding:32px 40px;${colours};font:16px/1.5 'Liberation Sans','DejaVu Sans',sans-serif">${html}</body>`);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
  return path.resolve(file);
}
