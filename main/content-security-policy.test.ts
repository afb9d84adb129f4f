import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const directives = new Map(contentSecurityPolicy('abc').split('; ').map((directive) => {
  const [name = '', ...sources] = directive.split(' ');
  return [name, sources];
}));

describe('the content security policy', () => {
  it('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  it('allows inline styles with the nonce alone, and no inline script', () => {
    expect(directives.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  it('names no other origin, no data: and no unsafe-inline or unsafe-eval', () => {
    const sources = [...directives.values()].flat();
    expect(sources.filter((source) => !/^('self'|'none'|'wasm-unsafe-eval'|'nonce-abc'|blob:)$/.test(source))).toEqual([]);
  });

  it('lets blobs be pictures and nothing else', () => {
    expect([...directives].filter(([, sources]) => sources.includes('blob:')).map(([name]) => name)).toEqual(['img-src']);
  });

  it.each(['base-uri', 'form-action', 'frame-src', 'frame-ancestors', 'object-src'])('forbids %s', (name) => {
    expect(directives.get(name)).toEqual(["'none'"]);
  });
});
