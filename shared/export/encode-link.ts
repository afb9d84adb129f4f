/** A path as the target of a Markdown link: what would end it or be read as something else is percent-encoded. */
export function encodeLink(path: string): string {
  return path.split('/').map((part) => encodeURIComponent(part).replace(/[()*!']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)).join('/');
}
