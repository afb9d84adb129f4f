import type { Utf8 } from '../../../shared/journal/segment.ts';

const encoder = new TextEncoder();
// Without `ignoreBOM` a text that begins with U+FEFF would come back without it.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8: Utf8 = { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) };
