import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { signUp } from '@bachata/core/accounts/sign-in.ts';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('../bachata.ts', import.meta.url));
const [DONE, MISUNDERSTOOD, UNUSABLE] = [0, 2, 3];
const password = 'uno dos tres toca';
const cheap = { N: 2 ** 12, r: 8, p: 1 };

describe('bachata account', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bachata-account-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  function bachata(args: readonly string[], folder = dataDir) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'account', ...args], {
      env: { ...process.env, BACHATA_PLATFORM: 'embedded', BACHATA_DATA_DIR: folder },
      encoding: 'utf8',
      timeout: 30_000,
    });
    return { status, stdout, stderr };
  }

  beforeAll(async () => {
    const platform = await openEmbeddedPlatform({
      dataDir,
      publicBaseUrl: 'http://localhost:3000',
      passwordCost: cheap,
    });
    await signUp(platform, { email: 'bea@example.org', password, displayName: 'Bea' });
    await signUp(platform, { email: 'ana@example.org', password, displayName: 'Ana' });
    platform.close();
  });

  it('gives roles to an account, however its address is written', () => {
    const given = bachata(['role', 'Ana@Example.org', 'maintainer', 'dancer', 'maintainer']);
    expect(given).toEqual({
      status: DONE,
      stdout: 'ana@example.org  maintainer,dancer  Ana\n',
      stderr: '',
    });
    expect(bachata(['list']).stdout).toBe(
      'ana@example.org  maintainer,dancer  Ana\nbea@example.org  dancer  Bea\n',
    );
  });

  it('changes nothing for an unknown address, and says so', () => {
    const before = bachata(['list']).stdout;
    const { status, stderr } = bachata(['role', 'carla@example.org', 'maintainer']);
    expect(status).toBe(UNUSABLE);
    expect(stderr).toContain('no account of carla@example.org');
    expect(bachata(['list']).stdout).toBe(before);
  });

  it.each([
    { args: ['role', 'bea@example.org', 'boss'], says: 'no such role: boss' },
    { args: ['role', 'bea@example.org'], says: 'the roles are missing' },
    { args: ['role'], says: 'the address is missing' },
    { args: ['remove'], says: 'not: remove' },
    { args: ['list', 'all'], says: 'takes no arguments' },
  ])('does not understand $args', ({ args, says }) => {
    const { status, stderr } = bachata(args);
    expect(status).toBe(MISUNDERSTOOD);
    expect(stderr).toContain(says);
  });

  it('refuses a data folder that is not there instead of making it', () => {
    const { status, stderr } = bachata(['list'], path.join(dataDir, 'elsewhere'));
    expect(status).toBe(UNUSABLE);
    expect(stderr).toContain('no data folder');
  });
});
