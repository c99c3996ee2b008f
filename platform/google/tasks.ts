/** Tasks in Cloud Tasks, posted to the functions under an OIDC token of the queue's account. */
import type { CloudTasksClient } from '@google-cloud/tasks';
import type { Clock, TaskQueue, TaskRequest } from '@bachata/core/ports.ts';
import { assertTask, toJsonBody } from '../tasks/validation.ts';
import { codeOf, GRPC, translated } from './errors.ts';

export interface CloudTasksTarget {
  readonly project: string;
  readonly location: string;
  /** A task for `/analyze-music` is posted to this followed by `/analyze-music`. */
  readonly functionsBaseUrl: string;
  /** E-mail address of the account that the tokens are made out to. */
  readonly serviceAccount: string;
}

/** The longest that Cloud Tasks allows; its default of ten minutes is short for a long song. */
const DISPATCH_DEADLINE_SEC = 30 * 60;

export class CloudTasksQueue implements TaskQueue {
  readonly #client: CloudTasksClient;
  readonly #target: CloudTasksTarget;
  readonly #clock: Clock;

  constructor(client: CloudTasksClient, target: CloudTasksTarget, clock: Clock) {
    this.#client = client;
    this.#target = target;
    this.#clock = clock;
  }

  async enqueue(task: TaskRequest): Promise<'enqueued' | 'duplicate'> {
    assertTask(task);
    const { project, location, functionsBaseUrl, serviceAccount } = this.#target;
    try {
      await this.#client.createTask({
        parent: this.#client.queuePath(project, location, task.queue),
        task: {
          name: this.#client.taskPath(project, location, task.queue, task.name),
          dispatchDeadline: { seconds: DISPATCH_DEADLINE_SEC },
          ...(task.delaySec !== undefined && { scheduleTime: this.#after(task.delaySec) }),
          httpRequest: {
            httpMethod: 'POST',
            url: functionsBaseUrl.replace(/\/$/, '') + task.path,
            headers: { 'content-type': 'application/json' },
            body: Buffer.from(toJsonBody(task)),
            oidcToken: { serviceAccountEmail: serviceAccount, audience: functionsBaseUrl },
          },
        },
      });
      return 'enqueued';
    } catch (error) {
      if (codeOf(error) === GRPC.alreadyExists) return 'duplicate';
      throw translated(error, 'a task');
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  #after(delaySec: number): { seconds: number; nanos: number } {
    const at = this.#clock.now() + delaySec * 1000;
    return { seconds: Math.floor(at / 1000), nanos: Math.round((at % 1000) * 1e6) };
  }
}
