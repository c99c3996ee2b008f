import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assertEnvironment, readJobLimits, readListenEnv } from './env.ts';
import { openPlatform, openServices } from './open.ts';

const google = {
  BACHATA_PLATFORM: 'google',
  GOOGLE_CLOUD_PROJECT: 'demo-bachata',
  BACHATA_BUCKET: 'demo-bachata-media',
  BACHATA_QUEUE_LOCATION: 'europe-west1',
  BACHATA_FUNCTIONS_URL: 'https://functions.example.org',
  BACHATA_TASKS_SERVICE_ACCOUNT: 'queue@demo-bachata.iam.gserviceaccount.com',
};

const firebase = {
  BACHATA_FIREBASE_API_KEY: 'key',
  BACHATA_FIREBASE_AUTH_DOMAIN: 'demo-bachata.firebaseapp.com',
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
    expect(await platform.verifyTaskRequest({})).toBe(false);
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

  it('asks for what signing in takes, which the functions do without', async () => {
    await expect(openPlatform(google)).rejects.toThrow(
      /BACHATA_FIREBASE_API_KEY.*\n.*BACHATA_FIREBASE_AUTH_DOMAIN/,
    );
  });

  it('opens that of Google, where nobody has signed a token of one’s own', async () => {
    vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
    const platform = await openPlatform({ ...google, ...firebase });
    await expect(
      platform.identity.verify({ kind: 'idToken', idToken: 'nonsense' }),
    ).rejects.toMatchObject({ code: 'sign-in-expired' });
    await platform.close();
    vi.unstubAllEnvs();
  });

  it('checks for App Check only where both of its settings are there', async () => {
    vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
    const without = await openPlatform({ ...google, ...firebase });
    expect(without).not.toHaveProperty('appCheck');
    await without.close();
    const half = { ...google, ...firebase, BACHATA_FIREBASE_APP_ID: '1:2:web:3' };
    await expect(openPlatform(half)).rejects.toThrow('BACHATA_APP_CHECK_SITE_KEY');
    const platform = await openPlatform({ ...half, BACHATA_APP_CHECK_SITE_KEY: 'key' });
    for (const token of [null, '', 'nonsense', 'a.b.c']) {
      await expect(platform.appCheck?.(token)).rejects.toMatchObject({ code: 'app-check-failed' });
    }
    await platform.close();
    vi.unstubAllEnvs();
  });

  it.each([
    'FIRESTORE_EMULATOR_HOST',
    'FIREBASE_AUTH_EMULATOR_HOST',
    'STORAGE_EMULATOR_HOST',
    'BACHATA_STORAGE_EMULATOR_HOST',
    'BACHATA_TASKS_EMULATOR_HOST',
  ])('has nothing to do with %s in a real project, or in the cloud', async (name) => {
    const emulated = { ...google, ...firebase, [name]: '127.0.0.1:9' };
    for (const real of [{ GOOGLE_CLOUD_PROJECT: 'bachata-buddy' }, { K_SERVICE: 'site' }]) {
      for (const open of [openPlatform, openServices]) {
        await expect(open({ ...emulated, ...real })).rejects.toThrow(name);
      }
    }
  });
});

describe('the limits on jobs', () => {
  it('are none unless they are set, and a wrong one stops the start of the site', () => {
    expect(readJobLimits({ BACHATA_DAILY_JOBS: '' })).toEqual({ isClosed: false });
    const set = { BACHATA_DAILY_JOBS: '500', BACHATA_NEW_JOBS: 'closed' };
    expect(readJobLimits(set)).toEqual({ isClosed: true, dailyJobs: 500 });
    for (const wrong of [{ BACHATA_DAILY_JOBS: '0' }, { BACHATA_NEW_JOBS: 'shut' }]) {
      expect(() => assertEnvironment(wrong, 'site')).toThrow(Object.keys(wrong)[0]);
    }
  });

  it('come with the platform', async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-open-'));
    const env = { BACHATA_DATA_DIR: dataDir, BACHATA_DAILY_JOBS: '7' };
    for (const open of [openServices, openPlatform]) {
      const opened = await open(env);
      expect(opened.jobLimits).toEqual({ isClosed: false, dailyJobs: 7 });
      await opened.close();
    }
    await rm(dataDir, { recursive: true, force: true });
  });
});

describe('openServices', () => {
  it('opens those of Google without a network, and believes no stranger', async () => {
    // The libraries must not look for a cloud around them.
    vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
    const services = await openServices(google);
    expect(await services.verifyTaskRequest({})).toBe(false);
    expect(await services.verifyTaskRequest({ authorization: 'Bearer nonsense' })).toBe(false);
    await services.close();
    vi.unstubAllEnvs();
  });

  it('shares the data of an embedded platform, where nobody can sign in', async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-open-'));
    const env = { BACHATA_DATA_DIR: dataDir };
    const services = await openServices(env);
    const platform = await openPlatform(env);
    await services.objects.put('a', Buffer.from('b'), { contentType: 'text/plain' });
    expect((await platform.objects.head('a'))?.size).toBe(1);
    expect(services).not.toHaveProperty('identity');
    await services.close();
    await platform.close();
    await rm(dataDir, { recursive: true, force: true });
  });
});

describe('where the site listens', () => {
  it('is the default where a variable is empty', () => {
    expect(readListenEnv({ PORT: '', HOST: '' })).toEqual({ PORT: 3000, HOST: '127.0.0.1' });
    expect(readListenEnv({ PORT: '0', HOST: '::' })).toEqual({ PORT: 0, HOST: '::' });
  });

  it.each(['99999', '-1', 'http', '30.5'])('is not at port %s', (PORT) => {
    expect(() => assertEnvironment({ PORT, BACHATA_DATA_DIR: '/tmp/data' }, 'site')).toThrow(
      /not complete:\n {2}PORT: /,
    );
  });
});
