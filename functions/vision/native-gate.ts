/**
 * Native code that runs in a worker thread while the process ends takes an exit for a fault, and the
 * process is aborted. A gate lets one thread in at a time and is shut, from the main thread, when
 * nobody is inside; whoever comes later waits for an end that is near.
 */
const FREE = 0;
const TAKEN = 1;
const SHUT = 2;

/** The longest that anything inside takes is the loading of a model. */
const PATIENCE_MS = 5000;

export class NativeGate {
  private readonly state: Int32Array;

  /** @param memory of at least four bytes, shared by the threads of one gate */
  constructor(memory = new SharedArrayBuffer(4)) {
    this.state = new Int32Array(memory);
  }

  async through<T>(work: () => Promise<T>): Promise<T> {
    if (Atomics.compareExchange(this.state, 0, FREE, TAKEN) === SHUT) await forever();
    try {
      return await work();
    } finally {
      Atomics.compareExchange(this.state, 0, TAKEN, FREE);
      Atomics.notify(this.state, 0);
    }
  }

  /** Waits until nobody is inside, without letting the event loop turn. */
  shut(): void {
    if (Atomics.compareExchange(this.state, 0, FREE, SHUT) !== TAKEN) return;
    Atomics.wait(this.state, 0, TAKEN, PATIENCE_MS);
    Atomics.store(this.state, 0, SHUT);
  }
}

const forever = (): Promise<never> => new Promise(() => undefined);
