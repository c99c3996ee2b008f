/** Processes with settings that are wrong serve nobody, and say which. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../browser/harness.ts';

const STARTS = {
  site: path.join(ROOT, 'web', 'server.ts'),
  functions: path.join(ROOT, 'functions', 'start.ts'),
  product: path.join(ROOT, 'functions', 'local', 'start.ts'),
};
const PRODUCTION = {
  BACHATA_PLATFORM: 'google',
  GOOGLE_CLOUD_PROJECT: 'school',
  BACHATA_PUBLIC_URL: 'https://dance.example.org',
  BACHATA_BUCKET: 'school-media',
  BACHATA_QUEUE_LOCATION: 'europe-west1',
  BACHATA_FUNCTIONS_URL: 'https://functions.example.org',
  BACHATA_TASKS_SERVICE_ACCOUNT: 'queue@school.iam.gserviceaccount.com',
  BACHATA_FIREBASE_API_KEY: 'key',
  BACHATA_FIREBASE_AUTH_DOMAIN: 'school.firebaseapp.com',
};
/** What only the site reads. */
const SIGN_IN = ['BACHATA_PUBLIC_URL', 'BACHATA_FIREBASE_API_KEY', 'BACHATA_FIREBASE_AUTH_DOMAIN'];

/** @returns the one line that it says before it ends */
async function refusal(
  part: keyof typeof STARTS,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const child = spawn(process.execPath, [STARTS[part]], {
    env: { PATH: process.env['PATH'], METADATA_SERVER_DETECTION: 'none', PORT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 60_000,
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code, said).toBe(1);
  const line = JSON.parse(said) as { severity: string; message: string; error: string };
  expect(line.severity).toBe('ERROR');
  expect(line.message).toContain('cannot start');
  return line.error;
}

describe.each(['site', 'functions'] as const)('the %s in the cloud', (part) => {
  it('names all variables that are missing', async () => {
    const error = await refusal(part, { BACHATA_PLATFORM: 'google' });
    const wanted = Object.keys(PRODUCTION).filter(
      (name) => name !== 'BACHATA_PLATFORM' && (part === 'site' || !SIGN_IN.includes(name)),
    );
    const named = [...error.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(wanted.sort());
  });

  it('names what is wrong, also where it is read much later', async () => {
    const wrong = { BACHATA_VIDEO_DAYS: 'soon', BACHATA_WISH_MODEL_TIMEOUT_MS: '1' };
    const error = await refusal(part, { ...PRODUCTION, ...wrong });
    for (const name of Object.keys(wrong)) expect(error).toContain(name);
  });

  it('names the variable of an emulator', async () => {
    for (const real of [{}, { GOOGLE_CLOUD_PROJECT: 'demo-school', K_SERVICE: part }]) {
      const emulated = { ...PRODUCTION, ...real, BACHATA_STORAGE_EMULATOR_HOST: '127.0.0.1:9' };
      expect(await refusal(part, emulated)).toContain('BACHATA_STORAGE_EMULATOR_HOST');
    }
  });
});

it('the product on one machine says so once, and does not try again', async () => {
  const error = await refusal('product', { BACHATA_PUBLIC_URL: 'nonsense' });
  expect(error).toContain('BACHATA_PUBLIC_URL');
});
