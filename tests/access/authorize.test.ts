import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountActor, linkActor, ownerActor, type Actor } from '@bachata/core/access/actor.ts';
import {
  authorize,
  authorizeAccount,
  findAuthorized,
  isAccountAuthorized,
} from '@bachata/core/access/authorize.ts';
import {
  ACCOUNT_RULES,
  DOCUMENT_RULES,
  type AccountPermission,
  type DocumentPermission,
} from '@bachata/core/access/permissions.ts';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '@bachata/core/errors.ts';
import { accountGrantee, grantId, grants } from '@bachata/core/grants/grant.ts';
import { createLink, openLinks, revokeLinks } from '@bachata/core/grants/link.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { hashToken } from '@bachata/core/token.ts';
import { clipBin } from '@bachata/core/user-clips/bin.ts';
import { clips, type ReadyClip } from '@bachata/core/user-clips/clip.ts';
import { seedCourse, seedPlan } from '../browser/seed-plans.ts';
import { seedChoreography, seedClip, seedJob } from '../browser/seed.ts';
import { temporaryPlatform } from '../contracts/embedded.ts';
import { clipOf, confirmedAs } from '../factories/clip.ts';

let platform: Platform;
let close: () => Promise<void>;
let now = 1_000_000;

beforeAll(async () => {
  const opened = await temporaryPlatform();
  platform = { ...opened.platform, clock: { now: () => now } };
  close = opened.close;
});
afterAll(async () => await close?.());

const ana = accountActor({ uid: 'ana', roles: ['dancer'] });
const ben = accountActor({ uid: 'ben', roles: ['dancer', 'instructor'] });
const eva = accountActor({ uid: 'eva', roles: ['dancer', 'maintainer'] });
const guest: Actor = { kind: 'guest', uid: 'guest-1' };
const anas: Actor = { kind: 'guest', uid: 'ana' };
const strange = { kind: 'robot', uid: 'ana', id: 'ana', tokenHash: 'ana' } as unknown as Actor;

const OF_DOCUMENTS = Object.keys(DOCUMENT_RULES) as DocumentPermission[];
/** What links may be given to. */
const LINKED = OF_DOCUMENTS.filter((permission) => 'granted' in DOCUMENT_RULES[permission]);
const OF_ACCOUNTS = Object.keys(ACCOUNT_RULES) as AccountPermission[];
const UNKNOWN = ['constructor', 'toString', '__proto__', 'clip:steal', ''];

let clipsMade = 0;
/** Of Ana's. */
async function clip(patch: Partial<ReadyClip> = {}): Promise<string> {
  clipsMade += 1;
  const id = clipsMade.toString(16).padStart(32, '0');
  const made = clipOf('ana', { confirmed: confirmedAs(id), ...patch });
  await platform.documents.create(clips, id, made);
  return id;
}

async function link(id: string, expiresAt?: number): Promise<Actor> {
  const made = { resource: 'clip', id, ownerId: 'ana', role: 'viewer', expiresAt } as const;
  const actor = linkActor(await createLink(platform, made));
  if (actor === undefined) throw new Error('That was no token.');
  return actor;
}

const may = async (actors: readonly Actor[], permission: DocumentPermission, id: string) =>
  (await findAuthorized(platform, actors, permission, id)) !== undefined;

describe('a plan', () => {
  const OF_PLANS = ['plan:read', 'plan:change', 'plan:teach', 'plan:manage'] as const;
  const allowed = async (actors: readonly Actor[], id: string): Promise<string[]> => {
    const answers = await Promise.all(OF_PLANS.map((permission) => may(actors, permission, id)));
    return OF_PLANS.filter((_, index) => answers[index]);
  };
  const letIn = async (id: string, grantee: string, role: 'viewer' | 'editor'): Promise<void> => {
    const grant = { resource: 'plan', id, grantee, role, ownerId: 'ana', createdAt: now };
    await platform.documents.create(grants, grantId(grant), grant);
  };

  it('is changed and taught by who may edit it, and managed by its owner alone', async () => {
    const id = await seedPlan(platform, 'ana');
    expect(await allowed([ana], id)).toEqual(OF_PLANS);
    expect(await allowed([ben], id)).toEqual([]);
    await letIn(id, accountGrantee('ben'), 'editor');
    expect(await allowed([ben], id)).toEqual(['plan:read', 'plan:change', 'plan:teach']);
    await letIn(id, accountGrantee('eva'), 'viewer');
    expect(await allowed([eva], id)).toEqual([]);
  });

  it('is never edited by a link, whatever it was granted', async () => {
    const id = await seedPlan(platform, 'ana');
    const token = await createLink(platform, {
      ...{ resource: 'plan', id, ownerId: 'ana', role: 'editor' },
    });
    const holder = linkActor(token);
    expect(await allowed(holder ? [holder] : [], id)).toEqual([]);
  });

  it('is made by instructors alone', () => {
    expect(isAccountAuthorized([ben], 'plans:create')).toBe(true);
    expect(isAccountAuthorized([ana], 'plans:create')).toBe(false);
    expect(isAccountAuthorized([ana], 'plans:list')).toBe(true);
    expect(isAccountAuthorized([guest], 'plans:list')).toBe(false);
  });
});

