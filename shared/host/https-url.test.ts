import { describe, expect, it } from 'vitest';
import { isHttpsUrl } from './https-url.ts';

describe('an https address', () => {
  it.each(['https://example.org', 'https://example.org:8443/a?b=c#d', 'HTTPS://EXAMPLE.org/', 'https://xn--bcher-kva.example/ü'])('may be opened: %s', (url) => {
    expect(isHttpsUrl(url)).toBe(true);
  });

  it.each([
    'http://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@example.org',
    'https:example.org', 'https://', 'https:///path', ' https://example.org', 'https://example.org/a b', 'https://user:secret@example.org/',
    'https://example.org\\@evil.example/', 'https://example.org/\u0000', 'vscode://file/etc',
  ])('may not: %j', (url) => {
    expect(isHttpsUrl(url)).toBe(false);
  });
});
