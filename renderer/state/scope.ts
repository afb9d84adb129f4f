/** The part of the library that the list shows. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'trash' }
  /** Notes with doubtful words. */
  | { readonly kind: 'review' }
  | { readonly kind: 'topic'; readonly value: string }
  | { readonly kind: 'type'; readonly value: string }
  | { readonly kind: 'tag'; readonly value: string; readonly label: string };

export function isSameScope(a: Scope, b: Scope): boolean {
  return a.kind === b.kind && scopeValue(a) === scopeValue(b);
}

function scopeValue(scope: Scope): string {
  return 'value' in scope ? scope.value : '';
}

/** The query that the index gets: what the scope says plus what the person typed. */
export function toQueryText(scope: Scope, searchText: string): string {
  return `${scopeFilter(scope)} ${searchText}`.trim();
}

function scopeFilter(scope: Scope): string {
  if (scope.kind === 'all' || scope.kind === 'trash') return '';
  return scope.kind === 'review' ? 'is:doubtful' : `${scope.kind}:"${scope.value}"`;
}
