/** What the bucket is told, against what the code counts on. */
import { expect, it } from 'vitest';
import { UPLOAD_KEPT_MS } from '@bachata/core/uploads/quota.ts';
import { Storage } from '@google-cloud/storage';
import { generateKeyPairSync } from 'node:crypto';
import { CloudStorageObjects } from '@bachata/platform/google/objects.ts';
import { systemClock } from '@bachata/platform/system-clock.ts';
import { corsRules, lifecycle } from '../../infra/bucket.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

it('lets a page of the site send all that a signed upload asks for', async () => {
  const credentials = { client_email: 'a@b.iam.gserviceaccount.com', private_key: privateKey };
  const storage = new Storage({ projectId: 'demo', credentials });
  const objects = new CloudStorageObjects(storage.bucket('demo'), systemClock);
  const options = { contentType: 'video/mp4', bytes: 5, expiresInSec: 60 };
  const { method, headers } = await objects.signUpload('uploads/ana/clip.mp4', options);
  const [rule] = corsRules('https://dance.example.org/');
  expect(rule?.origin).toEqual(['https://dance.example.org']);
  expect(rule?.method).toContain(method);
  const allowed = new Set(rule?.responseHeader.map((name) => name.toLowerCase()));
  expect(Object.keys(headers).filter((name) => !allowed.has(name))).toEqual([]);
});

it('deletes uploads later than housekeeping does', () => {
  const [uploads] = lifecycle.lifecycle.rule;
  expect(uploads.condition.matchesPrefix).toEqual(['uploads/']);
  expect(uploads.condition.age * 24 * 3_600_000).toBeGreaterThan(UPLOAD_KEPT_MS);
});
