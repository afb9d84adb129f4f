import { z } from 'zod';
import { convertJobSchema, type ConvertJob, type ConvertMessage } from '../../shared/convert.ts';
import type { WriteFileOutcome } from '../../shared/host.ts';

const writeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('written') }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
]);

/** The page's side of a run of `npm run convert`: what to read, where to write, how to tell. */
export interface RunClient {
  readJob(): Promise<ConvertJob>;
  /** The bytes of a file of the job; null when it cannot be read. */
  readInput(index: number): Promise<Blob | null>;
  readFile(path: string): Promise<Uint8Array | null>;
  writeFile(path: string, bytes: Uint8Array): Promise<WriteFileOutcome>;
  tell(message: ConvertMessage): Promise<void>;
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** `run` is the secret in the page's address. */
export function createRunClient(run: string): RunClient {
  const prefix = `/__skillshot/convert/${run}`;
  return {
    async readJob() {
      return convertJobSchema.parse(await (await fetch(`${prefix}/job`)).json());
    },
    async readInput(index) {
      const response = await fetch(`${prefix}/files/${String(index)}`);
      return response.ok ? response.blob() : null;
    },
    async readFile(path) {
      const response = await fetch(`${prefix}/folder/${encodePath(path)}`);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    },
    async writeFile(path, bytes) {
      const response = await fetch(`${prefix}/folder/${encodePath(path)}`, { method: 'PUT', body: new Uint8Array(bytes) });
      return writeSchema.parse(await response.json());
    },
    async tell(message) {
      await fetch(`${prefix}/messages`, { method: 'POST', body: JSON.stringify(message) });
    },
  };
}
