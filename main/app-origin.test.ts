import { describe, expect, it } from 'vitest';
import { isAllowedRequest, isPageUrl } from './app-origin.ts';

const DEV = 'http://localhost:5173';

describe('the origin of the page', () => {
  it.each(['app://skillshot', 'app://skillshot/index.html', 'app://skillshot/?a#b'])('is %s', (url) => {
    expect(isPageUrl(url, null)).toBe(true);
  });

  it.each(['app://skillshot.evil/', 'app://other/', 'https://skillshot/', 'file:///app://skillshot/', '', `${DEV}/`, 'about:blank'])('is not %s', (url) => {
    expect(isPageUrl(url, null)).toBe(false);
  });

  it('is the dev server too while developing', () => {
    expect(isPageUrl(`${DEV}/main.tsx`, DEV)).toBe(true);
    expect(isPageUrl(`${DEV}0/main.tsx`, DEV)).toBe(false);
  });
});

describe('requests of the window', () => {
  it.each(['app://skillshot/ocr/worker.min.js', 'blob:app://skillshot/0a1b', 'devtools://devtools/bundled/inspector.html'])('may be %s', (url) => {
    expect(isAllowedRequest(url, null)).toBe(true);
  });

  it.each([
    'https://example.org/', 'http://127.0.0.1:80/', 'ws://localhost/', 'file:///etc/passwd', 'data:text/plain,x', 'blob:https://example.org/1', 'chrome://gpu',
    'chrome-extension://abc/x.js', `${DEV}/`, 'ftp://example.org/',
  ])('may not be %s', (url) => {
    expect(isAllowedRequest(url, null)).toBe(false);
  });

  it.each([`${DEV}/main.tsx`, 'ws://localhost:5173/?token=1', `blob:${DEV}/1`])('may be %s while developing', (url) => {
    expect(isAllowedRequest(url, DEV)).toBe(true);
  });
});
