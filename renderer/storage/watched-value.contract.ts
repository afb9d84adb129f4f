import type { Unsubscribe } from '../../shared/unsubscribe.ts';

/** Waits until a watch tells a value that `isWanted`; the runner's time limit is the answer when it never does. */
export async function watchedValue<T>(
  watch: (listener: (value: T) => void) => Unsubscribe,
  isWanted: (value: T) => boolean = () => true,
): Promise<T> {
  let stop: Unsubscribe = () => undefined;
  const value = await new Promise<T>((resolve) => {
    stop = watch((told) => {
      if (isWanted(told)) resolve(told);
    });
  });
  stop();
  return value;
}
