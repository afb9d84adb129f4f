/**
 * The note: one screenshot (later: several overlapping ones), its exact text and what the person made of it.
 * Plain data; every field is a value that survives JSON. Text fields are never null: '' means "nothing said".
 */
export type NoteType =
  | 'job-description'
  | 'chat'
  | 'post'
  | 'code'
  | 'table'
  | 'article'
  | 'slide'
  | 'photo'
  | 'other';

/** Where a picture came from. Imports may carry any other word; it is kept as it is. */
export type NoteSource = 'file' | 'clipboard' | 'telegram_photo' | 'url' | 'folder-watch' | (string & {});

export interface NoteImage {
  /** SHA-256 of the file's bytes, lower-case hex: the key of the picture in the image store. */
  readonly imageId: string;
  readonly mediaType: string;
  /** Size after EXIF orientation. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** The name of the file in the folder that the note was imported from; exports keep it. Absent: named after the note. */
  readonly fileName?: string;
}

export type TagState = 'suggested' | 'accepted' | 'rejected';

/** Characters of the visible text that caused a tag: `visibleText.slice(start, end) === text` when it was made. */
export interface TagEvidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface CompetencyTag {
  /** Id of the taxonomy entry (`python`), or `own/<slug>` for a tag of the person's own. */
  readonly competencyId: string;
  readonly label: string;
  readonly state: TagState;
  readonly evidence: readonly TagEvidence[];
}

/**
 * What a Markdown note held beyond the known fields; kept in order and written back in its place.
 * The places (`after`) are named in `note-format.ts`.
 */
export interface NoteExtras {
  /** Unknown front-matter keys with their values as YAML source text, each with the known key it followed ('' for the top). */
  readonly frontMatter: readonly { readonly after: string; readonly key: string; readonly yaml: string }[];
  /** Unknown sections as Markdown, each with the known section it followed ('' for the top). */
  readonly sections: readonly { readonly after: string; readonly markdown: string }[];
}

export interface Note {
  readonly schema: 1;
  readonly id: string;
  /** File name of the note without extension; unique in a library (the note store sees to it). */
  readonly slug: string;
  readonly title: string;
  readonly source: NoteSource;
  /** ISO 8601 with the offset it was read with, for example `2026-02-04T14:04:09+00:00`; '' when unknown. */
  readonly capturedAt: string;
  readonly userId: string;
  readonly username: string;
  /** The name of the file as it came in. */
  readonly originalImage: string;
  readonly images: readonly NoteImage[];
  /** Folder slug of the research it belongs to, '' for unsorted. */
  readonly topic: string;
  readonly type: NoteType;
  /** The person's (or an import's) own wording of the type section; '' means the standard wording of `type`. */
  readonly typeText: string;
  readonly mainContent: string;
  readonly visibleText: string;
  readonly potentialUse: string;
  readonly caption: string;
  readonly tags: readonly CompetencyTag[];
  readonly extras: NoteExtras;
  /** The share of the recognised words that are not doubtful, 0 to 100 (`textQuality`); null when nothing was recognised. */
  readonly quality: number | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly trashedAt: string | null;
}

export const NO_EXTRAS: NoteExtras = { frontMatter: [], sections: [] };
