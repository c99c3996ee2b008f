/**
 * As much of Cloud Tasks as the adapter uses: `CreateTask` over HTTP, names that stay taken, and
 * deliveries with retries and a signed OIDC token.
 */
import { sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

const RETRY_MS = 20;

const headersSchema = z.record(z.string(), z.string());

/** https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks */
const createTaskSchema = z.strictObject({
  task: z.strictObject({
    name: z.string(),
    scheduleTime: z.iso.datetime().optional(),
    dispatchDeadline: z.string().regex(/^\d+s$/),
    httpRequest: z.strictObject({
      url: z.url(),
      httpMethod: z.literal('POST'),
      headers: headersSchema,
      body: z.base64(),
      oidcToken: z.strictObject({ serviceAccountEmail: z.email(), audience: z.string() }),
    }),
  }),
});
type CreateTask = z.infer<typeof createTaskSchema>;

export interface CloudTasksServer {
  readonly url: string;
  /** Statuses of the next answers, in place of what would be answered. */
  readonly fails: number[];
  /** Bearer tokens that the callers showed. */
  readonly callers: readonly string[];
  stop(): void;
}

/** @param privateKey PEM, with which the OIDC tokens are signed */
export async function startCloudTasksServer(privateKey: string): Promise<CloudTasksServer> {
  const names = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  const fails: number[] = [];
  const callers: string[] = [];

  function later(delayMs: number, action: () => Promise<void>): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void action();
    }, delayMs);
    timers.add(timer);
  }

  async function deliver(task: CreateTask['task'], dueAt: number, attempt: number): Promise<void> {
    const { url, headers, body, oidcToken } = task.httpRequest;
    const [queue, name] = task.name
      .split('/')
      .slice(-3)
      .filter((part) => part !== 'tasks');
    const response = await fetch(url, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(body, 'base64')),
      headers: {
        ...headers,
        authorization: `Bearer ${oidcJwt(oidcToken, privateKey)}`,
        'x-cloudtasks-queuename': queue ?? '',
        'x-cloudtasks-taskname': name ?? '',
        'x-cloudtasks-taskretrycount': String(attempt),
        'x-cloudtasks-taskexecutioncount': String(attempt),
        'x-cloudtasks-tasketa': String(dueAt / 1000),
      },
    }).catch(() => undefined);
    if (!response?.ok) later(RETRY_MS, async () => await deliver(task, dueAt, attempt + 1));
  }

  /** @returns the status */
  function create(parent: string, body: unknown): number {
    const parsed = createTaskSchema.safeParse(body);
    if (!parsed.success || !parsed.data.task.name.startsWith(`${parent}/`)) return 400;
    const { task } = parsed.data;
    if (names.has(task.name)) return 409;
    names.add(task.name);
    const dueAt = Math.max(Date.now(), Date.parse(task.scheduleTime ?? '1970-01-01'));
    later(dueAt - Date.now(), async () => await deliver(task, dueAt, 0));
    return 200;
  }

  const server = createServer((request, response) => {
    void json(request).then((body) => {
      callers.push(request.headers.authorization ?? '');
      const status = fails.shift() ?? create((request.url ?? '').replace(/^\/v2\//, ''), body);
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fails,
    callers,
    stop() {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      server.close();
    },
  };
}

/** An ID token as Google issues it to a service account. */
export function oidcJwt(
  { serviceAccountEmail, audience }: { serviceAccountEmail: string; audience: string },
  privateKey: string,
  claims: Readonly<Record<string, unknown>> = {},
): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    iss: 'https://accounts.google.com',
    aud: audience,
    email: serviceAccountEmail,
    email_verified: true,
    sub: '1234567890',
    iat: now,
    exp: now + 3600,
    ...claims,
  };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${encode({ alg: 'RS256', kid: 'test', typ: 'JWT' })}.${encode(payload)}`;
  return `${unsigned}.${sign('RSA-SHA256', Buffer.from(unsigned), privateKey).toString('base64url')}`;
}
