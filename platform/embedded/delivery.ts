/** One delivery of a task: an HTTP POST as Cloud Tasks makes it. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { partsOfTraceparent } from '../trace.ts';
import type { DeliveryResult, LeasedTask } from './tasks.ts';

export interface Delivered extends DeliveryResult {
  /** Nobody listens at the address: the functions are being started, and the task is not to blame. */
  readonly refused: boolean;
}

/**
 * Never throws: a delivery without an answer has an `error` instead of a `status`.
 *
 * Not `fetch`, which gives up after five minutes without response headers; a stage may take longer.
 * @param token shared secret that proves to the function that its own queue calls
 */
export async function deliver(
  task: LeasedTask,
  functionsBaseUrl: string,
  token: string,
  signal: AbortSignal,
): Promise<Delivered> {
  const url = new URL(functionsBaseUrl.replace(/\/$/, '') + task.path);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return await new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) =>
      resolve({ error: error.message, refused: error.code === 'ECONNREFUSED' });
    const request = send(
      url,
      { method: 'POST', headers: taskHeaders(task, token), signal, agent: false },
      (response) => {
        response.on('error', fail);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, refused: false }));
        response.resume();
      },
    );
    request.on('error', fail);
    request.end(task.payload);
  });
}

/** https://cloud.google.com/tasks/docs/creating-http-target-tasks#handler */
function taskHeaders(task: LeasedTask, token: string): Record<string, string> {
  const traceparent = traceparentIn(task.payload);
  return {
    ...(traceparent !== undefined && { traceparent }),
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(task.payload)),
    'user-agent': 'Bachata-Embedded-Tasks',
    'x-cloudtasks-queuename': task.queue,
    'x-cloudtasks-taskname': task.name,
    'x-cloudtasks-taskretrycount': String(task.retryCount),
    'x-cloudtasks-taskexecutioncount': String(task.responses),
    'x-cloudtasks-tasketa': (task.dueAt / 1000).toFixed(6),
    ...(task.lastStatus !== undefined && {
      'x-cloudtasks-taskpreviousresponse': String(task.lastStatus),
    }),
  };
}

/** As Cloud Tasks is given it beside the payload: whoever is between may go by the header alone. */
function traceparentIn(payload: string): string | undefined {
  const parsed: unknown = JSON.parse(payload);
  if (typeof parsed !== 'object' || parsed === null || !('traceparent' in parsed)) return undefined;
  const { traceparent } = parsed;
  if (typeof traceparent !== 'string') return undefined;
  return partsOfTraceparent(traceparent) && traceparent;
}
