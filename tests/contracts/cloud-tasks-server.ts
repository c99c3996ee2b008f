/**
 * As much of Cloud Tasks as the adapter uses: `CreateTask` over gRPC, names that stay taken, and
 * deliveries over HTTP with retries and a signed OIDC token.
 */
import { sign } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSync } from '@grpc/proto-loader';
import { grpc } from 'google-gax';
import { z } from 'zod';

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const PROTO = 'google/cloud/tasks/v2/cloudtasks.proto';
const RETRY_MS = 20;

const headersSchema = z.record(z.string(), z.string());

const createTaskSchema = z.object({
  parent: z.string(),
  task: z.object({
    name: z.string(),
    scheduleTime: z.object({ seconds: z.string(), nanos: z.number().default(0) }).optional(),
    dispatchDeadline: z.object({ seconds: z.string() }).optional(),
    httpRequest: z.object({
      url: z.url(),
      httpMethod: z.literal('POST'),
      headers: headersSchema,
      body: z.instanceof(Buffer),
      oidcToken: z.object({ serviceAccountEmail: z.string(), audience: z.string() }),
    }),
  }),
});
type CreateTask = z.infer<typeof createTaskSchema>;

export interface CloudTasksServer {
  readonly port: number;
  stop(): void;
}

/** @param privateKey PEM, with which the OIDC tokens are signed */
export async function startCloudTasksServer(privateKey: string): Promise<CloudTasksServer> {
  const names = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();

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
      body: new Uint8Array(body),
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

  const server = new grpc.Server();
  server.addService(cloudTasksService(), {
    CreateTask(
      call: { request: unknown },
      answer: (error: { code: number; message: string } | null, task?: unknown) => void,
    ) {
      const parsed = createTaskSchema.safeParse(call.request);
      if (!parsed.success) {
        answer({ code: grpc.status.INVALID_ARGUMENT, message: parsed.error.message });
        return;
      }
      const { task, parent } = parsed.data;
      if (!task.name.startsWith(`${parent}/tasks/`)) {
        answer({ code: grpc.status.INVALID_ARGUMENT, message: `${task.name} not in ${parent}` });
      } else if (names.has(task.name)) {
        answer({ code: grpc.status.ALREADY_EXISTS, message: task.name });
      } else {
        names.add(task.name);
        const { seconds, nanos } = task.scheduleTime ?? { seconds: '0', nanos: 0 };
        const dueAt = Math.max(Date.now(), Number(seconds) * 1000 + nanos / 1e6);
        later(dueAt - Date.now(), async () => await deliver(task, dueAt, 0));
        answer(null, { name: task.name });
      }
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    const credentials = grpc.ServerCredentials.createInsecure();
    server.bindAsync('127.0.0.1:0', credentials, (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return {
    port,
    stop() {
      for (const timer of timers) clearTimeout(timer);
      server.forceShutdown();
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

/** The service's description, as it ships with the client library. */
function cloudTasksService(): grpc.ServiceDefinition {
  const definition = loadSync(PROTO, {
    includeDirs: [
      path.join(PACKAGES, '@google-cloud', 'tasks', 'build', 'protos'),
      path.join(PACKAGES, 'google-gax', 'build', 'protos'),
    ],
    longs: String,
    enums: String,
  });
  const loaded: unknown = definition['google.cloud.tasks.v2.CloudTasks'];
  return loaded as grpc.ServiceDefinition;
}
