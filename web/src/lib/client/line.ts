/** Whether the device has a connection, as far as its browser knows. */
export interface Line {
  isUp(): boolean;
  /** @throws the signal's reason where nobody waits any more */
  untilUp(signal: AbortSignal): Promise<void>;
  /** @returns what ends it */
  whenDown(act: () => void): () => void;
}

export const browserLine: Line = {
  isUp: () => navigator.onLine,
  async untilUp(signal) {
    while (!navigator.onLine) {
      signal.throwIfAborted();
      await new Promise<void>((resolve) => {
        const done = (): void => {
          removeEventListener('online', done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        addEventListener('online', done);
        signal.addEventListener('abort', done);
      });
    }
  },
  whenDown(act) {
    addEventListener('offline', act);
    return () => removeEventListener('offline', act);
  },
};
