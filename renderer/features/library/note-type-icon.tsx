import { BriefcaseBusiness, File, Image, MessagesSquare, Newspaper, Presentation, Rss, SquareTerminal, Table2, type LucideIcon } from 'lucide-react';
import type { NoteType } from '../../../shared/note/note.ts';
import { parseNoteType } from '../../../shared/note/note-type.ts';

const ICONS: Readonly<Record<NoteType, LucideIcon>> = {
  'job-description': BriefcaseBusiness,
  post: Rss,
  chat: MessagesSquare,
  article: Newspaper,
  table: Table2,
  code: SquareTerminal,
  slide: Presentation,
  photo: Image,
  other: File,
};

/** A sign for each type of note; a word that is no type of ours gets the plain one. */
export function NoteTypeIcon({ type }: { readonly type: string }) {
  const Icon = ICONS[parseNoteType(type) ?? 'other'];
  return <Icon aria-hidden />;
}
