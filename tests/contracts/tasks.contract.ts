/** What every TaskQueue promises, down to the request that reaches a function. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { TaskQueue, TaskRequest } from '@bachata/core/ports.ts';
import type { TaskVerifier } from '@bachata/platform/tasks/task-request.ts';
import { withTrace } from '@bachata/platform/trace.ts';
import {
  startFunctionsServer,
  type FunctionsServer,
  type ReceivedTask,
} from './functions-server.ts';

export interface OpenTaskQueue {
  readonly queue: TaskQueue;
  readonly verify: TaskVerifier;
  close(): Promise<void>;
}

export function describeTaskQueue(
  name: string,
  open: (functionsBaseUrl: string) => Promise<OpenTaskQueue>,
): void {
  describe(`tasks: ${name}`, () => {
    let functions: FunctionsServer;
    let opened: OpenTaskQueue;
    let task: TaskRequest;

    beforeAll(async () => {
      functions = await startFunctionsServer();
      opened = await open(functions.url);
    });
    afterAll(async () => {
      await opened.close();
      await functions.stop();
    });
    beforeEach(() => {
      functions.respond = () => 200;
      const payload = { stage: 'analyze-music', jobId: 'ñandú' };
      task = { queue: 'pipeline', name: `t-${randomUUID()}`, path: '/analyze-music', payload };
    });

    async function deliveries(count: number): Promise<readonly ReceivedTask[]> {
      const ours = (all: readonly ReceivedTask[]) =>
        all.filter(({ headers }) => headers['x-cloudtasks-taskname'] === task.name);
      await functions.until((received) => ours(received).length >= count);
      return ours(functions.received);
    }

    it('posts the payload as JSON to the path', async () => {
      expect(await opened.queue.enqueue(task)).toBe('enqueued');
      const [delivery] = await deliveries(1);
      expect(delivery).toMatchObject({ method: 'POST', path: '/analyze-music' });
      expect(delivery?.headers['content-type']).toBe('application/json');
      expect(JSON.parse(delivery?.body ?? '')).toEqual(task.payload);
    });

    it('hands on the trace in a header as well as in the payload', async () => {
      const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
      await withTrace(traceparent, () => opened.queue.enqueue(task));
      const [delivery] = await deliveries(1);
      expect(delivery?.headers['traceparent']).toBe(traceparent);
      expect(JSON.parse(delivery?.body ?? '')).toMatchObject({ traceparent });
    });

    it('says which task of which queue it is, and which attempt', async () => {
      functions.respond = ({ headers }) =>
        Number(headers['x-cloudtasks-taskretrycount']) < 2 ? 503 : 204;
      await opened.queue.enqueue(task);
      const attempts = await deliveries(3);
      expect(attempts.map(({ headers }) => headers['x-cloudtasks-taskretrycount'])).toEqual([
        '0',
        '1',
        '2',
      ]);
      expect(attempts.map(({ headers }) => headers['x-cloudtasks-taskexecutioncount'])).toEqual([
        '0',
        '1',
        '2',
      ]);
      for (const { headers, body } of attempts) {
        expect(headers['x-cloudtasks-queuename']).toBe('pipeline');
        expect(Number(headers['x-cloudtasks-tasketa'])).toBeGreaterThan(1.7e9);
        expect(JSON.parse(body)).toEqual(task.payload);
      }
    });

    it('proves to the function that it is the queue', async () => {
      await opened.queue.enqueue(task);
      const [delivery] = await deliveries(1);
      const headers = delivery?.headers ?? {};
      expect(await opened.verify(headers)).toBe(true);
      expect(await opened.verify({ ...headers, authorization: 'Bearer forged' })).toBe(false);
      expect(await opened.verify({ ...headers, authorization: undefined })).toBe(false);
      expect(await opened.verify(new Headers({ 'x-cloudtasks-taskname': 'x' }))).toBe(false);
    });

    it('drops a second task of the name, while the first waits and when it has ended', async () => {
      const { promise: released, resolve: release } = Promise.withResolvers<200>();
      functions.respond = () => released;
      expect(await opened.queue.enqueue(task)).toBe('enqueued');
      await deliveries(1);
      expect(await opened.queue.enqueue({ ...task, payload: 'other' })).toBe('duplicate');
      release(200);
      const after = { ...task, name: `${task.name}-after` };
      await opened.queue.enqueue(after);
      await functions.until((all) =>
        all.some(({ headers }) => headers['x-cloudtasks-taskname'] === after.name),
      );
      expect(await opened.queue.enqueue(task)).toBe('duplicate');
      expect(await deliveries(1)).toHaveLength(1);
    });

    it('takes the same name in another queue', async () => {
      expect(await opened.queue.enqueue(task)).toBe('enqueued');
      expect(await opened.queue.enqueue({ ...task, queue: 'other' })).toBe('enqueued');
      const queues = (await deliveries(2)).map(({ headers }) => headers['x-cloudtasks-queuename']);
      expect(queues.sort()).toEqual(['other', 'pipeline']);
    });

    it('enqueues once where many enqueue at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => opened.queue.enqueue(task)),
      );
      expect(answers.filter((answer) => answer === 'enqueued')).toHaveLength(1);
    });

    it('does not deliver before the delay is over', async () => {
      const delaySec = 0.7;
      const enqueuedAt = Date.now();
      await opened.queue.enqueue({ ...task, delaySec });
      const [delivery] = await deliveries(1);
      expect(delivery?.receivedAt).toBeGreaterThanOrEqual(enqueuedAt + delaySec * 1000 - 1);
      const eta = Number(delivery?.headers['x-cloudtasks-tasketa']);
      expect(eta).toBeGreaterThanOrEqual(enqueuedAt / 1000 + delaySec - 0.001);
    });

    it.each<[string, Partial<TaskRequest>]>([
      ['name', { name: 'a/b' }],
      ['empty name', { name: '' }],
      ['queue', { queue: 'a b' }],
      ['path', { path: 'http://elsewhere/' }],
      ['delay', { delaySec: -1 }],
      ['payload', { payload: undefined }],
      ['large payload', { payload: 'x'.repeat(100_001) }],
    ])('refuses an impossible %s', async (_what, wrong) => {
      await expect(opened.queue.enqueue({ ...task, ...wrong })).rejects.toThrow(InvalidInputError);
    });
  });
}
