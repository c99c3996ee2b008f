import path from 'node:path';
import { IdempotencyStrategy, Storage } from '@google-cloud/storage';
import { CloudStorageObjects } from '@bachata/platform/google/objects.ts';
import { newPrivateKey } from '../../infra/emulators/service-account.ts';
import { startStorageServer } from '../../infra/emulators/storage-server.ts';
import { temporaryPlatform } from './embedded.ts';
import { describeObjectStore } from './objects.contract.ts';

describeObjectStore('Cloud Storage', async () => {
  let offset = 0;
  const clock = { now: () => Date.now() + offset };
  const privateKey = newPrivateKey();
  const { platform, dataDir, close } = await temporaryPlatform(clock);
  const server = await startStorageServer({
    objects: platform.objects,
    uploadsFolder: path.join(dataDir, 'uploads'),
    privateKey,
    now: () => clock.now(),
    // So that the adapter has to ask for the next page.
    listPage: 2,
  });
  const storage = new Storage({
    projectId: 'demo-contract',
    apiEndpoint: `http://${server.host}`,
    credentials: { client_email: 'site@example.org', private_key: privateKey },
    retryOptions: { idempotencyStrategy: IdempotencyStrategy.RetryAlways, maxRetries: 1 },
  });
  return {
    store: new CloudStorageObjects(storage.bucket('bachata'), clock),
    send: (request) => fetch(request),
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    async close() {
      await server.stop();
      await close();
    },
  };
});
