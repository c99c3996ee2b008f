/**
 * The whole product on one machine: the site, the functions and the queue between them. Started by
 * `npm start` once everything is installed and built.
 */
import path from 'node:path';
import { QUEUES } from '@bachata/core/jobs/queues.ts';
import { startDispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { assertMayStart, startOrEnd } from '@bachata/platform/start.ts';
import {
  assertPortIsFree,
  keepHouseRegularly,
  ROOT,
  siteAddress,
  startFunctions,
  startSite,
} from './product.ts';

await startOrEnd('site', async () => siteAddress(process.env));
const address = siteAddress(process.env);
// An empty variable counts as one that is not set.
const dataDir = path.resolve(ROOT, process.env.BACHATA_DATA_DIR || '.local/data');
const env = {
  ...process.env,
  BACHATA_PLATFORM: 'embedded',
  BACHATA_DATA_DIR: dataDir,
  BACHATA_PUBLIC_URL: address.publicUrl,
};
await startOrEnd('site', () => assertMayStart(env, 'site'));
await assertPortIsFree(address.port);

const stop = new AbortController();
const functionsUrl = `http://127.0.0.1:${await startFunctions(env, stop.signal)}`;
const platform = await openEmbeddedServices({ dataDir, publicBaseUrl: address.publicUrl });
const dispatcher = startDispatcher(platform, {
  functionsBaseUrl: functionsUrl,
  // Four hops a job: waiting longer would be felt.
  pollMs: 30,
  // Following the dancers of one clip has a thread for each core already.
  queues: { [QUEUES.clips]: { maxConcurrent: 1 } },
});
await keepHouseRegularly(platform, process.env);
await startSite({ ...env, BACHATA_FUNCTIONS_URL: functionsUrl }, address, stop.signal);
process.stderr.write(`[bachata] ready: ${address.publicUrl}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort();
    // Work under way is taken up again after the next start; the leases see to that.
    void dispatcher.stop().finally(() => process.exit(0));
  });
}
