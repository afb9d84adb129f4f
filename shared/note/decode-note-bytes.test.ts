import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeNoteBytes } from './decode-note-bytes.ts';

const text = '---\nsource: file\n---\nПривет, 東京 🎉';
const utf16 = (order: 'le' | 'be'): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return order === 'le' ? bytes : bytes.map((_byte, index) => bytes[index ^ 1]!);
};

describe('decodeNoteBytes', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 LE with a byte order mark', new Uint8Array([0xff, 0xfe, ...utf16('le')])],
    ['UTF-16 BE with a byte order mark', new Uint8Array([0xfe, 0xff, ...utf16('be')])],
    ['UTF-16 LE', utf16('le')],
    ['UTF-16 BE', utf16('be')],
  ])('reads %s', (_name, bytes) => {
    expect(decodeNoteBytes(bytes)).toEqual({ kind: 'text', text });
  });

  it('reads an empty file as an empty text', () => {
    expect(decodeNoteBytes(new Uint8Array())).toEqual({ kind: 'text', text: '' });
  });

  it('says at which byte a file stops being UTF-8', () => {
    expect(decodeNoteBytes(new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65]))).toEqual({
      kind: 'refused',
      reason: 'The file is not UTF-8: byte 3 begins no character.',
    });
  });

  it('refuses half a UTF-16 character and a file of 5 MB', () => {
    expect(decodeNoteBytes(new Uint8Array([0xff, 0xfe, 0x41])).kind).toBe('refused');
    expect(decodeNoteBytes(new Uint8Array(5 * 1024 * 1024)).kind).toBe('refused');
  });

  it('takes as UTF-8 exactly what the platform takes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3, maxLength: 8 }), (bytes) => {
        fc.pre(bytes[0] !== 0 && bytes[1] !== 0 && ![0xff, 0xfe].includes(bytes[0]!) && bytes[0] !== 0xef);
        const decoded = decodeNoteBytes(bytes);
        expect(decoded.kind === 'text' ? decoded.text : null).toBe(platformText(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});

function platformText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
