/** Wall time per step, and the progress it stands for. */
export class Stopwatch {
  readonly seconds: Record<string, number> = {};
  #last = performance.now();
  readonly #onProgress: ((done: number) => void) | undefined;

  constructor(onProgress?: (done: number) => void) {
    this.#onProgress = onProgress;
  }

  /** Ends a step. `done` is the share of all work that is finished with it. */
  lap(step: string, done: number): void {
    const now = performance.now();
    this.seconds[step] = (now - this.#last) / 1000;
    this.#last = now;
    this.#onProgress?.(done);
  }
}
