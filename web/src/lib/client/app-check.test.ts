import { describe, expect, it } from 'vitest';
import { APP_CHECK_HEADER, AppCheckSource } from './app-check.ts';

const config = { apiKey: 'key', projectId: 'demo', appId: '1:2:web:3', siteKey: 'site' };

describe('AppCheckSource', () => {
  it('loads and shows nothing where nothing is asked for', async () => {
    const source = new AppCheckSource(async () => {
      throw new Error('It was loaded.');
    });
    expect(await source.headers()).toEqual({});
    source.use(undefined);
    expect(await source.headers()).toEqual({});
  });

  it('loads once, and asks for a token each time', async () => {
    let loads = 0;
    let asked = 0;
    const source = new AppCheckSource(async (given) => {
      expect(given).toEqual(config);
      loads += 1;
      return async () => `token ${++asked}`;
    });
    source.use(config);
    expect(await source.headers()).toEqual({ [APP_CHECK_HEADER]: 'token 1' });
    source.use(undefined);
    expect(await source.headers()).toEqual({ [APP_CHECK_HEADER]: 'token 2' });
    expect(loads).toBe(1);
  });

  it('shows nothing where there is no token, and tries again with the next request', async () => {
    let isBlocked = true;
    const source = new AppCheckSource(async () => {
      if (isBlocked) throw new Error('The script is blocked.');
      return async () => 'token';
    });
    source.use(config);
    expect(await source.headers()).toEqual({});
    isBlocked = false;
    expect(await source.headers()).toEqual({ [APP_CHECK_HEADER]: 'token' });
  });
});
