/** From an HTTP request of the task queue to a stage, and from its outcome to a status. */
import type { HttpFunction, Request } from '@google-cloud/functions-framework';
import { AppError } from '@bachata/core/errors.ts';
import { taskPayloadSchema, type Job } from '@bachata/core/jobs/job.ts';
import { runStage, type Delivery, type StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import type { StageName } from '@bachata/core/jobs/stages.ts';
import type { OpenServices } from '@bachata/platform/opened.ts';
import { leasesOf } from './leases.ts';
import { describeError, log, type LogFields } from '@bachata/platform/log.ts';
import { flushSpans, withSpan, withTrace, type SaysOfSpan } from '@bachata/platform/trace.ts';

/**
 * 2xx takes the task off the queue, anything else makes the queue deliver it again later. So a
 * failed job answers 200: it has ended, and trying again would change nothing.
 */
const STATUS: Readonly<Record<Delivery['outcome'], number>> = {
  done: 200,
  skipped: 200,
  waits: 200,
  failed: 200,
  busy: 409,
  retry: 503,
};

/** What a function answers, once its spans are on their way. */
interface TaskAnswer {
  readonly status: number;
  readonly body: string | object;
}

type Serve = (services: OpenServices, request: Request, say: SaysOfSpan) => Promise<TaskAnswer>;

/**
 * A function that answers nobody but the project's own queue and scheduler.
 * @param name of its span
 */
export function onlyTasks(
  name: string,
  open: () => Promise<OpenServices>,
  serve: Serve,
): HttpFunction {
  return async (request, response) => {
    if (request.method !== 'POST') {
      response.status(405).send('Only POST.');
      return;
    }
    const services = await open();
    if (!(await services.verifyTaskRequest(request.headers))) {
      response.status(401).send('Only the task queue may call this.');
      return;
    }
    // The payload's own: on its way the header may have become that of another trace.
    const { traceparent } = { traceparent: request.get('traceparent'), ...payloadOf(request.body) };
    const { status, body } = await withTrace(traceparent, () =>
      withSpan(name, { role: 'consumer' }, (say) => serve(services, request, say)),
    ).finally(flushSpans);
    response.status(status).send(body);
  };
}

function payloadOf(body: unknown): { readonly traceparent?: unknown } {
  return typeof body === 'object' && body !== null ? body : {};
}

/**
 * One stage as an HTTP function.
 * @param ending aborted when the process ends and the stage is to be handed back
 */
export function stageFunction(
  stage: StageName,
  handlers: StageHandlers,
  open: () => Promise<OpenServices>,
  ending: AbortSignal,
): HttpFunction {
  return onlyTasks(`stage ${stage}`, open, async (services, request, say) => {
    const payload = taskPayloadSchema.safeParse(request.body);
    if (!payload.success || payload.data.stage !== stage) {
      // Delivering it again would not make it readable: take it off the queue, and say so.
      log('ERROR', 'unreadable task', { stage, problem: payload.error?.message ?? 'other stage' });
      return { status: 200, body: 'Dropped: not a task of this stage.' };
    }
    const { jobId } = payload.data;
    const retryCount = request.get('x-cloudtasks-taskretrycount');
    say({
      'bachata.job.id': jobId,
      'bachata.stage': stage,
      'bachata.retries': Number(retryCount ?? 0),
    });
    const startedAt = performance.now();
    const delivery = await runStage(services, payload.data, handlers, {
      ...leasesOf(services),
      signal: ending,
      onEnd: (job, failure) => log('INFO', 'job ended', { jobId, ...endOf(job, failure) }),
    });
    const error = 'error' in delivery ? delivery.error : undefined;
    const { outcome } = delivery;
    say({
      'bachata.outcome': outcome,
      ...(error instanceof AppError && { 'error.type': error.code }),
    });
    log(outcome === 'retry' ? 'ERROR' : 'INFO', 'stage', {
      jobId,
      stage,
      outcome,
      retryCount,
      seconds: Math.round(performance.now() - startedAt) / 1000,
      ...(error !== undefined && describeError(error)),
    });
    return { status: STATUS[outcome], body: outcome };
  });
}

/** What the metrics of infra/deploy/log-metrics.ts are made of. */
function endOf({ kind, status, failure, createdAt, updatedAt }: Job, error: unknown): LogFields {
  return {
    kind,
    status,
    seconds: (updatedAt - createdAt) / 1000,
    ...(failure !== undefined && {
      code: failure.code,
      fault: isOurFault(error) ? 'ours' : 'theirs',
    }),
  };
}

/** Anything but that what was brought cannot be used, or that what it was about was deleted. */
function isOurFault(error: unknown): boolean {
  return !(error instanceof AppError) || error.retryable || error.code.endsWith('-lost');
}
