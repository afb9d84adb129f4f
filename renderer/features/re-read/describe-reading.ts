import type { Recognition } from '../../storage/note-store.ts';

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export interface ReadingFacts {
  /** `Read with tesseract.js 7.0.0, eng 4.1.0_fast, 24 Nov 2026, 20:31` */
  readonly text: string;
  /** Every setting of the engine by name. */
  readonly settings: string;
}

/** How a text came about; null for a recognition without pages. */
export function describeReading({ pages, recognisedAt }: Pick<Recognition, 'pages' | 'recognisedAt'>): ReadingFacts | null {
  const engine = pages[0]?.engine;
  if (engine === undefined) return null;
  return {
    text: `Read with ${engine.name}, ${engine.model}, ${MOMENT.format(new Date(recognisedAt))}`,
    settings: Object.entries(engine.settings).map(([name, value]) => `${name}: ${value}`).join('\n'),
  };
}