describe('authorize', () => {
  it.each(OF_DOCUMENTS)('asks nobody to sign in for %s, whether it is there or not', async (p) => {
    for (const actors of [[], [await link(await clip())]]) {
      const refusal = authorize(platform, actors, p, 'missing');
      const expected =
        LINKED.includes(p) && actors.length > 0 ? NotFoundError : UnauthenticatedError;
      await expect(refusal).rejects.toThrow(expected);
    }
  });

  it.each(OF_DOCUMENTS)('hides from everybody else what %s is about', async (permission) => {
    const id = await clip();
    await moveToBin(platform, clipBin, await clip());
    for (const actors of [
      [ben],
      [eva],
      [guest],
      [strange, guest],
      [ben, await link(await clip())],
    ]) {
      await expect(authorize(platform, actors, permission, id)).rejects.toThrow(NotFoundError);
    }
  });

  it.each(UNKNOWN)('refuses a permission that is not in the table: %j', async (unknown) => {
    const permission = unknown as DocumentPermission;
    const asked = authorize(platform, [ana], permission, await clip());
    await expect(asked).rejects.toThrow(ForbiddenError);
    await expect(authorize(platform, [], permission, 'x')).rejects.toThrow(UnauthenticatedError);
  });

  it('lets a guest have what they made, but for what takes an account', async () => {
    const made = {
      job: await seedJob(platform, 'guest-1'),
      choreography: await seedChoreography(platform, 'guest-1'),
      clip: await seedClip(platform, 'guest-1'),
      plan: await seedPlan(platform, 'guest-1'),
      course: await seedCourse(platform, 'guest-1'),
    };
    const other: Actor = { kind: 'guest', uid: 'guest-2' };
    const allowed: string[] = [];
    for (const permission of OF_DOCUMENTS) {
      const id = made[permission.split(':')[0] as keyof typeof made] ?? made.clip;
      const resource = DOCUMENT_RULES[permission].resource;
      if (resource.startsWith('deleted-')) continue;
      expect(await may([other], permission, id), permission).toBe(false);
      if (await may([guest], permission, id)) allowed.push(permission);
      else
        await expect(authorize(platform, [guest], permission, id)).rejects.toMatchObject({
          code: 'needs-account',
        });
    }
    expect(allowed).toEqual([
      'job:read',
      'job:change',
      'choreography:read',
      'choreography:change',
      'choreography:watch',
      'choreography:hear',
    ]);
  });

  it('takes a guest for nobody else of the same id', async () => {
    const id = await clip();
    expect(await may([anas], 'clip:read', id)).toBe(false);
  });

  it('refuses a kind of actor that it does not know', async () => {
    const asked = authorize(platform, [strange], 'clip:read', await clip());
    await expect(asked).rejects.toThrow(NotFoundError);
  });

  it('gives the owner the document, and says as whom', async () => {
    const id = await clip();
    const access = await authorize(platform, [ownerActor({ ownerId: 'ana' })], 'clip:change', id);
    expect(access).toMatchObject({ id, actor: { kind: 'account', uid: 'ana' } });
    expect(access.data.ownerId).toBe('ana');
  });

  it('finds a deleted document to be restored only', async () => {
    const id = await clip();
    await moveToBin(platform, clipBin, id);
    expect(await may([ana], 'clip:read', id)).toBe(false);
    expect(await may([ben], 'clip:restore', id)).toBe(false);
    expect(await may([ana], 'clip:restore', id)).toBe(true);
  });

  it.each([
    // [visibility, review], then who reads it, dances it and films plans that have it.
    ['private', 'none', { read: 'a', dance: 'a', film: 'a' }],
    ['unlisted', 'none', { read: 'a', dance: 'a', film: 'a' }],
    ['public', 'none', { read: 'ae', dance: 'a', film: 'abe' }],
    ['public', 'waiting', { read: 'ae', dance: 'a', film: 'abe' }],
    ['public', 'declined', { read: 'ae', dance: 'a', film: 'abe' }],
    ['public', 'accepted', { read: 'abe', dance: 'abe', film: 'abe' }],
  ] as const)('opens a clip that is %s, its review %s, to whom it may', async (...row) => {
    const [visibility, review, expected] = row;
    const id = await clip({ visibility, review });
    const people = { a: ana, b: ben, e: eva };
    for (const action of ['read', 'dance', 'film'] as const) {
      let who = '';
      for (const [letter, actor] of Object.entries(people)) {
        if (await may([actor], `clip:${action}`, id)) who += letter;
      }
      expect(`${action}: ${who}`).toBe(`${action}: ${expected[action]}`);
    }
    expect(await may([eva], 'clip:change', id)).toBe(false);
  });

  it('passes on what goes wrong otherwise', async () => {
    const broken = {
      ...platform,
      documents: { ...platform.documents, get: () => Promise.reject(new Error('disk')) },
    };
    await expect(findAuthorized(broken, [ana], 'clip:read', 'x')).rejects.toThrow('disk');
  });
});

