/** The browser has put an empty database in the place of the one that was open. */
export class LibraryResetError extends Error {
  override readonly name = 'LibraryResetError';

  constructor() {
    super('The browser has lost its database. Reload this window: your notes come back from the journal.');
  }
}
