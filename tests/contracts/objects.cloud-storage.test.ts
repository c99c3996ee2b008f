import { generateKeyPairSync } from 'node:crypto';
import { IdempotencyStrategy, Storage } from '@google-cloud/storage';
import { CloudStorageObjects } from '@bachata/platform/google/objects.ts';
import { startCloudStorageServer } from './cloud-storage-server.ts';
import { describeObjectStore } from './objects.contract.ts';

describeObjectStore('Cloud Storage', async () => {
  let offset = 0;
  const clock = { now: () => Date.now() + offset };
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const server = await startCloudStorageServer(privateKey, () => clock.now());
  const storage = new Storage({
    projectId: 'demo-contract',
    apiEndpoint: server.url,
    useAuthWithCustomEndpoint: false,
    credentials: { client_email: 'site@example.org', private_key: privateKey },
    retryOptions: { idempotencyStrategy: IdempotencyStrategy.RetryAlways, maxRetries: 1 },
  });
  return {
    store: new CloudStorageObjects(storage.bucket('bachata'), clock),
    send: (request) => fetch(request),
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    close: () => server.stop(),
  };
});
