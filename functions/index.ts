/**
 * The Cloud Functions. Deployed, each stage is a function of its own (`--target=<stage>`); on one
 * machine `pipeline` serves them all by path.
 */
import { http, type HttpFunction } from '@google-cloud/functions-framework';
import { FORMER_STAGES, STAGES } from '@bachata/core/jobs/stages.ts';
import { stageFunction } from './http.ts';
import { stageHandlers } from './pipeline/handlers.ts';
import { services } from './services.ts';

/** By the path that a task names, which may be a stage's former name. */
const functions = new Map<string, HttpFunction>(
  [...STAGES.map((stage) => [stage, stage] as const), ...FORMER_STAGES].map(([name, stage]) => [
    name,
    stageFunction(stage, stageHandlers, services),
  ]),
);

for (const [name, serve] of functions) http(name, serve);

http('pipeline', async (request, response) => {
  const serve = functions.get(request.path.slice(1));
  if (serve === undefined) {
    response.status(request.path === '/healthz' ? 200 : 404).send({ stages: STAGES });
    return;
  }
  await serve(request, response);
});
