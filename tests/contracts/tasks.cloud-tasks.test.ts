/** The Cloud Tasks adapter against a local gRPC server, with tokens that are really verified. */
import { generateKeyPairSync } from 'node:crypto';
import { CloudTasksClient } from '@google-cloud/tasks';
import { OAuth2Client } from 'google-auth-library';
import { grpc } from 'google-gax';
import { describe, expect, it } from 'vitest';
import { oidcTaskVerifier } from '@bachata/platform/google/task-tokens.ts';
import { CloudTasksQueue } from '@bachata/platform/google/tasks.ts';
import { systemClock } from '@bachata/platform/system-clock.ts';
import { oidcJwt, startCloudTasksServer } from './cloud-tasks-server.ts';
import { describeTaskQueue } from './tasks.contract.ts';

// The client needs no credentials here, and must not look for a cloud around it.
process.env['METADATA_SERVER_DETECTION'] = 'none';

const serviceAccount = 'queue@demo-contract.iam.gserviceaccount.com';
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

/** Verifies as against Google's certificates, but takes ours. */
function clientTrustingOurKey(): OAuth2Client {
  const client = new OAuth2Client();
  type Certificates = Awaited<ReturnType<typeof client.getFederatedSignonCertsAsync>>;
  const certificates = { certs: { test: publicKey }, format: 'PEM' } as Certificates;
  client.getFederatedSignonCertsAsync = async () => certificates;
  return client;
}

describeTaskQueue('Cloud Tasks', async (functionsBaseUrl) => {
  const server = await startCloudTasksServer(privateKey);
  const client = new CloudTasksClient({
    projectId: 'demo-contract',
    apiEndpoint: '127.0.0.1',
    port: server.port,
    sslCreds: grpc.credentials.createInsecure(),
  });
  const target = {
    project: 'demo-contract',
    location: 'europe-west1',
    functionsBaseUrl,
    serviceAccount,
  };
  const queue = new CloudTasksQueue(client, target, systemClock);
  const expected = { audience: functionsBaseUrl, serviceAccount };
  return {
    queue,
    verify: oidcTaskVerifier(expected, clientTrustingOurKey()),
    async close() {
      await queue.close();
      server.stop();
    },
  };
});

describe('OIDC tokens of tasks', () => {
  const audience = 'https://functions.example.org';
  const verify = oidcTaskVerifier({ audience, serviceAccount }, clientTrustingOurKey());
  const good = { serviceAccountEmail: serviceAccount, audience };
  const other = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

  it.each([
    ['the queue', oidcJwt(good, privateKey), true],
    ['another audience', oidcJwt({ ...good, audience: 'https://other' }, privateKey), false],
    [
      'another account',
      oidcJwt({ ...good, serviceAccountEmail: 'x@example.org' }, privateKey),
      false,
    ],
    ['an unverified address', oidcJwt(good, privateKey, { email_verified: false }), false],
    ['another issuer', oidcJwt(good, privateKey, { iss: 'https://example.org' }), false],
    ['the past', oidcJwt(good, privateKey, { iat: 1_600_000_000, exp: 1_600_003_600 }), false],
    ['another key', oidcJwt(good, other.privateKey), false],
  ])('of %s', async (_whose, token, believed) => {
    expect(await verify({ authorization: `Bearer ${token}` })).toBe(believed);
  });
});
