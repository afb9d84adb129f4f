import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './media-type.ts';

describe('the media type of a file', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['worker.min.JS', 'text/javascript; charset=utf-8'],
    ['inter.woff2', 'font/woff2'],
    ['icon.svg', 'image/svg+xml'],
    ['eng.traineddata.gz', 'application/octet-stream'],
    ['html', 'text/html; charset=utf-8'],
    ['noending.', 'application/octet-stream'],
  ])('%s is %s', (name, type) => {
    expect(mediaTypeOf(name)).toBe(type);
  });
});
