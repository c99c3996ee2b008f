/** A composer that works in one thread of its own, for one person after the other. */
import { Worker } from 'node:worker_threads';
import type {
  Answers,
  Composer,
  DanceMaterial,
  Composition,
  CompositionName,
  CompositionOf,
} from '@bachata/core/choreographies/composer.ts';
import { InvalidInputError, RateLimitError, UnavailableError } from '@bachata/core/errors.ts';
import type { ComposerReply, ComposerRequest } from './protocol.ts';

export interface ComposerThreadOptions {
  /** The module of the thread. Default: the one that composes with the library. */
  readonly worker?: URL;
  /** For one answer, from when its turn has come. Default 20 s. */
  readonly timeoutMs?: number;
}

/** One that is worked on and two that wait; a page asks for one at a time. */
export const MOST_PER_PERSON = 3;

/** Whoever comes after so many would wait for longer than people do. */
const MOST_WAITING = 100;

const WORKER = new URL('./worker.ts', import.meta.url);
const TIMEOUT_MS = 20_000;
/** So long the thread waits for the next request with its library in memory. */
const IDLE_MS = 10 * 60_000;
const HEAP_MB = 512;

interface Order {
  readonly person: string;
  readonly request: ComposerRequest;
  readonly resolve: (answer: Answers[CompositionName]) => void;
  readonly reject: (error: Error) => void;
}

export class ComposerThread implements Composer {
  readonly #module: URL;
  readonly #timeoutMs: number;
  /** By person, in the order of their turns. */
  readonly #waiting = new Map<string, Order[]>();
  #servedLast: string | undefined;
  #running: Order | undefined;
  #worker: Worker | undefined;
  /** Ends an answer that takes too long, or a thread that nobody asks. */
  #timer: NodeJS.Timeout | undefined;

  constructor({ worker = WORKER, timeoutMs = TIMEOUT_MS }: ComposerThreadOptions = {}) {
    this.#module = worker;
    this.#timeoutMs = timeoutMs;
  }

  async ask<N extends CompositionName>(
    person: string,
    material: DanceMaterial,
    task: CompositionOf<N>,
  ): Promise<Answers[N]> {
    const waiting = this.#waiting.get(person) ?? [];
    const isServed = this.#running?.person === person;
    if (waiting.length + (isServed ? 1 : 0) >= MOST_PER_PERSON) {
      throw new RateLimitError('too-many-compositions', `More than ${MOST_PER_PERSON} at once.`, {
        details: { minutes: 1 },
      });
    }
    if ([...this.#waiting.values()].flat().length >= MOST_WAITING) {
      throw new UnavailableError('composer-busy', `${MOST_WAITING} compositions are waiting.`);
    }
    const answer = await new Promise<Answers[CompositionName]>((resolve, reject) => {
      const request: ComposerRequest = { material, task: task as Composition };
      this.#waiting.set(person, [...waiting, { person, request, resolve, reject }]);
      this.#next();
    });
    // The thread answers what it was asked.
    return answer as Answers[N];
  }

  /** What is asked and not answered yet fails. */
  async close(): Promise<void> {
    const closed = (): UnavailableError =>
      new UnavailableError('composition-failed', 'The composer was closed.');
    const waiting = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    for (const order of waiting) order.reject(closed());
    await this.#replace(closed());
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const people = [...this.#waiting.keys()];
    const person = people.find((one) => one !== this.#servedLast) ?? people[0];
    if (person === undefined) return;
    const [order, ...later] = this.#waiting.get(person) ?? [];
    this.#waiting.delete(person);
    if (later.length > 0) this.#waiting.set(person, later);
    if (order === undefined) return;
    this.#running = order;
    this.#servedLast = person;
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    this.#endAfter(this.#timeoutMs, 'composition-timeout', 'Composing took too long.');
    try {
      worker.postMessage(order.request);
    } catch (error) {
      // It was something that cannot be handed to another thread.
      this.#settle((running) => running.reject(error as Error));
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#module, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const died = (cause: unknown): void => {
      if (this.#worker !== worker) return;
      void this.#replace(
        new UnavailableError('composition-failed', 'The composer ended early.', { cause }),
      );
    };
    worker.on('error', died).on('exit', (code) => died(new Error(`It ended with code ${code}.`)));
    worker.on('message', (reply: ComposerReply) => {
      if (this.#worker === worker) this.#settle((order) => answer(order, reply));
    });
    return worker;
  }

  #endAfter(ms: number, code: string, message: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#replace(new UnavailableError(code, message)), ms);
    this.#timer.unref();
  }

  /** Ends the thread and whatever it is at; the next order gets a new one. */
  async #replace(reason: Error): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#settle((order) => order.reject(reason));
    await worker?.terminate();
  }

  #settle(finish: (order: Order) => void): void {
    clearTimeout(this.#timer);
    const order = this.#running;
    this.#running = undefined;
    if (order !== undefined) finish(order);
    // Whoever has nothing else to do may end without it.
    this.#worker?.unref();
    if (this.#worker) this.#endAfter(IDLE_MS, 'composition-failed', 'Nobody asks any more.');
    this.#next();
  }
}

function answer({ resolve, reject }: Order, reply: ComposerReply): void {
  switch (reply.kind) {
    case 'done':
      return resolve(reply.answer);
    case 'refused': {
      const { code, message, details } = reply;
      return reject(new InvalidInputError(code, message, { details: { ...details } }));
    }
    case 'failed':
      return reject(new Error(`Composing failed: ${reply.message}`));
  }
}
