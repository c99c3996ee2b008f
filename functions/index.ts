/**
 * The Cloud Functions. Deployed, each stage is a function of its own (`--target=<stage>`); on one
 * machine `pipeline` serves them all by path. `housekeeping` is for a scheduler.
 */
import { http, type HttpFunction, type Response } from '@google-cloud/functions-framework';
import { assertStoresAnswer } from '@bachata/core/jobs/readiness.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { FORMER_STAGES, STAGES } from '@bachata/core/jobs/stages.ts';
import { housekeepingFunction } from './housekeeping.ts';
import { stageFunction } from './http.ts';
import { locateFfmpeg } from './media/ffmpeg/locate.ts';
import { stageHandlers } from './pipeline/handlers.ts';
import { services } from './services.ts';

/** By the path that a task names, which may be a stage's former name. */
const functions = new Map<string, HttpFunction>([
  ...[...STAGES.map((stage) => [stage, stage] as const), ...FORMER_STAGES].map(
    ([name, stage]) => [name, stageFunction(stage, stageHandlers, services)] as const,
  ),
  ['housekeeping', housekeepingFunction(services)],
]);

for (const [name, serve] of functions) http(name, serve);

async function probe(path: string, response: Response): Promise<void> {
  if (path === '/readyz') {
    try {
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

http('pipeline', async (request, response) => {
  const serve = functions.get(request.path.slice(1));
  if (serve === undefined) {
    await probe(request.path, response);
    return;
  }
  await serve(request, response);
});
