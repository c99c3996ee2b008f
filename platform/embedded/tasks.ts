/** The durable queue's table: what is asked of it, and what the dispatcher does with it. */
import type { Clock, TaskQueue, TaskRequest } from '@bachata/core/ports.ts';
import { assertTask, toJsonBody } from '../tasks/validation.ts';
import type { Database } from './database.ts';

/** As Cloud Tasks, which remembers a name for about an hour after its task has ended. */
const NAME_KEPT_MS = 60 * 60 * 1000;

/** A delivery that failed without an answer: its dispatcher died. */
const REQUEUE = `UPDATE tasks SET state = 'queued', lease_holder = NULL, lease_until = NULL,
  last_error = 'the dispatcher died'`;

/** A task that this dispatcher may now deliver. */
export interface LeasedTask {
  readonly queue: string;
  readonly name: string;
  readonly path: string;
  /** JSON. */
  readonly payload: string;
  readonly dueAt: number;
  /** Deliveries before this one, whatever became of them. */
  readonly retryCount: number;
  /** Answers to the deliveries before. */
  readonly responses: number;
  /** Deliveries before that count against the queue's `maxAttempts`. */
  readonly failures: number;
  readonly lastStatus: number | undefined;
}

/** How a delivery ended: `status` is the HTTP status, absent where there was no answer. */
export interface DeliveryResult {
  readonly status?: number;
  readonly error?: string;
}

