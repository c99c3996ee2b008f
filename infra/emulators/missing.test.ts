import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const CHECK = path.join(import.meta.dirname, 'missing.ts');
const check = (env: Readonly<Record<string, string>>) => {
  const { status, stderr } = spawnSync(process.execPath, [CHECK], { env, encoding: 'utf8' });
  return { status, lines: stderr.trim().split('\n') };
};

it('says in one line that Java is missing, and what to install', () => {
  const { status, lines } = check({ PATH: '/nowhere' });
  expect(status).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^\[bachata\] there is no Java.*install version 11/),
  ]);
});

it('wants nothing where emulators run already', () => {
  const running = { FIRESTORE_EMULATOR_HOST: 'x:1', FIREBASE_AUTH_EMULATOR_HOST: 'x:2' };
  expect(check({ PATH: '/nowhere', ...running })).toEqual({ status: 0, lines: [''] });
});
