import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A server on this machine that counts who knocks: where a page that wants out would arrive. */
export interface ListeningPost {
  readonly port: number;
  /** The first bytes that each caller sent. */
  readonly heard: readonly string[];
  stop(): Promise<void>;
}

export async function startListeningPost(): Promise<ListeningPost> {
  const heard: string[] = [];
  const callers = new Set<Socket>();
  const server = createServer((caller) => {
    const index = heard.push('(nothing yet)') - 1;
    callers.add(caller);
    caller.on('error', () => undefined);
    caller.once('data', (bytes) => { heard[index] = bytes.toString('latin1').slice(0, 80); caller.destroy(); });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    stop: () => new Promise((resolve) => {
      for (const caller of callers) caller.destroy();
      server.close(() => { resolve(); });
    }),
  };
}
