import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { convertMessageSchema, type ConvertChoice, type ConvertJob, type ConvertMessage } from '../../shared/convert.ts';
import { readFolderFile, writeFolderFile } from '../folder-files.ts';
import { createHandedFiles } from '../handed-files.ts';
import { startLoopbackServer, type LoopbackServer } from '../loopback-server.ts';
import type { FoundInput } from './find-inputs.ts';
import { bytesResponse, createStaticFiles, textResponse, type PlainResponse } from '../static-files.ts';

export interface ConvertServerOptions {
  /** The folder of the built page. */
  readonly rootDir: string;
  /** Absolute path of the folder that the notes go to. */
  readonly outDir: string;
  readonly choice: ConvertChoice;
  /** In the order of the report. */
  readonly inputs: readonly Pick<FoundInput, 'file' | 'shown'>[];
  readonly onMessage: (message: ConvertMessage) => void;
}

export interface ConvertServer extends LoopbackServer {
  /** What a browser has to open for the work to start. Holds the secret that all of the work's requests need. */
  readonly pageUrl: string;
}

/** A picture of 64 MB and then some; the page writes nothing larger. */
const MAX_BODY_BYTES = 80 * 1024 * 1024;

const newNonce = (): string => randomBytes(16).toString('base64');

/** Node types the chunks of a stream as anything. */
const bufferSchema = z.instanceof(Buffer);

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let byteCount = 0;
  for await (const chunk of request) {
    const bytes = bufferSchema.parse(chunk);
    byteCount += bytes.byteLength;
    if (byteCount > MAX_BODY_BYTES) throw new Error('The request is too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const jsonResponse = (value: unknown): PlainResponse => bytesResponse(Buffer.from(JSON.stringify(value)), 'application/json', newNonce);

/** Files of the output folder: GET reads (404 when there is none), PUT writes atomically. */
async function respondWithFolder(request: IncomingMessage, outDir: string, encodedPath: string): Promise<PlainResponse> {
  const relativePath = decodeURIComponent(encodedPath);
  if (request.method === 'PUT') return jsonResponse(await writeFolderFile(outDir, { path: relativePath, bytes: await readBody(request) }));
  const bytes = await readFolderFile(outDir, relativePath);
  return bytes ? bytesResponse(bytes, 'application/octet-stream', newNonce) : textResponse(404, 'Not found', newNonce);
}

/** What has begun and must end before the program does: a write that is cut off would leave its temporary file behind. */
function createUnderWay() {
  const promises = new Set<Promise<unknown>>();
  return {
    add<Value>(promise: Promise<Value>): Promise<Value> {
      promises.add(promise);
      const forget = (): void => { promises.delete(promise); };
      promise.then(forget, forget);
      return promise;
    },
    settled: () => Promise.allSettled(promises),
  };
}

async function toJob({ choice, inputs }: Pick<ConvertServerOptions, 'choice' | 'inputs'>): Promise<ConvertJob> {
  const files = inputs.map(async ({ file, shown }) => {
    const facts = await stat(file).catch(() => null);
    return { path: shown, byteLength: facts?.size ?? 0, modifiedMs: facts?.mtimeMs ?? 0 };
  });
  return { ...choice, files: await Promise.all(files) };
}

/** Serves one run of `npm run convert`: the page, its inputs, and the folder that it writes to. Lives as long as the run. */
export async function startConvertServer(options: ConvertServerOptions): Promise<ConvertServer> {
  const { rootDir, outDir, inputs, onMessage } = options;
  const secret = randomBytes(16).toString('hex');
  const prefix = `/__skillshot/convert/${secret}`;
  const respondWithPage = createStaticFiles({ rootDir, newNonce });
  const underWay = createUnderWay();
  const handed = createHandedFiles({ prefix: `${prefix}/files`, files: inputs.map(({ file }) => file), newNonce });

  async function respondToWork(request: IncomingMessage, pathname: string): Promise<PlainResponse> {
    const path = pathname.slice(prefix.length);
    if (path === '/job') return jsonResponse(await toJob(options));
    if (path.startsWith('/folder/')) return underWay.add(respondWithFolder(request, outDir, path.slice('/folder/'.length)));
    if (path === '/messages' && request.method === 'POST') {
      onMessage(convertMessageSchema.parse(JSON.parse(Buffer.from(await readBody(request)).toString('utf8'))));
      return jsonResponse(null);
    }
    return (await handed(pathname)) ?? textResponse(404, 'Not found', newNonce);
  }

  const server = await startLoopbackServer({
    port: 0,
    newNonce,
    respond: (request, pathname) => (pathname.startsWith(`${prefix}/`) ? respondToWork(request, pathname) : respondWithPage(pathname)),
  });
  const close = async (): Promise<void> => {
    await server.close();
    await underWay.settled();
  };
  return { ...server, close, pageUrl: `${server.origin}/convert.html?run=${secret}` };
}
