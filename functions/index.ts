/**
 * The Cloud Functions. Deployed, each stage is a function of its own (`--target=<stage>`); on one
 * machine `pipeline` serves them all by path.
 */
import { http, type HttpFunction } from '@google-cloud/functions-framework';
import { STAGES, type Stage } from '@bachata/core/jobs/stages.ts';
import { openPlatform, type OpenPlatform } from '@bachata/platform/open.ts';
import { stageFunction } from './http.ts';
import { stageHandlers } from './pipeline/handlers.ts';

let opened: Promise<OpenPlatform> | undefined;
/** Opened with the first request, so that a cold start that serves none costs nothing. */
function platform(): Promise<OpenPlatform> {
  return (opened ??= openPlatform(process.env));
}

const stages = Object.fromEntries(
  STAGES.map((stage) => [stage, stageFunction(stage, stageHandlers, platform)]),
) as Record<Stage, HttpFunction>;

for (const stage of STAGES) http(stage, stages[stage]);

http('pipeline', async (request, response) => {
  const stage = STAGES.find((name) => request.path === `/${name}`);
  if (stage === undefined) {
    response.status(request.path === '/healthz' ? 200 : 404).send({ stages: STAGES });
    return;
  }
  await stages[stage](request, response);
});
