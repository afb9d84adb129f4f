/** Whether the text is an absolute https address without a user name: what a person may be sent to outside the app. */
export function isHttpsUrl(text: string): boolean {
  // No `URL` in the pure language: the shape is enough, the browser parses the rest.
  return /^https:\/\/[a-z0-9.-]+(?::\d{1,5})?(?:[/?#][^\s\u0000-\u001f\\]*)?$/i.test(text);
}
