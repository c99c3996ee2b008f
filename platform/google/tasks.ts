/**
 * Tasks in Cloud Tasks, posted to the functions under an OIDC token of the queue's account. Only one
 * call of its REST interface is needed: the client library would cost every cold start 150 ms.
 * https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks/create
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { UnavailableError } from '@bachata/core/errors.ts';
import type { Clock, TaskQueue, TaskRequest } from '@bachata/core/ports.ts';
import { assertTask, toJsonBody } from '../tasks/validation.ts';
import type { AccessToken } from './access-token.ts';
import { isTransient } from './errors.ts';
import { currentTraceparent } from '../trace.ts';
import { audienceOf, functionUrl, type FunctionAddresses } from '../tasks/function-address.ts';

export interface CloudTasksTarget extends FunctionAddresses {
  readonly project: string;
  readonly location: string;
  /** E-mail address of the account that the tokens are made out by. */
  readonly serviceAccount: string;
  /** Default: Google's. */
  readonly endpoint?: string;
}

const ENDPOINT = 'https://cloudtasks.googleapis.com';
/** The longest that Cloud Tasks allows; its default of ten minutes is short for a long song. */
const DISPATCH_DEADLINE_SEC = 30 * 60;
const ANSWER_MS = 10_000;
const HTTP_CONFLICT = 409;
/** A named task can be sent again: it is made once. So what passes in seconds fails nobody's job. */
const WAITS_MS: readonly number[] = [100, 400, 1600];

export class CloudTasksQueue implements TaskQueue {
  readonly #target: CloudTasksTarget;
  readonly #clock: Clock;
  readonly #token: AccessToken;

  constructor(target: CloudTasksTarget, clock: Clock, token: AccessToken) {
    this.#target = target;
    this.#clock = clock;
    this.#token = token;
  }

  /** @throws UnavailableError `cloud-unavailable` where Cloud Tasks did not answer for seconds */
  async enqueue(task: TaskRequest): Promise<'enqueued' | 'duplicate'> {
    assertTask(task);
    const { project, location, serviceAccount } = this.#target;
    const queue = `projects/${project}/locations/${location}/queues/${task.queue}`;
    const { delaySec } = task;
    const traceparent = currentTraceparent();
    const body = JSON.stringify({
      task: {
        name: `${queue}/tasks/${task.name}`,
        dispatchDeadline: `${DISPATCH_DEADLINE_SEC}s`,
        ...(delaySec !== undefined && {
          scheduleTime: new Date(this.#clock.now() + delaySec * 1000).toISOString(),
        }),
        httpRequest: {
          httpMethod: 'POST',
          url: functionUrl(this.#target, task.path),
          headers: {
            'content-type': 'application/json',
            ...(traceparent !== undefined && { traceparent }),
          },
          body: Buffer.from(toJsonBody(task)).toString('base64'),
          oidcToken: {
            serviceAccountEmail: serviceAccount,
            audience: audienceOf(this.#target, task.path),
          },
        },
      },
    });
    const url = new URL(`/v2/${queue}/tasks`, this.#target.endpoint ?? ENDPOINT);
    for (let retry = 0; ; retry++) {
      const answer = await this.#create(url, body);
      if (!(answer instanceof UnavailableError)) return answer;
      const waitMs = WAITS_MS[retry];
      if (waitMs === undefined) throw answer;
      await sleep(waitMs);
    }
  }

  /** @returns the error where the same may succeed later */
  async #create(url: URL, body: string): Promise<'enqueued' | 'duplicate' | UnavailableError> {
    const later = (cause: unknown) =>
      new UnavailableError('cloud-unavailable', 'Cloud Tasks took no task for now', { cause });
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
      headers: {
        authorization: `Bearer ${await this.#token()}`,
        'content-type': 'application/json',
      },
      body,
    }).catch(later);
    if (response instanceof UnavailableError) return response;
    const text = await response.text().catch(() => '');
    if (response.ok) return 'enqueued';
    if (response.status === HTTP_CONFLICT) return 'duplicate';
    const failure = new Error(`Cloud Tasks answered ${response.status}: ${text.slice(0, 1000)}`);
    if (isTransient(response.status)) return later(failure);
    throw failure;
  }
}
