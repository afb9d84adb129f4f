// vitest 5.1.1 runs on Node 20 but prints failures with `Map.groupBy`, which Node 21 brought: without this a failing test would be
// reported as an error of the reporter.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};
