/** All functions in one process of the functions framework, on `PORT` of `HOST`; by default of this machine only. */
import type { AddressInfo } from 'node:net';
import { STAGES } from '@bachata/core/jobs/stages.ts';
import { dancerLibraries } from '@bachata/library/prepared.ts';
import { loadStage } from '../pipeline/handlers.ts';
import { sweepScratch } from '../scratch.ts';
import { serveFunctions } from '../server.ts';

const SWEEP_EVERY_MS = 15 * 60_000;

await sweepScratch();
setInterval(() => void sweepScratch().catch(() => undefined), SWEEP_EVERY_MS).unref();
const { PORT = '0', HOST = '127.0.0.1' } = process.env;
const server = await serveFunctions('pipeline', Number(PORT), HOST);
process.send?.({ port: (server.address() as AddressInfo).port });
// Ready before anybody orders anything.
for (const stage of STAGES) await loadStage(stage);
await dancerLibraries();
