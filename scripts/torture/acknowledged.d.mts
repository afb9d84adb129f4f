export interface FoundLibrary {
  readonly notes: ReadonlyMap<string, string>;
  readonly jobs: ReadonlySet<string>;
  readonly broken: readonly string[];
}

export class Acknowledged {
  acknowledgements: number;
  try(id: string, value: string): void;
  saved(id: string, value: string): void;
  accepted(jobIds: readonly string[]): void;
  check(found: FoundLibrary): readonly string[];
}
