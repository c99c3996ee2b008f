/**
 * Ended spans on their way out. The SDK's own batch processor resolves a flush while an export that its timer began is
 * still under way, and waits half a minute for a collector that is dead: a function would lose the one and wait
 * for the other.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { describeError, log } from '../log.ts';
import type { ReadableSpan, SpanProcessor } from './sdk.ts';

export interface QueueTimes {
  /** A span is sent so long after it ended, at the latest, if the process has its processor. */
  readonly delayMs: number;
  /** The most that a flush waits. */
  readonly flushMs: number;
  /** After a failure nothing is sent, and nobody waits, for so long. */
  readonly quietMs: number;
}

const TIMES: QueueTimes = { delayMs: 1_000, flushMs: 500, quietMs: 30_000 };
const MOST_WAITING = 2048;
const MOST_AT_ONCE = 512;

/** Rejects where the spans were not taken. */
export type Outlet = (spans: readonly ReadableSpan[]) => Promise<void>;

export class SpanQueue implements SpanProcessor {
  readonly #outlet: Outlet;
  readonly #times: QueueTimes;
  #waiting: ReadableSpan[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  /** A flush has waited in vain for what is being sent. */
  #isSlow = false;
  #quietUntil = 0;

  constructor(outlet: Outlet, times: QueueTimes = TIMES) {
    this.#outlet = outlet;
    this.#times = times;
  }

  onStart(): void {
    // What counts is how it ended.
  }

  onEnd(span: ReadableSpan): void {
    // What comes when there is no room is lost: a trace is worth less than the memory of a job.
    if (this.#waiting.length >= MOST_WAITING) return;
    this.#waiting.push(span);
    if (this.#waiting.length >= MOST_AT_ONCE) this.#send();
    else this.#timer ??= setTimeout(() => this.#send(), this.#times.delayMs).unref();
  }

  /** Never throws, and waits `flushMs` at most. */
  async forceFlush(): Promise<void> {
    this.#send();
    if (this.#sending === undefined || this.#isSlow) return;
    const patience = new AbortController();
    const late = sleep(this.#times.flushMs, true, { signal: patience.signal }).catch(() => false);
    this.#isSlow = await Promise.race([this.#sending.then(() => false), late]);
    patience.abort();
  }

  async shutdown(): Promise<void> {
    await this.forceFlush();
  }

  /** Sends what waits, a batch after the other, unless that is being done. */
  #send(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
      this.#isSlow = false;
    });
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MOST_AT_ONCE);
      if (Date.now() < this.#quietUntil) continue;
      try {
        await this.#outlet(batch);
      } catch (error) {
        this.#quietUntil = Date.now() + this.#times.quietMs;
        log('WARNING', 'spans were not taken', { spans: batch.length, ...describeError(error) });
      }
    }
  }
}
