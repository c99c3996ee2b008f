/**
 * Delivers due tasks to the functions. What it delivers is under a lease in the database that it
 * renews as long as it lives: where it is killed, or the machine stops, the next one delivers the task
 * again at its start, and any other one when the lease has run out.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseBusy } from './database.ts';
import { deliver, type Delivered } from './delivery.ts';
import type { EmbeddedServices } from './platform.ts';
import type { Presence } from './presence.ts';
import { backoffMs, DEFAULT_QUEUE, type QueueConfig } from './retry-policy.ts';
import type { EmbeddedTasks, LeasedTask } from './tasks.ts';

export interface DispatchOptions {
  /** Default for every queue that `queues` does not name. */
  readonly defaults?: Partial<QueueConfig>;
  readonly queues?: Readonly<Record<string, Partial<QueueConfig>>>;
  /** Default 15 s: how long a lost dispatcher's tasks wait. */
  readonly leaseMs?: number;
  /** Default 100 ms. */
  readonly pollMs?: number;
  /** By which a dispatcher that was killed is known. */
  readonly presence?: Presence;
  /** Told of what failed in the dispatcher itself; default: the error stream. */
  readonly onError?: (error: unknown) => void;
}

export interface DispatcherOptions extends DispatchOptions {
  /** A task for `/analyze-music` is posted to this followed by `/analyze-music`. */
  readonly functionsBaseUrl: string;
}

/** Brings a task to its function. Never throws. */
export type TaskCarrier = (task: LeasedTask, signal: AbortSignal) => Promise<Delivered>;

export interface Dispatcher {
  /**
   * Delivers nothing more. Waits `graceMs` (default 5 s) for what is under way; what has not
   * answered by then is delivered anew by the next dispatcher.
   */
  stop(options?: { readonly graceMs?: number }): Promise<void>;
}

const SWEEP_MS = 10 * 60 * 1000;

/** Delivers to the functions of this machine, which know the secret. */
export function startDispatcher(
  { tasks, taskToken, presence }: Pick<EmbeddedServices, 'tasks' | 'taskToken' | 'presence'>,
  { functionsBaseUrl, ...options }: DispatcherOptions,
): Dispatcher {
  return dispatchTasks(
    tasks,
    (task, signal) => deliver(task, functionsBaseUrl, taskToken, signal),
    { presence, ...options },
  );
}

/** Several may run on one database; a queue's concurrency is bounded over all of them. */
export function dispatchTasks(
  tasks: EmbeddedTasks,
  carry: TaskCarrier,
  options: DispatchOptions = {},
): Dispatcher {
  const { leaseMs = 15_000, pollMs = 100, presence } = options;
  const onError =
    options.onError ?? ((error: unknown) => process.stderr.write(`dispatcher: ${String(error)}\n`));
  const holder = presence?.holder() ?? randomUUID();
  const underWay = new Map<Promise<void>, AbortController>();
  let stopped = false;

  const configOf = (queue: string): QueueConfig => ({
    ...DEFAULT_QUEUE,
    ...options.defaults,
    ...options.queues?.[queue],
  });

  async function run(task: LeasedTask, aborter: AbortController): Promise<void> {
    const config = configOf(task.queue);
    const renewal = setInterval(() => {
      guarded(() => {
        if (!tasks.renew(holder, task, leaseMs)) aborter.abort();
      });
    }, leaseMs / 3);
    try {
      const signal = AbortSignal.any([aborter.signal, AbortSignal.timeout(config.deadlineMs)]);
      const result = await carry(task, signal);
      const { status, refused } = result;
      if (status !== undefined && status >= 200 && status < 300) {
        await tasks.finish(holder, task, result);
      } else if (stopped && aborter.signal.aborted) {
        await tasks.retryLater(holder, task, { ...result, delayMs: 0, counts: false });
      } else if (!refused && task.failures + 1 >= config.maxAttempts) {
        await tasks.giveUp(holder, task, result);
      } else {
        const delayMs = backoffMs(task.retryCount + 1, config);
        await tasks.retryLater(holder, task, { ...result, delayMs, counts: !refused });
      }
    } finally {
      clearInterval(renewal);
    }
  }

  function tick(): void {
    if (stopped) return;
    for (const task of tasks.claim(holder, leaseMs, (queue) => configOf(queue).maxConcurrent)) {
      const aborter = new AbortController();
      const delivery = run(task, aborter)
        .catch(onError)
        .then(() => {
          underWay.delete(delivery);
          // There is room for another, and perhaps it has just enqueued its successor.
          guarded(tick);
        });
      underWay.set(delivery, aborter);
    }
  }

  /** The next turn tries again what failed in this one, such as a database under a long lock. */
  function guarded(turn: () => void): void {
    try {
      turn();
    } catch (error) {
      if (!isDatabaseBusy(error)) onError(error);
    }
  }

  const poll = setInterval(() => guarded(tick), pollMs);
  const sweep = setInterval(() => guarded(() => tasks.sweep()), SWEEP_MS);
  guarded(() => presence && tasks.release((other) => presence.isGone(other)));
  guarded(tick);

  return {
    async stop({ graceMs = 5000 } = {}) {
      stopped = true;
      clearInterval(poll);
      clearInterval(sweep);
      const grace = new AbortController();
      await Promise.race([
        Promise.all(underWay.keys()),
        sleep(graceMs, undefined, { signal: grace.signal }).catch(() => undefined),
      ]);
      grace.abort();
      for (const aborter of underWay.values()) aborter.abort();
      await Promise.all(underWay.keys());
    },
  };
}
