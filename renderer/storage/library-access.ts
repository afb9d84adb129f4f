import type { LibraryDatabase } from './schema.ts';
import type { JournalPictures } from './journal/journal-pictures.ts';
import type { LibraryWriter } from './library-writer.ts';

/** What every Dexie store works with; made once by `openLibrary`. */
export interface LibraryAccess {
  readonly db: LibraryDatabase;
  readonly write: LibraryWriter;
  readonly pictures: JournalPictures;
  readonly now: () => Date;
  /** A row that cannot be understood, or a query that cannot be answered: told, never taken for "nothing there". */
  readonly onTrouble: (error: unknown) => void;
}
