import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textResponse, type PlainResponse } from './static-files.ts';

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface LoopbackOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly newNonce: () => string;
  readonly respond: (request: IncomingMessage, pathname: string) => Promise<PlainResponse>;
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

/** The part of the request target before `?`, as it was sent: a URL parser would fold `..` away before the jail can refuse it. */
const pathnameOf = (target: string): string => target.split('?', 1)[0] ?? '/';

function send(response: ServerResponse, plain: PlainResponse, method: string): void {
  response.writeHead(plain.status, { ...plain.headers, 'content-length': plain.body.byteLength });
  response.end(method === 'HEAD' ? undefined : plain.body);
}

/**
 * An HTTP server for this machine alone: bound to 127.0.0.1, and deaf to requests whose `Host` is another name, which is how a
 * page on the web would reach it (DNS rebinding). Rejects with Node's error when the port is taken.
 */
export async function startLoopbackServer({ port, newNonce, respond }: LoopbackOptions): Promise<LoopbackServer> {
  let host = '';
  const server = createServer((request, response) => {
    const answer = async (): Promise<PlainResponse> =>
      request.headers.host === host ? respond(request, pathnameOf(request.url ?? '/')) : textResponse(421, `This server is http://${host}`, newNonce);
    answer()
      .catch(() => textResponse(500, 'The server failed', newNonce))
      .then((plain) => send(response, plain, request.method ?? 'GET'))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  host = `127.0.0.1:${String(portOf(server.address()))}`;
  return {
    origin: `http://${host}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => { resolve(); });
        server.closeAllConnections?.();
      }),
  };
}
