/**
 * Splits a relative path with `/` into its segments, or null when it could name anything outside the folder it is meant for:
 * `..`, absolute paths, drive letters and other names with a colon, backslashes, control characters, empty segments.
 */
export function jailedSegments(path: string): readonly string[] | null {
  if (/[\u0000-\u001f\u007f\\:]/.test(path)) return null;
  const segments = path.split('/');
  const isUnsafe = (segment: string): boolean => segment === '' || segment === '.' || segment === '..';
  return segments.some(isUnsafe) ? null : segments;
}
