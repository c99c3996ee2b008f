/**
 * Stands in for Cloud Tasks on one's own machine: `CreateTask` over HTTP, names that stay taken, and
 * deliveries with retries under a signed OIDC token. The tasks are kept by the embedded queue, so they
 * outlive this process.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { deliver } from '@bachata/platform/embedded/delivery.ts';
import { dispatchTasks, type DispatchOptions } from '@bachata/platform/embedded/dispatcher.ts';
import type { EmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import type { LeasedTask } from '@bachata/platform/embedded/tasks.ts';
import { CERTIFICATES_PATH } from '@bachata/platform/google/task-tokens.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { certificatesOf, oidcToken } from './oidc-token.ts';

const CERTIFICATES_MAX_AGE_SEC = 3600;

/** https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks */
const createTaskSchema = z.strictObject({
  task: z.strictObject({
    name: z.string(),
    scheduleTime: z.iso.datetime().optional(),
    dispatchDeadline: z.string().regex(/^\d+s$/),
    httpRequest: z.strictObject({
      url: z.url(),
      httpMethod: z.literal('POST'),
      headers: z.record(z.string(), z.string()),
      body: z.base64(),
      oidcToken: z.strictObject({ serviceAccountEmail: z.email(), audience: z.string() }),
    }),
  }),
});
type HttpRequest = z.infer<typeof createTaskSchema>['task']['httpRequest'];

const TASK_NAME = /^projects\/[^/]+\/locations\/[^/]+\/queues\/([^/]+)\/tasks\/([^/]+)$/;

export interface TasksServer {
  /** `host:port` */
  readonly host: string;
  /** Takes no more tasks, and waits a moment for the deliveries that are under way. */
  stop(): Promise<void>;
}

/**
 * @param services the embedded ones whose queue keeps the tasks
 * @param privateKey PEM, with which the OIDC tokens are signed
 */
export async function startTasksServer(
  { tasks, clock }: Pick<EmbeddedServices, 'tasks' | 'clock'>,
  privateKey: string,
  options: DispatchOptions,
): Promise<TasksServer> {
  const certificates = certificatesOf(privateKey);
  const dispatcher = dispatchTasks(tasks, carrierWith(privateKey), options);

  /** @returns the status */
  async function create(parent: string, body: unknown): Promise<number> {
    const parsed = createTaskSchema.safeParse(body);
    if (!parsed.success || !parsed.data.task.name.startsWith(`${parent}/`)) return 400;
    const { name, scheduleTime, httpRequest } = parsed.data.task;
    const [, queue, task] = TASK_NAME.exec(name) ?? [];
    if (queue === undefined || task === undefined) return 400;
    const waitMs = scheduleTime === undefined ? 0 : Date.parse(scheduleTime) - clock.now();
    const enqueued = await tasks.enqueue({
      queue,
      name: task,
      path: new URL(httpRequest.url).pathname,
      payload: httpRequest,
      delaySec: Math.max(0, waitMs) / 1000,
    });
    return enqueued === 'duplicate' ? 409 : 200;
  }

  async function answer(request: IncomingMessage): Promise<{ status: number; body?: object }> {
    const { method, url = '/' } = request;
    if (method === 'GET' && url === CERTIFICATES_PATH) return { status: 200, body: certificates };
    if (method !== 'POST' || !url.startsWith('/v2/')) return { status: 404 };
    return { status: await create(url.replace(/^\/v2\//, ''), await json(request)) };
  }

  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => {
        log('ERROR', 'the stand-in for Cloud Tasks failed', describeError(error));
        return { status: 500, body: {} };
      })
      .then(({ status, body = {} }) => {
        response.writeHead(status, {
          'content-type': 'application/json',
          'cache-control': `public, max-age=${CERTIFICATES_MAX_AGE_SEC}`,
        });
        response.end(JSON.stringify(body));
      });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await dispatcher.stop();
    },
  };
}

/** Sends the request that a task was made of. */
function carrierWith(privateKey: string) {
  return async (task: LeasedTask, signal: AbortSignal) => {
    const { url, body, oidcToken: claims } = JSON.parse(task.payload) as HttpRequest;
    const payload = Buffer.from(body, 'base64').toString();
    const token = oidcToken(claims, privateKey);
    return await deliver({ ...task, payload }, new URL(url).origin, token, signal);
  };
}
