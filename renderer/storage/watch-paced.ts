import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import { watchQuery } from './watch-query.ts';

export interface WatchPaced<T> {
  /** Cheap to read and different after each change. */
  readonly revision: () => Promise<number>;
  readonly read: () => Promise<T>;
  /** How long to rest after telling a value; changes in the meantime are told together afterwards. */
  readonly restMs: (value: T) => number;
  readonly listener: (value: T) => void;
  readonly onTrouble: (error: unknown) => void;
}

/** Like `watchQuery`, for values that cost too much to be read after each of many quick changes. */
export function watchPaced<T>({ revision, read, restMs, listener, onTrouble }: WatchPaced<T>): Unsubscribe {
  let stopped = false;
  let isBusy = false;
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = async (): Promise<void> => {
    isBusy = true;
    isStale = false;
    const value = await read();
    if (stopped) return;
    listener(value);
    timer = setTimeout(() => {
      isBusy = false;
      if (isStale) refresh();
    }, restMs(value));
  };
  const refresh = (): void => {
    isStale = true;
    if (isBusy || stopped) return;
    tell().catch((error: unknown) => {
      isBusy = false;
      onTrouble(error);
    });
  };

  const unwatch = watchQuery({ read: revision, listener: refresh, onTrouble });
  return () => {
    stopped = true;
    clearTimeout(timer);
    unwatch();
  };
}
