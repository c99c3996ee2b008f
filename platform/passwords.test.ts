import { describe, expect, it } from 'vitest';
import { PasswordHasher, RECOMMENDED_COST } from './passwords.ts';

describe('PasswordHasher', () => {
  const hasher = new PasswordHasher(RECOMMENDED_COST);

  it('keeps a salted scrypt hash of at least 32 MiB', async () => {
    const [first, second] = await Promise.all([hasher.hash('uno dos'), hasher.hash('uno dos')]);
    expect(first).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(second).not.toBe(first);
    expect(await hasher.verify('uno dos', first)).toBe(true);
    expect(await hasher.verify('uno tres', first)).toBe(false);
  });

  it('still verifies what was hashed at another cost', async () => {
    const old = await new PasswordHasher({ N: 2 ** 10, r: 8, p: 1 }).hash('uno dos');
    expect(await hasher.verify('uno dos', old)).toBe(true);
  });

  it('believes nobody where there is no account', async () => {
    expect(await hasher.verify('', undefined)).toBe(false);
  });

  it('fails on a stored value that it does not know', async () => {
    await expect(hasher.verify('x', 'md5$abc')).rejects.toThrow('unknown form');
  });
});
