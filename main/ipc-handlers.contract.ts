import type { IpcHandlers } from './ipc.ts';

/** Handlers for every channel there is, without any work behind them: for tests of the door before them. */
export function handlersThatAnswer(answer: unknown, onReached: (channel: string) => void = () => undefined): IpcHandlers {
  const handle = (channel: string) => () => {
    onReached(channel);
    return Promise.resolve(answer);
  };
  return new Proxy({}, { get: (_, channel) => handle(String(channel)) }) as IpcHandlers;
}
