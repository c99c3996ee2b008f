/**
 * Reading what an uploaded file says of itself. A malformed container can keep its reader busy for
 * ever or make it take all memory, and nothing but a process can be ended at once. So each file is
 * read by a process of its own, which knows nothing of other files and ends with the reading.
 */
import { InvalidInputError, UnavailableError } from '@bachata/core/errors.ts';
import { ANSWERS, replySchema, type Answer, type Question, type Request } from './protocol.ts';
import { startReader, takeReader, type ReaderProcess } from './reader-process.ts';

export interface ContainerOptions {
  /** Ends the process at once; what was asked rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** The module of the thread that reads. Default: mediabunny's. */
  readonly reader?: URL | undefined;
  /** Processor time for all that is asked. Default `CONTAINER_LIMITS.cpuMs`. */
  readonly cpuMs?: number | undefined;
  /** Wall time for one answer, of a process that does nothing. Default 60 s. */
  readonly patienceMs?: number | undefined;
}

const PATIENCE_MS = 60_000;

/** The file is damaged, or none of the containers that are read. */
export class ContainerUnreadableError extends InvalidInputError {
  constructor(message: string) {
    super('container-unreadable', message);
  }
}

export class Container implements AsyncDisposable {
  readonly file: string;
  readonly #process: ReaderProcess;
  readonly #signal: AbortSignal | undefined;
  readonly #patienceMs: number;

  /** Starts the process at once, where none is ready. */
  constructor(file: string, options: ContainerOptions = {}) {
    const { signal, reader, cpuMs, patienceMs = PATIENCE_MS } = options;
    const isUsual = reader === undefined && cpuMs === undefined;
    this.file = file;
    this.#process = isUsual ? takeReader() : startReader(reader, cpuMs);
    this.#signal = signal;
    this.#patienceMs = patienceMs;
  }

  /** Of the process; undefined where it could not be started. */
  get pid(): number | undefined {
    return this.#process.child.pid;
  }

  /**
   * Asks one thing after the other.
   *
   * @param track which sound track, from 0, where the question is about one
   * @throws ContainerUnreadableError; InvalidInputError `container-too-complex` where reading takes too much; UnavailableError `container-reader-failed`;
   *   the signal's reason
   */
  async ask<Q extends Question>(question: Q, track = 0): Promise<Answer<Q>> {
    const parsed = replySchema.safeParse(await this.#reply({ question, file: this.file, track }));
    if (!parsed.success)
      throw new ContainerUnreadableError('The reader gave an answer of another kind.');
    const reply = parsed.data;
    if (reply.kind === 'unreadable') throw new ContainerUnreadableError(reply.message);
    if (reply.kind === 'refused') {
      throw new InvalidInputError('container-too-complex', `It takes too much ${reply.limit}.`);
    }
    const answer = ANSWERS[question].safeParse(reply.value);
    if (!answer.success) throw new ContainerUnreadableError(answer.error.message);
    return answer.data as Answer<Q>;
  }

  async #reply(request: Request): Promise<unknown> {
    const signal = this.#signal;
    const { child, ended, complaint } = this.#process;
    signal?.throwIfAborted();
    const over = new AbortController();
    try {
      return await new Promise((resolve, reject) => {
        const fail = (message: string): void =>
          reject(new UnavailableError('container-reader-failed', message, { cause: complaint() }));
        const timer = setTimeout(fail, this.#patienceMs, 'The reader does not answer.');
        const onAbort = (): void => reject(signal?.reason as Error);
        signal?.addEventListener('abort', onAbort);
        child.once('message', resolve);
        over.signal.addEventListener('abort', () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', onAbort);
          child.off('message', resolve);
        });
        void ended.then(() => fail('The reader ended.'));
        child.send(request, (error) => error && fail(error.message));
      });
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      over.abort();
    }
  }

  /** Ends the process; resolves when it is gone. */
  async close(): Promise<void> {
    const { child, ended } = this.#process;
    child.kill('SIGKILL');
    await ended;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
