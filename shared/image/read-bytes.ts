/**
 * Numbers and names out of a file's bytes. Bytes beyond the end read as 0: a reader of damaged files stays total, and
 * asks for the length where it matters.
 */
export type ByteOrder = 'big' | 'little';

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

export function uint16(bytes: Uint8Array, at: number, order: ByteOrder): number {
  const [first, second] = [byteAt(bytes, at), byteAt(bytes, at + 1)];
  return order === 'big' ? first * 0x100 + second : second * 0x100 + first;
}

export function uint32(bytes: Uint8Array, at: number, order: ByteOrder): number {
  const [first, second] = [uint16(bytes, at, order), uint16(bytes, at + 2, order)];
  return order === 'big' ? first * 0x10000 + second : second * 0x10000 + first;
}

/** Three bytes, the lowest first, as WebP writes its canvas. */
export function uint24Little(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at, 'little') + byteAt(bytes, at + 2) * 0x10000;
}

/** Bytes as Latin letters, for example the name of a chunk. */
export function letters(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

export function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((value, index) => bytes[at + index] === value);
}
