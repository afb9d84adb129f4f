/** A path as it is compared: folded segments without `.`; `..` at the start is dropped, as the root has nothing above it. */
export function pathSegments(path: string): readonly string[] {
  return climb([], path) ?? climb([], path.replace(/^(?:\.{0,2}[\\/])+/, '')) ?? [];
}

/** Where a reference of the note at `notePath` leads, folded; null when it leads out of the import. */
export function fromNoteFolder(notePath: string, reference: string): string | null {
  return climb(pathSegments(notePath).slice(0, -1), reference)?.join('/') ?? null;
}

/** The last part of a path, as it is written. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}

/** The name of a picture as two references to it are compared: folded, without its folders. */
export function pictureKey(path: string): string {
  return pathSegments(path).at(-1) ?? '';
}

/** `notes/a.b.md` → `a.b` */
export function stemOf(path: string): string {
  return baseName(path).replace(/\.[^.]+$/, '');
}

/** The ending of a name in small letters, without the dot; '' for none. */
export function extensionOfPath(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(baseName(path))?.[1]?.toLowerCase() ?? '';
}

function climb(from: readonly string[], path: string): readonly string[] | null {
  const segments = [...from];
  for (const segment of decodePercents(path).split(/[\\/]+/)) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment.normalize('NFC').toLowerCase());
    else if (segments.pop() === undefined) return null;
  }
  return segments;
}

/** Markdown writes a space as `%20`; a lone `%` is itself. */
function decodePercents(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
