/** What every `onX`, `watch` and `start` returns: calling it ends the subscription; calling it again does nothing. */
export type Unsubscribe = () => void;