describe('authorizeAccount', () => {
  it.each(OF_ACCOUNTS)('needs an account for %s', async (permission) => {
    const holder = await link(await clip({ visibility: 'unlisted' }));
    for (const actors of [[], [holder]]) {
      expect(() => authorizeAccount(actors, permission)).toThrow(UnauthenticatedError);
      expect(isAccountAuthorized(actors, permission)).toBe(false);
    }
    expect(() => authorizeAccount([strange], permission)).toThrow(ForbiddenError);
    const forGuests = ['song:upload', 'job:create', 'choreographies:list'].includes(permission);
    expect(isAccountAuthorized([guest], permission)).toBe(forGuests);
    if (forGuests) expect(authorizeAccount([guest], permission)).toBe(guest);
    else expect(() => authorizeAccount([guest], permission)).toThrow(ForbiddenError);
  });

  it('lets maintainers alone review', () => {
    for (const permission of ['counts:review', 'clips:review'] as const) {
      expect(authorizeAccount([eva], permission)).toBe(eva);
      for (const account of [ana, ben]) {
        expect(() => authorizeAccount([account], permission)).toThrow(ForbiddenError);
        expect(isAccountAuthorized([account], permission)).toBe(false);
      }
    }
  });

  it.each(UNKNOWN)('refuses what is not in the table: %j', (unknown) => {
    const permission = unknown as AccountPermission;
    expect(() => authorizeAccount([eva], permission)).toThrow(ForbiddenError);
  });
});

describe('a link', () => {
  it('shows an unlisted clip, and nothing else, until it expires', async () => {
    const id = await clip({ visibility: 'unlisted' });
    const holder = await link(id, now + 10);
    expect(await may([holder], 'clip:read', id)).toBe(true);
    expect(await may([ben, holder], 'clip:read', id)).toBe(true);
    expect(await may([holder], 'clip:read', await clip({ visibility: 'unlisted' }))).toBe(false);
    for (const permission of OF_DOCUMENTS.filter((one) => one !== 'clip:read')) {
      expect(await may([holder], permission, id)).toBe(false);
    }
    now += 10;
    expect(await may([holder], 'clip:read', id)).toBe(false);
    expect(await openLinks(platform, { resource: 'clip', id })).toEqual([]);
  });

  it('counts for nothing while the clip is not unlisted', async () => {
    const id = await clip({ visibility: 'unlisted' });
    const holder = await link(id);
    await platform.documents.update(clips, id, { visibility: 'private' });
    expect(await may([holder], 'clip:read', id)).toBe(false);
  });

  it('can be revoked, and leaves what accounts were granted', async () => {
    const id = await clip({ visibility: 'unlisted' });
    const holder = await link(id);
    const grant = {
      ...{ resource: 'clip', id, grantee: accountGrantee('ben'), role: 'viewer', ownerId: 'ana' },
      createdAt: now,
    } as const;
    await platform.documents.create(grants, grantId(grant), grant);
    await revokeLinks(platform, { resource: 'clip', id });
    expect(await may([holder], 'clip:read', id)).toBe(false);
    expect(await may([ben], 'clip:read', id)).toBe(true);
    expect(await may([eva], 'clip:read', id)).toBe(false);
  });

  it('has a token of 256 bits, of which only the hash is kept', async () => {
    const id = await clip({ visibility: 'unlisted' });
    const made = { resource: 'clip', id, ownerId: 'ana', role: 'viewer' } as const;
    const token = await createLink(platform, made);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { items } = await platform.documents.query(grants, { where: { id } });
    expect(items.map(({ data }) => data.grantee)).toEqual([`link:${hashToken(token)}`]);
    expect(JSON.stringify(items)).not.toContain(token);
  });

  it('is not made of what cannot be a token', () => {
    expect(linkActor('')).toBeUndefined();
    expect(linkActor('x'.repeat(101))).toBeUndefined();
  });
});
