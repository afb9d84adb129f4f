/**
 * The value of the `Content-Security-Policy` header that every response carries, workers and errors included.
 * `nonce` is new for each response; it is for the style elements that CodeMirror and Base UI make at run time.
 * WebAssembly is compiled (tesseract's core), nothing else is evaluated, and nothing leaves the origin.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
