import { BYTE_PARSERS } from './byte-parsers.ts';
import type { FuzzedParser } from './run-fuzz.ts';
import { TEXT_PARSERS } from './text-parsers.ts';
import { VALUE_PARSERS } from './value-parsers.ts';

/** Everything that reads what the app did not write itself a moment ago. */
export const PARSERS: readonly FuzzedParser[] = [...BYTE_PARSERS, ...TEXT_PARSERS, ...VALUE_PARSERS];
