import { hashBytes } from '../storage/hash-bytes.ts';

/** A UUID of version 8 (RFC 9562) from the SHA-256 of a name. */
export async function nameBasedId(name: string): Promise<string> {
  const hex = await hashBytes(new TextEncoder().encode(name));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
