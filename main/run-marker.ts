import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { z } from 'zod';
import type { PreviousRun } from '../shared/host.ts';

const markerSchema = z.object({ startedAt: z.iso.datetime() });

export interface Run {
  /** How the run before ended, or the page of this one; told once. */
  takePrevious(): PreviousRun;
  /** The page crashed: the one that is loaded next is told. */
  noteCrash(): void;
  /** The app quits by itself. */
  end(): void;
}

/**
 * A file that is there while the app runs: found at a start, it says that the run before did not end by itself. Written before anything
 * else happens, removed when the app quits.
 */
export function startRun(file: string, now: Date): Run {
  const startedAt = now.toISOString();
  let previous = readMarker(file);
  try {
    const handle = openSync(file, 'w');
    writeSync(handle, JSON.stringify({ startedAt }));
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Where nothing can be written, the next start cannot know; the library says so on its own.
  }
  return {
    takePrevious() {
      const told = previous;
      previous = { kind: 'ended' };
      return told;
    },
    noteCrash() {
      previous = { kind: 'broke-off', startedAt };
    },
    end() {
      rmSync(file, { force: true });
    },
  };
}

function readMarker(file: string): PreviousRun {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { kind: 'ended' };
  }
  try {
    return { kind: 'broke-off', startedAt: markerSchema.parse(JSON.parse(text)).startedAt };
  } catch {
    // A marker that was cut off says the same, without the time.
    return { kind: 'broke-off', startedAt: null };
  }
}
