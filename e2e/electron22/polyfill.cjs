// For tests on a closed network only: what the main process uses of today's Electron and Electron 22 lacks.
// The shipped app never loads this file.
'use strict';
const { protocol } = require('electron');

// --- Response (Node 18): status, headers and bytes are all that the app's protocol gives --------
if (globalThis.Response === undefined) {
  globalThis.Response = class Response {
    constructor(body, { status = 200, headers = {} } = {}) {
      this.status = status;
      this.headers = headers;
      this.bytes = Buffer.from(body ?? []);
    }
  };
}

// --- protocol.handle (Electron 25) on registerBufferProtocol ------------------------------------
if (protocol.handle === undefined) {
  protocol.handle = (scheme, handler) => {
    protocol.registerBufferProtocol(scheme, (request, reply) => {
      handler({ method: request.method, url: request.url }).then(
        ({ status, headers, bytes }) => reply({ statusCode: status, headers, data: bytes }),
        () => reply({ error: -2 }),
      );
    });
  };
}
