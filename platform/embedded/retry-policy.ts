/** How often a queue tries, and how long it waits between: the terms of Cloud Tasks' `RetryConfig`. */
export interface QueueConfig {
  /** Deliveries under way at the same time. */
  readonly maxConcurrent: number;
  /** Deliveries before a task is given up. One that found nobody listening does not count. */
  readonly maxAttempts: number;
  readonly minBackoffMs: number;
  readonly maxBackoffMs: number;
  /** The wait doubles this often and then grows by the same amount each time. */
  readonly maxDoublings: number;
  /** After this long without an answer the delivery has failed; Cloud Tasks allows 30 minutes. */
  readonly deadlineMs: number;
}

/** Two stages at once are what two cores can do. Gives up after about four minutes of failures. */
export const DEFAULT_QUEUE: QueueConfig = {
  maxConcurrent: 2,
  maxAttempts: 10,
  minBackoffMs: 500,
  maxBackoffMs: 60_000,
  maxDoublings: 6,
  deadlineMs: 30 * 60 * 1000,
};

/**
 * Wait before the retry of that number (1 is the first), in milliseconds.
 * https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues#RetryConfig
 */
export function backoffMs(retry: number, config: QueueConfig): number {
  const doublings = Math.min(retry - 1, config.maxDoublings);
  const doubled = config.minBackoffMs * 2 ** doublings;
  const linear = (retry - 1 - doublings) * doubled;
  return Math.min(config.maxBackoffMs, doubled + linear);
}
