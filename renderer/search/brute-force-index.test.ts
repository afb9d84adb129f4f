import { createBruteForceIndex } from './brute-force-index.ts';
import { describeNoteIndex } from './note-index.contract.ts';

describeNoteIndex('The brute-force model', createBruteForceIndex);
