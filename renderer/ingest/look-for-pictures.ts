import { isSameFile, type FileFacts, type KeptFolders } from '../../shared/host/kept-folders.ts';
import { sniffImage } from '../../shared/image/sniff-image.ts';
import { isMirrorPicturePath } from '../../shared/mirror/mirror-paths.ts';
import { hashBytes } from '../storage/hash-bytes.ts';
import type { WatchedFile } from '../storage/watched-files-store.ts';

export interface PictureLook {
  readonly folders: Pick<KeptFolders, 'readFile'>;
  /** SHA-256 of pictures that came in from this folder before, under whatever name. */
  readonly importedIds: ReadonlySet<string>;
  /** The listing before: a file that is the same in both is finished. */
  readonly before: ReadonlyMap<string, FileFacts>;
  /** Whether the bytes are a whole picture. */
  readonly canDecode: (picture: Blob) => Promise<boolean>;
}

export type LookedAtFile =
  | { readonly kind: 'picture'; readonly facts: FileFacts; readonly imageId: string; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The same bytes came in already. */
  | { readonly kind: 'again'; readonly facts: FileFacts; readonly imageId: string }
  /** Still being written: it grows, or its bytes are no whole picture yet. */
  | { readonly kind: 'unfinished'; readonly facts: FileFacts };

/** Whether a file of the listing has been dealt with. */
export function isDone(known: ReadonlyMap<string, WatchedFile>, facts: FileFacts): boolean {
  return isSameFile(known.get(facts.path) ?? null, facts);
}

/** Pictures of a listing, those taken first at the head; names decide between two of one moment. */
export function picturesInOrder(files: readonly FileFacts[]): readonly FileFacts[] {
  return files.filter(({ path }) => isMirrorPicturePath(path)).sort((a, b) => a.modifiedMs - b.modifiedMs || (a.path < b.path ? -1 : 1));
}

/** Looks at one new file: its length must have stood still, and all of it must be a picture. */
export async function lookAtPicture({ folders, before, importedIds, canDecode }: PictureLook, facts: FileFacts): Promise<LookedAtFile> {
  if (!isSameFile(before.get(facts.path) ?? null, facts)) return { kind: 'unfinished', facts };
  const bytes = await folders.readFile('watch', facts.path);
  if (bytes === null || bytes.length !== facts.byteLength || sniffImage(bytes).kind !== 'picture') return { kind: 'unfinished', facts };
  if (!(await canDecode(new Blob([bytes])))) return { kind: 'unfinished', facts };
  const imageId = await hashBytes(bytes);
  return importedIds.has(imageId) ? { kind: 'again', facts, imageId } : { kind: 'picture', facts, imageId, bytes };
}
