import { expose } from 'comlink';

/** A worker without a thread: what its script would expose is exposed here, behind a real message channel. */
export class FakeWorker extends EventTarget {
  readonly #channel = new MessageChannel();

  constructor(api: object) {
    super();
    const { port1, port2 } = this.#channel;
    expose(api, port2);
    port1.addEventListener('message', ({ data }) => void this.dispatchEvent(new MessageEvent('message', { data: data as unknown })));
    port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.#channel.port1.close();
  }
}
