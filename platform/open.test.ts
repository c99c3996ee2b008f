import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEnv } from './env.ts';
import { openGoogleServices } from './google/platform.ts';
import { openPlatform, taskVerifier } from './open.ts';

const google = {
  BACHATA_PLATFORM: 'google',
  GOOGLE_CLOUD_PROJECT: 'demo-bachata',
  BACHATA_BUCKET: 'demo-bachata-media',
  BACHATA_QUEUE_LOCATION: 'europe-west1',
  BACHATA_FUNCTIONS_URL: 'https://functions.example.org',
  BACHATA_TASKS_SERVICE_ACCOUNT: 'queue@demo-bachata.iam.gserviceaccount.com',
};

describe('openPlatform', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-open-'));
  });
  afterEach(async () => await rm(dataDir, { recursive: true, force: true }));

  it('opens the embedded platform where nothing else is asked for', async () => {
    const env = { BACHATA_DATA_DIR: dataDir, BACHATA_PUBLIC_URL: 'http://dance.local:3000' };
    const platform = await openPlatform(env);
    const { url } = await platform.objects.signDownload('a', { expiresInSec: 1 });
    expect(url).toMatch(/^http:\/\/dance\.local:3000\/objects\/a\?/);
    const verify = taskVerifier(env);
    expect(await verify({})).toBe(false);
    await platform.close();
  });

  it('loads no Google library for it', () => {
    const script = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      const { openPlatform } = await import('./open.ts');
      const platform = await openPlatform({ BACHATA_DATA_DIR: ${JSON.stringify(dataDir)} });
      platform.close();
      console.log(loaded.filter((url) => /[/@]google[-/]/.test(url)).length, loaded.length > 10);
    `;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { cwd: import.meta.dirname, encoding: 'utf8', timeout: 30_000 },
    );
    expect(stdout.trim(), stderr).toBe('0 true');
  });

  it('says which variables are missing or wrong', async () => {
    const env = { ...google, BACHATA_BUCKET: '', BACHATA_FUNCTIONS_URL: 'nonsense' };
    await expect(openPlatform(env)).rejects.toMatchObject({ code: 'environment-invalid' });
    await expect(openPlatform(env)).rejects.toThrow(/BACHATA_BUCKET.*\n.*BACHATA_FUNCTIONS_URL/);
    await expect(openPlatform({ BACHATA_PLATFORM: 'amazon' })).rejects.toThrow('BACHATA_PLATFORM');
    await expect(openPlatform({ BACHATA_PUBLIC_URL: 'ftp://x' })).rejects.toThrow(
      'BACHATA_PUBLIC_URL',
    );
  });

  it('says that nobody can sign in to the cloud yet', async () => {
    await expect(openPlatform(google)).rejects.toMatchObject({ code: 'identity-missing' });
  });

  it('believes no stranger in the cloud', async () => {
    expect(await taskVerifier(google)({ authorization: 'Bearer nonsense' })).toBe(false);
  });
});

it('opens the services of Google without a network', async () => {
  // The libraries must not look for a cloud around them.
  vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
  const settings = readEnv(google);
  if (settings.BACHATA_PLATFORM !== 'google') throw new Error('expected the google platform');
  const services = openGoogleServices(settings);
  expect(await services.verifyTaskRequest({})).toBe(false);
  await services.close();
  vi.unstubAllEnvs();
});
