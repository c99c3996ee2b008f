/**
 * A reading that is kept: everybody who asks gets the first one's result. One that fails is not kept,
 * so that whoever asks next tries again.
 */
export function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () =>
    (reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    }));
}
