import { randomBytes } from 'node:crypto';
import { createHandedFiles } from './handed-files.ts';
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts';
import { createStaticFiles, textResponse } from './static-files.ts';

export interface BrowserServerOptions {
  /** The folder of the built page. */
  readonly rootDir: string;
  /** Fixed for real use: the port is part of the origin, and with it of the database. */
  readonly port: number;
  readonly version: string;
  /** Absolute paths of files to open at the start. */
  readonly files?: readonly string[];
}

export interface BrowserServer extends LoopbackServer {
  /** The address of the first window; it carries the secret under which the page finds the files to open. */
  readonly startUrl: string;
}

/** Tells a second start that the program on the port is Skillshot itself. */
const HEALTH_PATH = '/__skillshot/health';

const newNonce = (): string => randomBytes(16).toString('base64');

/** Serves the built page to a browser on this machine. Reads only: anything but GET and HEAD is refused. */
export async function startBrowserServer({ rootDir, port, version, files = [] }: BrowserServerOptions): Promise<BrowserServer> {
  const secret = randomBytes(16).toString('hex');
  const respondWithFile = createStaticFiles({ rootDir, newNonce });
  const respondWithHandedFile = createHandedFiles({ prefix: `/__skillshot/opened/${secret}`, files, newNonce });
  const server = await startLoopbackServer({
    port,
    newNonce,
    async respond(request, pathname) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return textResponse(405, 'Only GET and HEAD', newNonce);
      if (pathname === HEALTH_PATH) return textResponse(200, `skillshot ${version}`, newNonce);
      return (await respondWithHandedFile(pathname)) ?? respondWithFile(pathname);
    },
  });
  return { ...server, startUrl: files.length > 0 ? `${server.origin}/?open=${secret}` : `${server.origin}/` };
}
