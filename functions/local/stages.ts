/**
 * All stages on one machine with the queue and housekeeping, where the site is a process of its own that somebody
 * else starts: the container `stages` of infra/compose.yaml.
 *
 * Environment: `PORT` (default 8080) and `HOST` (default 0.0.0.0), where the site asks whether they are ready.
 */
import path from 'node:path';
import { QUEUES } from '@bachata/core/jobs/queues.ts';
import { startDispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { readEnv } from '@bachata/platform/env.ts';
import { assertMayStart, startOrEnd } from '@bachata/platform/start.ts';
import { keepHouseRegularly, ROOT, startFunctions } from './product.ts';

const env = { ...process.env, BACHATA_PLATFORM: 'embedded' };
await startOrEnd('functions', async () => {
  await assertMayStart(env, 'functions');
  const settings = readEnv(env);
  if (settings.BACHATA_PLATFORM !== 'embedded') return;
  const dataDir = path.resolve(ROOT, settings.BACHATA_DATA_DIR);
  const stop = new AbortController();
  const { PORT = '8080', HOST: host = '0.0.0.0' } = env as NodeJS.ProcessEnv;
  const port = await startFunctions(
    { ...env, BACHATA_DATA_DIR: dataDir },
    stop.signal,
    Number(PORT),
    host,
  );
  const platform = await openEmbeddedServices({
    dataDir,
    publicBaseUrl: settings.BACHATA_PUBLIC_URL,
  });
  const dispatcher = startDispatcher(platform, {
    functionsBaseUrl: `http://127.0.0.1:${port}`,
    pollMs: 30,
    // Following the dancers of one clip has a thread for each core already.
    queues: { [QUEUES.clips]: { maxConcurrent: 1 } },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort();
      // Work under way is taken up again after the next start; the leases see to that.
      void dispatcher.stop().finally(() => process.exit(0));
    });
  }
  await keepHouseRegularly(platform, env);
});