export class EmbeddedTasks implements TaskQueue {
  readonly #database: Database;
  readonly #clock: Clock;
  /** When tasks were last asked for, to notice that the clock was set back. */
  #askedAt = 0;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async enqueue(task: TaskRequest): Promise<'enqueued' | 'duplicate'> {
    assertTask(task);
    const payload = toJsonBody(task);
    const now = this.#clock.now();
    return await this.#database.write(() => {
      this.#database
        .prepare(`DELETE FROM tasks WHERE queue = ? AND name = ? AND ended_at <= ?`)
        .run(task.queue, task.name, now - NAME_KEPT_MS);
      const { changes } = this.#database
        .prepare(
          `INSERT INTO tasks (queue, name, path, payload, state, due_at)
           VALUES (?, ?, ?, ?, 'queued', ?) ON CONFLICT DO NOTHING`,
        )
        .run(task.queue, task.name, task.path, payload, now + (task.delaySec ?? 0) * 1000);
      return changes === 0 ? 'duplicate' : 'enqueued';
    });
  }

  /**
   * Takes due tasks, the longest due first, and tasks whose holder stopped renewing its lease.
   * @param maxConcurrent of a queue, over all dispatchers of this database
   */
  claim(holder: string, leaseMs: number, maxConcurrent: (queue: string) => number): LeasedTask[] {
    const now = this.#clock.now();
    this.#followClock(now);
    // No honest lease ends later: a clock was set back while nobody asked.
    const latest = now + leaseMs;
    if (!this.#anythingDue(now, latest)) return [];
    return this.#database.immediate(() => {
      this.#database
        .prepare(`${REQUEUE} WHERE state = 'running' AND (lease_until <= ? OR lease_until > ?)`)
        .run(now, latest);
      const running = new Map<string, number>();
      for (const row of this.#database
        .prepare(`SELECT queue, count(*) AS n FROM tasks WHERE state = 'running' GROUP BY queue`)
        .all()) {
        running.set(String(row['queue']), Number(row['n']));
      }
      const claimed: LeasedTask[] = [];
      const due = this.#database
        .prepare(`SELECT * FROM tasks WHERE state = 'queued' AND due_at <= ? ORDER BY due_at, name`)
        .all(now);
      for (const row of due) {
        const task = toLeased(row);
        const busy = running.get(task.queue) ?? 0;
        if (busy >= maxConcurrent(task.queue)) continue;
        running.set(task.queue, busy + 1);
        this.#database
          .prepare(
            `UPDATE tasks SET state = 'running', lease_holder = ?, lease_until = ?,
               dispatches = dispatches + 1 WHERE queue = ? AND name = ?`,
          )
          .run(holder, now + leaseMs, task.queue, task.name);
        claimed.push(task);
      }
      return claimed;
    });
  }

  /** What dispatchers had that are gone is due again. */
  release(isGone: (holder: string) => boolean): void {
    this.#database.immediate(() => {
      const holders = this.#database
        .prepare(`SELECT DISTINCT lease_holder FROM tasks WHERE state = 'running'`)
        .all();
      for (const { lease_holder: holder } of holders) {
        if (!isGone(String(holder))) continue;
        this.#database
          .prepare(`${REQUEUE} WHERE state = 'running' AND lease_holder = ?`)
          .run(holder);
      }
    });
  }

  /** @returns whether the lease was still ours */
  renew(holder: string, task: LeasedTask, leaseMs: number): boolean {
    const { changes } = this.#database
      .prepare(
        `UPDATE tasks SET lease_until = ?
         WHERE queue = ? AND name = ? AND state = 'running' AND lease_holder = ?`,
      )
      .run(this.#clock.now() + leaseMs, task.queue, task.name, holder);
    return changes === 1;
  }

  async finish(holder: string, task: LeasedTask, { status }: DeliveryResult): Promise<void> {
    await this.#settle(holder, task, { state: 'done', dueAt: task.dueAt, status, counts: true });
  }

  /** @param counts whether the delivery counts against the attempts */
  async retryLater(
    holder: string,
    task: LeasedTask,
    result: DeliveryResult & { readonly delayMs: number; readonly counts: boolean },
  ): Promise<void> {
    const dueAt = this.#clock.now() + result.delayMs;
    await this.#settle(holder, task, { ...result, state: 'queued', dueAt });
  }

  /** Over its attempts: kept with its last status, delivered no more. */
  async giveUp(holder: string, task: LeasedTask, result: DeliveryResult): Promise<void> {
    await this.#settle(holder, task, { ...result, state: 'dead', dueAt: task.dueAt, counts: true });
  }

  /** Forgets tasks that are done and whose names need no longer be known. */
  sweep(): void {
    this.#database
      .prepare(`DELETE FROM tasks WHERE state = 'done' AND ended_at <= ?`)
      .run(this.#clock.now() - NAME_KEPT_MS);
  }

  /** The tasks that were given up, for whoever looks after the machine. */
  dead(): readonly { queue: string; name: string; lastStatus?: number; lastError?: string }[] {
    return this.#database
      .prepare(`SELECT * FROM tasks WHERE state = 'dead' ORDER BY ended_at`)
      .all()
      .map((row) => ({
        queue: String(row['queue']),
        name: String(row['name']),
        ...(row['last_status'] !== null && { lastStatus: Number(row['last_status']) }),
        ...(row['last_error'] !== null && { lastError: String(row['last_error']) }),
      }));
  }

  /**
   * Where the clock was set back, the tasks that wait go back with it. Several dispatchers may each do
   * that: then what waits is due at once, which does no harm.
   */
  #followClock(now: number): void {
    const back = this.#askedAt - now;
    this.#askedAt = now;
    if (back <= 0) return;
    this.#database
      .prepare(`UPDATE tasks SET due_at = due_at - ? WHERE state IN ('queued', 'running')`)
      .run(back);
  }

  #anythingDue(now: number, latestLease: number): boolean {
    return (
      this.#database
        .prepare(
          `SELECT 1 FROM tasks WHERE state = 'queued' AND due_at <= ?1
           UNION ALL SELECT 1 FROM tasks
             WHERE state = 'running' AND (lease_until <= ?1 OR lease_until > ?2) LIMIT 1`,
        )
        .get(now, latestLease) !== undefined
    );
  }

  async #settle(
    holder: string,
    task: LeasedTask,
    to: {
      readonly state: 'queued' | 'done' | 'dead';
      readonly dueAt: number;
      readonly counts: boolean;
      readonly status?: number | undefined;
      readonly error?: string;
    },
  ): Promise<void> {
    // Where the lease was lost somebody else delivers the task, and decides what becomes of it.
    await this.#database.write(() =>
      this.#database
        .prepare(
          `UPDATE tasks SET state = ?, due_at = ?, ended_at = ?, lease_holder = NULL,
           lease_until = NULL, failures = failures + ?, responses = responses + ?,
           last_status = ?, last_error = ?
         WHERE queue = ? AND name = ? AND state = 'running' AND lease_holder = ?`,
        )
        .run(
          to.state,
          to.dueAt,
          to.state === 'queued' ? null : this.#clock.now(),
          to.counts && to.state !== 'done' ? 1 : 0,
          to.status === undefined ? 0 : 1,
          to.status ?? null,
          to.error ?? null,
          task.queue,
          task.name,
          holder,
        ),
    );
  }
}

function toLeased(row: Record<string, unknown>): LeasedTask {
  return {
    queue: String(row['queue']),
    name: String(row['name']),
    path: String(row['path']),
    payload: String(row['payload']),
    dueAt: Number(row['due_at']),
    retryCount: Number(row['dispatches']),
    responses: Number(row['responses']),
    failures: Number(row['failures']),
    lastStatus: row['last_status'] === null ? undefined : Number(row['last_status']),
  };
}
