import { joinBytes } from '../../shared/checksum/join-bytes.ts';
import { MOST_LANGUAGE_BYTES } from '../../shared/ocr/added-language.ts';

export type UnpackOutcome = { readonly kind: 'unpacked'; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: 'refused'; readonly reason: string };

const TOO_LARGE: UnpackOutcome = { kind: 'refused', reason: `This file is larger than ${String(MOST_LANGUAGE_BYTES / 2 ** 20)} MB, unpacked. For most languages there is a smaller one, called "fast".` };

/** The bytes of a language file, gunzipped where they are gzipped whatever the name says; never more than the limit is held. */
export async function unpackLanguage(file: Blob): Promise<UnpackOutcome> {
  if (file.size > MOST_LANGUAGE_BYTES) return TOO_LARGE;
  try {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const isZipped = first === 0x1f && second === 0x8b;
    if (!isZipped) return { kind: 'unpacked', bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { kind: 'refused', reason: 'The file cannot be read. Is it still there?' };
  }
  try {
    const bytes = await readAtMost(file.stream().pipeThrough(new DecompressionStream('gzip')), MOST_LANGUAGE_BYTES);
    return bytes === null ? TOO_LARGE : { kind: 'unpacked', bytes };
  } catch {
    return { kind: 'refused', reason: 'This file is damaged: it cannot be unpacked.' };
  }
}

/** Null as soon as there is more than that. */
async function readAtMost(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  return joinBytes(chunks);
}
