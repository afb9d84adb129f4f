export interface LanguageOnTrial {
  readonly code: string;
  /** As `parseTrainedData` passes them. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Port: whether the text recognition can read with the data of a language. Null when it can; else what went wrong, as a part of a
 * sentence. Never rejects, and settles whatever the data does.
 */
export type LanguageTrial = (language: LanguageOnTrial) => Promise<string | null>;
