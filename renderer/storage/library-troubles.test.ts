import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { watchTroubles, type LibraryTrouble } from './library-troubles.ts';
import { LibraryDatabase } from './schema.ts';

function watched() {
  const { tell, onTrouble } = watchTroubles(new LibraryDatabase('watched', { declare: true }));
  const heard: LibraryTrouble[] = [];
  onTrouble((trouble) => heard.push(trouble));
  return { tell, heard };
}

describe('the troubles of a library', () => {
  it('are told once when every list finds the library closed', () => {
    const { tell, heard } = watched();
    for (let list = 0; list < 3; list += 1) tell(new Dexie.DatabaseClosedError());
    expect(heard.map(({ kind }) => kind)).toEqual(['reload']);
  });

  it('are told again when they are others', () => {
    const { tell, heard } = watched();
    tell(new Error('one row'));
    tell(new Error('one row'));
    tell(new Error('another row'));
    tell(new Dexie.DatabaseClosedError());
    expect(heard.map(({ kind }) => kind)).toEqual(['damaged', 'damaged', 'reload']);
  });
});
