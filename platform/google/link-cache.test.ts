import { beforeEach, describe, expect, it } from 'vitest';
import type { SignedRequest } from '@bachata/core/ports.ts';
import { LinkCache } from './link-cache.ts';

describe('LinkCache', () => {
  let now: number;
  let signed: number;
  let cache: LinkCache;
  beforeEach(() => {
    now = 1_000_000;
    signed = 0;
    cache = new LinkCache({ now: () => now });
  });

  const link = async (name: string, sec = 100): Promise<string> => {
    const sign = async (): Promise<SignedRequest> => {
      signed += 1;
      const expiresAt = new Date(now + sec * 1000);
      return { url: `https://x/${name}?${signed}`, method: 'GET', headers: {}, expiresAt };
    };
    return (await cache.get(name, sec, sign)).url;
  };

  it('gives a link out again while half of its life is left', async () => {
    const first = await link('a');
    now += 50_000;
    expect(await link('a')).toBe(first);
    now += 1;
    expect(await link('a')).not.toBe(first);
  });

  it('signs once where many ask at once', async () => {
    const links = await Promise.all(Array.from({ length: 12 }, () => link('a')));
    expect(new Set(links).size).toBe(1);
    expect(signed).toBe(1);
    now += 90_000;
    await Promise.all(Array.from({ length: 12 }, () => link('a')));
    expect(signed).toBe(2);
  });

  it('tells apart what is linked, and for how long', async () => {
    expect(new Set([await link('a'), await link('b'), await link('a', 200)]).size).toBe(3);
  });

  it('keeps no failure', async () => {
    const fail = async (): Promise<SignedRequest> => {
      throw new Error('no right to sign');
    };
    await expect(cache.get('a', 100, fail)).rejects.toThrow('no right to sign');
    expect(await link('a')).toContain('/a?');
  });
});
