/** Whether a value is built like an example: the same type, and in objects at least the same fields. Lists are looked at as lists. */
export function isLike(value: unknown, example: unknown): boolean {
  if (typeof example !== 'object' || example === null) return typeof value === typeof example && !Number.isNaN(value);
  if (Array.isArray(example)) return Array.isArray(value) && value.every((each) => example.length === 0 || isLike(each, example[0]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(example).every(([name, each]) => fields.has(name) && isLike(fields.get(name), each));
}

/**
 * Of what was stored, the fields that are known and built like their defaults; the defaults for all others. A file that was damaged, or
 * written by another version, costs the choices that cannot be read and never the start of the window.
 */
export function keepWellFormed<State extends object>(stored: unknown, defaults: State): State {
  const fields = new Map<string, unknown>(typeof stored === 'object' && stored !== null ? Object.entries(stored) : []);
  const kept: readonly (readonly [string, unknown])[] = Object.entries(defaults).flatMap(([name, value]) => (fields.has(name) && isLike(fields.get(name), value) ? [[name, fields.get(name)] as const] : []));
  return Object.assign({ ...defaults }, Object.fromEntries(kept));
}
