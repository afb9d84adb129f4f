/** Makes a constant on its first use instead of at start-up; every later call gives the same value. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
