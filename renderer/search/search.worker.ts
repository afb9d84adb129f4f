import { expose } from 'comlink';
import { createInvertedNoteIndex } from './inverted-note-index.ts';
import { toRemoteIndex } from './remote-index.ts';

expose(toRemoteIndex(createInvertedNoteIndex()));
