/** A language file with these parts by their place in the table, each of these bytes. Tesseract would refuse their contents. */
export function trainedData(parts: ReadonlyMap<number, readonly number[]>, count = 24): Uint8Array<ArrayBuffer> {
  const places = [...parts.keys()].sort((one, other) => one - other);
  const length = 4 + count * 8 + [...parts.values()].reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, count, true);
  for (let place = 0; place < count; place += 1) view.setBigInt64(4 + place * 8, -1n, true);
  let at = 4 + count * 8;
  for (const place of places) {
    const part = parts.get(place) ?? [];
    view.setBigInt64(4 + place * 8, BigInt(at), true);
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What every file of tesseract 4 and 5 has at least. */
export const NETWORK_PARTS: ReadonlyMap<number, readonly number[]> = new Map([[17, [1, 2, 3]], [21, [4]], [22, [5]], [23, [...Buffer.from('5.0:nds\n', 'latin1')]]]);
