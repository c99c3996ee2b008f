/** What becomes of something that somebody reports: who may see it until then, and afterwards. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountActor, linkActor, type Actor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import type { DocumentPermission } from '@bachata/core/access/permissions.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { moveToBin, restoreFromBin } from '@bachata/core/bin/bin.ts';
import { shareChoreography } from '@bachata/core/choreographies/share.ts';
import { decideReport, listReports } from '@bachata/core/reports/decide.ts';
import { fileReport, reports, type Decision } from '@bachata/core/reports/report.ts';
import { filmedMoves } from '@bachata/core/user-clips/clip-moves.ts';
import { seedChoreography, seedClip } from '../browser/seed.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

let temporary: TemporaryPlatform;
beforeAll(async () => {
  temporary = await temporaryPlatform();
});
afterAll(async () => await temporary?.close());

const platform = () => temporary.platform;
const account = (uid: string, ...roles: 'maintainer'[]): Actor => accountActor({ uid, roles });
const maintainer = account('mia', 'maintainer');
const may = async (actor: Actor, permission: DocumentPermission, id: string): Promise<boolean> =>
  (await findAuthorized(platform(), [actor], permission, id)) !== undefined;

async function shared() {
  const id = await seedChoreography(platform(), 'ana');
  const link = { lifetime: '7', sound: true } as const;
  const holder = linkActor(await shareChoreography(platform(), id, 'ana', link));
  if (holder === undefined) throw new Error('The link has no token.');
  return { id, holder };
}
const file = async (
  kind: 'choreography' | 'clip',
  id: string,
  key: string = crypto.randomUUID(),
) => {
  await fileReport(platform(), key, { ...{ kind, id, title: 'x' }, reason: 'rights', text: '' });
  return key;
};
async function decide(key: string, decision: Decision): Promise<void> {
  const version = (await platform().documents.get(reports, key))?.version ?? '';
  await decideReport(platform(), key, version, decision);
}

describe('a shared choreography that was reported', () => {
  it('is shown as before, and to maintainers as well', async () => {
    const { id, holder } = await shared();
    expect(await may(maintainer, 'choreography:watch', id)).toBe(false);
    await file('choreography', id);
    expect(await may(maintainer, 'choreography:watch', id)).toBe(true);
    expect(await may(maintainer, 'choreography:change', id)).toBe(false);
    expect(await may(holder, 'choreography:hear', id)).toBe(true);
    expect(await may(account('ben'), 'choreography:watch', id)).toBe(false);
  });

  it('is shown without its song, to its owner alone, and again, as is decided', async () => {
    const { id, holder } = await shared();
    const key = await file('choreography', id);
    const seen = async (actor: Actor) => [
      await may(actor, 'choreography:watch', id),
      await may(actor, 'choreography:hear', id),
    ];
    await decide(key, 'silenced');
    expect(await seen(holder)).toEqual([true, false]);
    await decide(key, 'taken-down');
    expect(await seen(holder)).toEqual([false, false]);
    expect(await seen(account('ana'))).toEqual([true, true]);
    const another = { lifetime: '7', sound: true } as const;
    const token = await shareChoreography(platform(), id, 'ana', another);
    expect(await seen(linkActor(token) ?? holder)).toEqual([false, false]);
    await decide(key, 'kept');
    expect(await seen(holder)).toEqual([true, true]);
  });

  it('stays taken down where its owner deletes it and takes that back', async () => {
    const { id, holder } = await shared();
    const key = await file('choreography', id);
    await moveToBin(platform(), choreographyBin, id);
    await decide(key, 'taken-down');
    await restoreFromBin(platform(), choreographyBin, id);
    expect(await may(holder, 'choreography:watch', id)).toBe(false);
  });
});

describe('a public clip that is taken down', () => {
  it('is in nobody else’s list, dances and new videos any more', async () => {
    const patch = { visibility: 'public', review: 'accepted' } as const;
    const id = await seedClip(platform(), 'ana', patch);
    const dances = async (uid: string) =>
      (await filmedMoves(platform().documents, uid)).some((move) => move.id === `clip-${id}`);
    const films = async (uid: string) => await may(account(uid), 'clip:film', id);
    expect([await dances('ana'), await dances('ben')]).toEqual([true, true]);
    expect([await films('ana'), await films('ben')]).toEqual([true, true]);
    await decide(await file('clip', id), 'taken-down');
    expect([await dances('ana'), await dances('ben')]).toEqual([true, false]);
    expect([await films('ana'), await films('ben')]).toEqual([true, false]);
    expect(await may(account('ben'), 'clip:read', id)).toBe(false);
    expect(await may(account('ana'), 'clip:read', id)).toBe(true);
    expect(await may(maintainer, 'clip:read', id)).toBe(true);
  });
});

describe('a report', () => {
  it('is one, however often it is sent, and decided by whoever has read it', async () => {
    const { id } = await shared();
    const key = await file('choreography', id);
    await file('choreography', id, key);
    const { items } = await listReports(platform());
    expect(items.filter((one) => one.data.id === id)).toHaveLength(1);
    const version = items.find((one) => one.id === key)?.version ?? '';
    await decideReport(platform(), key, version, 'kept');
    await expect(decideReport(platform(), key, version, 'taken-down')).rejects.toMatchObject({
      code: 'document-changed',
    });
  });

  it('is not taken a hundred times about one thing', async () => {
    const { id } = await shared();
    for (let n = 0; n < 20; n++) await file('choreography', id);
    await expect(file('choreography', id)).rejects.toMatchObject({ code: 'too-many-reports' });
  });
});
