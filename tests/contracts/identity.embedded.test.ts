import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { signIn, signUp } from '@bachata/core/accounts/sign-in.ts';
import { openAccounts, temporaryPlatform } from './embedded.ts';
import { describePasswordIdentity } from './identity.contract.ts';

describePasswordIdentity('embedded', () => openAccounts());

describe('identity: embedded', () => {
  it('keeps no password and no token that would open anything', async () => {
    const { platform, dataDir, close } = await temporaryPlatform();
    const [email, password] = ['ana@example.org', 'a very secret step'];
    await signUp(platform, { email, password, displayName: 'Ana' });
    const { token } = await signIn(platform, { kind: 'password', email, password });
    const reset = (await platform.identity.startPasswordReset(email)) ?? '';
    const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
    const kept = await Promise.all(
      files
        .filter((entry) => entry.isFile())
        .map((entry) => readFile(path.join(entry.parentPath, entry.name))),
    );
    const everything = Buffer.concat(kept);
    expect(everything.includes(email)).toBe(true);
    for (const secret of [password, token, reset]) {
      expect(everything.includes(secret)).toBe(false);
      expect(everything.includes(Buffer.from(secret, 'base64url'))).toBe(false);
    }
    await close();
  });
});
