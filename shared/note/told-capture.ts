import type { Note, NoteExtras } from './note.ts';

/** What an export of another program tells about a capture; it outranks what a file's name and time suggest. */
export interface ToldCapture extends Pick<Note, 'source' | 'capturedAt' | 'userId' | 'username' | 'caption'> {
  /** Further facts, as front matter: the message, the chat. */
  readonly frontMatter: NoteExtras['frontMatter'];
}
