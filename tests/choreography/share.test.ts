/** Links to a choreography: what they show, for how long, and how they end. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkActor, type Actor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { emptyBin, KEPT_MS, moveToBin, restoreFromBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { choreographyLinks, shareChoreography } from '@bachata/core/choreographies/share.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { grantsOf } from '@bachata/core/grants/grant.ts';
import { endOfLifetime } from '@bachata/core/grants/lifetimes.ts';
import {
  countView,
  endOf,
  linkTo,
  extendLink,
  revokeLink,
  setLinkSound,
} from '@bachata/core/grants/link.ts';
import { allSharedLinks, MOST_LINKS } from '@bachata/core/grants/share.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { hashToken } from '@bachata/core/token.ts';
import { seedChoreography } from '../browser/seed.ts';
import { temporaryPlatform } from '../contracts/embedded.ts';

const DAY_MS = 24 * 3_600_000;
let platform: Platform;
let close: () => Promise<void>;
let now = Date.now();

beforeAll(async () => {
  const opened = await temporaryPlatform();
  platform = { ...opened.platform, clock: { now: () => now } };
  close = opened.close;
});
afterAll(async () => await close?.());

function holderOf(token: string): readonly Actor[] {
  const actor = linkActor(token);
  return actor ? [actor] : [];
}
const watches = async (token: string, id: string): Promise<boolean> =>
  (await findAuthorized(platform, holderOf(token), 'choreography:watch', id)) !== undefined;
const hears = async (token: string, id: string): Promise<boolean> =>
  (await findAuthorized(platform, holderOf(token), 'choreography:hear', id)) !== undefined;
const endOfToken = async (token: string, id: string) => {
  const link = await linkTo(platform.documents, { resource: 'choreography', id }, hashToken(token));
  return link && endOf(link, now);
};

describe('a link to a choreography', () => {
  it.each([
    ['1', 1],
    ['7', 7],
    ['30', 30],
  ] as const)('works for %s days', async (lifetime, days) => {
    const id = await seedChoreography(platform, 'ana');
    const token = await shareChoreography(platform, id, 'ana', { lifetime, sound: false });
    now += days * DAY_MS - 1;
    expect(await watches(token, id)).toBe(true);
    expect(await endOfToken(token, id)).toBeUndefined();
    now += 1;
    expect(await watches(token, id)).toBe(false);
    expect(await endOfToken(token, id)).toBe('expired');
  });

  it('works for good where that was wanted, until it is withdrawn', async () => {
    const id = await seedChoreography(platform, 'ana');
    const token = await shareChoreography(platform, id, 'ana', {
      lifetime: 'forever',
      sound: false,
    });
    now += 1_000 * DAY_MS;
    expect(await watches(token, id)).toBe(true);
    const [link] = await choreographyLinks(platform, id);
    await expect(revokeLink(platform, 'ben', link?.id ?? '')).rejects.toThrow(NotFoundError);
    expect(await watches(token, id)).toBe(true);
    await revokeLink(platform, 'ana', link?.id ?? '');
    expect(await watches(token, id)).toBe(false);
    expect(await endOfToken(token, id)).toBe('withdrawn');
    expect(await choreographyLinks(platform, id)).toEqual([]);
    await expect(setLinkSound(platform, 'ana', link?.id ?? '', true)).rejects.toThrow(
      NotFoundError,
    );
  });

  it('is extended by its owner without a new address, while it works', async () => {
    const id = await seedChoreography(platform, 'ana');
    const token = await shareChoreography(platform, id, 'ana', { lifetime: '1', sound: false });
    const [link] = await choreographyLinks(platform, id);
    const week = endOfLifetime(platform.clock, '7');
    await expect(extendLink(platform, 'ben', link?.id ?? '', week)).rejects.toThrow(NotFoundError);
    await extendLink(platform, 'ana', link?.id ?? '', week);
    now += 7 * DAY_MS - 1;
    expect(await watches(token, id)).toBe(true);
    await extendLink(platform, 'ana', link?.id ?? '', undefined);
    now += 1_000 * DAY_MS;
    expect(await watches(token, id)).toBe(true);
    await extendLink(platform, 'ana', link?.id ?? '', now);
    const again = extendLink(platform, 'ana', link?.id ?? '', undefined);
    await expect(again).rejects.toThrow(NotFoundError);
    expect(await watches(token, id)).toBe(false);
  });

  it('plays the song only while its owner wants so', async () => {
    const id = await seedChoreography(platform, 'ana');
    const token = await shareChoreography(platform, id, 'ana', { lifetime: '7', sound: false });
    const [link] = await choreographyLinks(platform, id);
    expect([await watches(token, id), await hears(token, id)]).toEqual([true, false]);
    await expect(setLinkSound(platform, 'ben', link?.id ?? '', true)).rejects.toThrow(
      NotFoundError,
    );
    await setLinkSound(platform, 'ana', link?.id ?? '', true);
    expect(await hears(token, id)).toBe(true);
    await setLinkSound(platform, 'ana', link?.id ?? '', false);
    expect(await hears(token, id)).toBe(false);
  });

  it('counts how often it was opened, and nothing else', async () => {
    const id = await seedChoreography(platform, 'ana');
    const token = await shareChoreography(platform, id, 'ana', { lifetime: '1', sound: false });
    const document = { resource: 'choreography', id };
    await Promise.all([1, 2, 3].map(() => countView(platform, document, hashToken(token))));
    const [link] = await choreographyLinks(platform, id);
    expect(link?.data.views).toBe(3);
    await countView(platform, document, hashToken('never made'));
  });

  it('is one of a limited number, and of one list of its owner', async () => {
    const id = await seedChoreography(platform, 'eva');
    for (let made = 0; made < MOST_LINKS; made += 1) {
      await shareChoreography(platform, id, 'eva', { lifetime: '1', sound: false });
    }
    await expect(
      shareChoreography(platform, id, 'eva', { lifetime: '1', sound: false }),
    ).rejects.toMatchObject({ code: 'too-many-links' });
    const other = await seedChoreography(platform, 'eva');
    await shareChoreography(platform, other, 'eva', { lifetime: '1', sound: false });
    expect(await allSharedLinks(platform, 'eva')).toHaveLength(MOST_LINKS + 1);
  });

  it('rests while the choreography is in the bin, and goes with it', async () => {
    const id = await seedChoreography(platform, 'ana');
    const token = await shareChoreography(platform, id, 'ana', {
      lifetime: 'forever',
      sound: false,
    });
    await moveToBin(platform, choreographyBin, id);
    expect(await watches(token, id)).toBe(false);
    await restoreFromBin(platform, choreographyBin, id);
    expect(await watches(token, id)).toBe(true);
    await moveToBin(platform, choreographyBin, id);
    now += KEPT_MS + 1;
    await emptyBin(platform, choreographyBin);
    expect(await grantsOf(platform.documents, { resource: 'choreography', id })).toEqual([]);
  });
});
