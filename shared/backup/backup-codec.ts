import type { Utf8 } from '../journal/segment.ts';

/** What a platform does quicker than we could, beside its own thread where it can. */
export interface BackupCodec {
  readonly utf8: Utf8;
  /** 32 bytes. */
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  /** Raw deflate, as in zip files. */
  deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** The inverse. Rejects when the result has not exactly `byteLength` bytes, and never makes more than that. */
  inflate(bytes: Uint8Array<ArrayBuffer>, byteLength: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** How long work is followed and ended from outside. */
export interface BackupControl {
  readonly isCancelled: () => boolean;
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  /** Gives other work its turn. */
  readonly breathe: () => Promise<void>;
}

/** A backup could not be made or read; the message is a sentence for the person. */
export class BackupError extends Error {
  override readonly name: string = 'BackupError';
}

export class BackupCancelledError extends Error {
  override readonly name = 'BackupCancelledError';

  constructor() {
    super('Stopped.');
  }
}

/** Called between two steps. Throws `BackupCancelledError`. */
export async function takeStep({ isCancelled, breathe }: BackupControl): Promise<void> {
  if (isCancelled()) throw new BackupCancelledError();
  await breathe();
}
