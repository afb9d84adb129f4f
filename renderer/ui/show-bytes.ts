/** `0 kB`, `12 kB`, `3.4 MB`, `1.2 GB` */
export function showBytes(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return `${String(Math.ceil(kilobytes))} kB`;
  const megabytes = kilobytes / 1000;
  return megabytes < 1000 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / 1000).toFixed(1)} GB`;
}
