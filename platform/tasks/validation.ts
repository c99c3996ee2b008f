/** What Cloud Tasks accepts as a task, enforced by every adapter. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { TaskRequest } from '@bachata/core/ports.ts';
import { currentTraceparent } from '../trace.ts';

/** https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks */
const TASK_NAME = /^[A-Za-z0-9_-]{1,500}$/;
const QUEUE_NAME = /^[A-Za-z0-9-]{1,100}$/;
const TASK_PATH = /^\/[A-Za-z0-9._~/-]*$/;
const MAX_BODY_BYTES = 100_000;
const MAX_DELAY_SEC = 30 * 24 * 60 * 60;

/** @throws InvalidInputError `task-invalid` */
export function assertTask({ queue, name, path, delaySec = 0 }: TaskRequest): void {
  const problem = !QUEUE_NAME.test(queue)
    ? `queue ${JSON.stringify(queue)}`
    : !TASK_NAME.test(name)
      ? `name ${JSON.stringify(name)}`
      : !TASK_PATH.test(path)
        ? `path ${JSON.stringify(path)}`
        : !(delaySec >= 0 && delaySec <= MAX_DELAY_SEC)
          ? `delay ${delaySec} s`
          : undefined;
  if (problem !== undefined) throw new InvalidInputError('task-invalid', `Not a task: ${problem}`);
}

/**
 * The payload as it is posted, with the `traceparent` of what sets the task off: a header alone is
 * replaced on the way to a function.
 * @throws InvalidInputError `task-invalid` where it is not JSON, or more than Cloud Tasks takes
 */
export function toJsonBody({ name, payload }: TaskRequest): string {
  const traceparent = currentTraceparent();
  const isTraced = traceparent !== undefined && typeof payload === 'object' && payload !== null;
  const body: string | undefined = JSON.stringify(
    isTraced && !Array.isArray(payload) ? { ...payload, traceparent } : payload,
  );
  if (body === undefined || Buffer.byteLength(body) > MAX_BODY_BYTES) {
    throw new InvalidInputError('task-invalid', `The payload of ${name} is no JSON of 100 kB`);
  }
  return body;
}
