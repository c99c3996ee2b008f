import { describe, expect, it } from 'vitest';
import { appCheckBy } from './app-check.ts';

const APP = '1:23:web:45';
/** In the place of Google's: knows two tokens. */
const verify = async (token: string): Promise<{ appId: string }> => {
  if (token === 'ours') return { appId: APP };
  if (token === 'another app’s') return { appId: '1:23:web:67' };
  throw new Error('expired, forged, or of another project');
};

describe('appCheckBy', () => {
  const check = appCheckBy(verify, APP);

  it('takes a good token of the one app, as often as it is shown', async () => {
    await expect(check('ours')).resolves.toBeUndefined();
    await expect(check('ours')).resolves.toBeUndefined();
  });

  it.each([null, '', 'forged', 'another app’s'])('refuses %j', async (token) => {
    await expect(check(token)).rejects.toMatchObject({
      code: 'app-check-failed',
      kind: 'forbidden',
    });
  });
});
