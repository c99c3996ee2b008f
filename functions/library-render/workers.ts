/** Work that threads share: one a core, each of which takes the next piece when it is done with one. */
import os from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Gives every piece to a thread that runs `module`, which answers each with one message.
 * @param onReply told one after the other
 * @throws what a thread throws or `onReply` does; the reason of `signal`. Then all threads are stopped
 */
export async function shareAmongThreads<Piece, Reply>(
  module: URL,
  pieces: readonly Piece[],
  onReply: (reply: Reply, piece: Piece) => Promise<void>,
  options: { readonly signal?: AbortSignal; readonly onWord?: () => void } = {},
): Promise<void> {
  const { signal, onWord } = options;
  const queue = [...pieces];
  let telling = Promise.resolve();
  const runThread = async (stop: AbortSignal): Promise<void> => {
    if (queue.length === 0) return;
    const thread = new Worker(module);
    try {
      for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
        stop.throwIfAborted();
        const [asked, reply] = [piece, await ask<Piece, Reply>(thread, piece, stop, onWord)];
        await (telling = telling.then(() => onReply(reply, asked)));
      }
    } finally {
      await thread.terminate();
    }
  };
  const failed = new AbortController();
  const stop = AbortSignal.any([failed.signal, ...(signal ? [signal] : [])]);
  const count = Math.max(1, Math.min(os.availableParallelism(), pieces.length));
  const threads = Array.from({ length: count }, () =>
    runThread(stop).catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  // All have stopped before anybody removes what they write to.
  await Promise.allSettled(threads);
  stop.throwIfAborted();
}

/** What a thread says to show that it gets on. */
export const GETS_ON = 'gets-on';

async function ask<Piece, Reply>(
  thread: Worker,
  piece: Piece,
  stop: AbortSignal,
  onWord?: () => void,
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const onMessage = (message: Reply | typeof GETS_ON): void => {
    if (message === GETS_ON) onWord?.();
    else resolve(message as Reply);
  };
  const onStop = (): void => reject(stop.reason as Error);
  thread.on('message', onMessage);
  thread.once('error', reject);
  stop.addEventListener('abort', onStop, { once: true });
  try {
    thread.postMessage(piece);
    return await promise;
  } finally {
    thread.off('message', onMessage);
    thread.off('error', reject);
    stop.removeEventListener('abort', onStop);
  }
}
