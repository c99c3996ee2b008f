/**
 * The Cloud Functions. Deployed, each stage is a function of its own (`--target=<stage>`); on one
 * machine `pipeline` serves them all by path. `housekeeping` is for a scheduler.
 */
import { http, type HttpFunction, type Response } from '@google-cloud/functions-framework';
import { assertStoresAnswer } from '@bachata/core/jobs/readiness.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { FORMER_STAGES, STAGES } from '@bachata/core/jobs/stages.ts';
import { stageFunction } from './http.ts';
import { loadStage, stageHandlers } from './pipeline/handlers.ts';
import { services } from './services.ts';

/** Aborted when the process ends: what is at work then hands back its stage. */
export const handBack = new AbortController();

const housekeeping: HttpFunction = async (request, response) => {
  const { housekeepingFunction } = await import('./housekeeping.ts');
  await housekeepingFunction(services)(request, response);
};

/** By the path that a task names, which may be a stage's former name. */
const functions = new Map<string, HttpFunction>([
  ...[...STAGES.map((stage) => [stage, stage] as const), ...FORMER_STAGES].map(
    ([name, stage]) =>
      [name, stageFunction(stage, stageHandlers, services, handBack.signal)] as const,
  ),
  ['housekeeping', housekeeping],
]);

async function probe(path: string, response: Response): Promise<void> {
  if (path === '/readyz') {
    try {
      const { locateFfmpeg } = await import('./media/ffmpeg/locate.ts');
      await Promise.all([services().then(assertStoresAnswer), locateFfmpeg()]);
      response.status(200).send({ status: 'ok' });
    } catch (error) {
      log('ERROR', 'not ready', describeError(error));
      response.status(503).send({ status: 'unavailable' });
    }
    return;
  }
  response.status(path === '/healthz' ? 200 : 404).send({ stages: STAGES });
}

for (const [name, serve] of functions) {
  http(name, async (request, response) => {
    await (request.method === 'GET' ? probe(request.path, response) : serve(request, response));
  });
}

http('pipeline', async (request, response) => {
  const serve = functions.get(request.path.slice(1));
  if (serve === undefined) {
    await probe(request.path, response);
    return;
  }
  await serve(request, response);
});

/** Loads what the function needs before its first request. */
export async function preload(target: string): Promise<void> {
  const stage = STAGES.find((name) => name === target);
  await Promise.all([services(), stage && loadStage(stage)]);
}
