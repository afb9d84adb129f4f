/** What tests use of it; the package has no types of its own. */
declare module 'js-yaml' {
  export function load(yaml: string): unknown;
}
