import { pathKey } from '../export/export-names.ts';

/** Where the mirror puts what was deleted, with the path that it had. */
const TRASH = 'trash/';

const PICTURE = /\.(?:png|jpe?g|webp|gif|bmp|avif)$/i;

/** What programs leave in a folder while they work: not for us, and gone in a moment. */
const PASSING = [
  /(?:^|\/)\.[^/]*/, // hidden: .git, .stfolder, .stversions, .syncthing.a.md.tmp, .a.md.swp, .DS_Store, .#a.md
  /~[^/]*$/, /(?:^|\/)#[^/]*#$/, /(?:^|\/)4913$/, // backups and probes of editors
  /\.(?:tmp|temp|swp|swo|swx|part|partial|crdownload|bak|orig|lock)$/i,
  /(?:^|\/)(?:~syncthing~|~\$)[^/]*$/,
  /(?:^|\/)(?:node_modules|trash)\//i,
];

export function isPassing(path: string): boolean {
  return PASSING.some((pattern) => pattern.test(path));
}

/** A note of the mirror: Markdown in `notes/` or below. */
export function isMirrorNotePath(path: string): boolean {
  return /^notes\/.+\.md$/i.test(path) && !isPassing(path);
}

/** Any picture in the folder: a note written by hand may have its own beside it. */
export function isMirrorPicturePath(path: string): boolean {
  return PICTURE.test(path) && !isPassing(path);
}

export function trashPath(path: string): string {
  return `${TRASH}${path}`;
}

// `a.sync-conflict-20260204-140409-ABCDEFG.md` · `a (conflicted copy 2026-02-04).md`, `a (Sam's conflicted copy …)`, `a (conflict …)` · `a_conf(2).md`
const COPY_MARKS = [
  /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?/g,
  / \((?:[^()/]*\s)?(?:conflicted copy|case conflict)[^()/]*\)/gi,
  / \([^()/]*in Konflikt stehende Kopie[^()/]*\)/gi,
];

/** The path of the file that this one is another version of, made by Syncthing or Dropbox; null for a plain file. */
export function originalOfConflictCopy(path: string): string | null {
  const original = COPY_MARKS.reduce((name, mark) => name.replace(mark, ''), path);
  return original === path ? null : original;
}

/** `base` or the first of `base-2`, `base-3` … under which nothing stands in the way. */
export function freePath(path: string, isTaken: (key: string) => boolean): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/.exec(path) ?? [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${stem}-${String(number)}${ending}`;
    if (!isTaken(pathKey(candidate))) return candidate;
  }
}
