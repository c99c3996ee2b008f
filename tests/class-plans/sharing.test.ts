/** Links to a class plan: what they show, of which version, which dances with it, and nothing about people. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accountActor, linkActor, type Actor } from '@bachata/core/access/actor.ts';
import { authorize, findAuthorized } from '@bachata/core/access/authorize.ts';
import { moveToBin, removeFromBin, restoreFromBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { planBin } from '@bachata/core/class-plans/bin.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import { classPlans, type PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import { holdClass } from '@bachata/core/class-plans/hold-class.ts';
import { savePlan } from '@bachata/core/class-plans/save-plan.ts';
import {
  planLinks,
  sharedPlanSchema,
  sharePlan,
  type SharedPlan,
} from '@bachata/core/class-plans/shared-plan.ts';
import { shareWithSubstitute } from '@bachata/core/class-plans/substitute.ts';
import { blockFor, planContent } from '@bachata/core/class-plans/testing/plans.ts';
import { AppError, NotFoundError } from '@bachata/core/errors.ts';
import { extendLink, revokeLink } from '@bachata/core/grants/link.ts';
import { keyOfPassword } from '@bachata/core/grants/password.ts';
import { allSharedLinks, MOST_LINKS, type NewLink } from '@bachata/core/grants/share.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { openShared } from '../../web/src/lib/server/shared-by-link.ts';
import { viewSharedPlan } from '../../web/src/lib/server/shared-plan.ts';
import { letTeach, seedCourse, seedPlan } from '../browser/seed-plans.ts';
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

const danced = (id: string, choreographyId: string, more: Partial<Block> = {}): Block =>
  blockFor(id, {
    content: { kind: 'choreography', choreographyId, title: 'Propuesta', moves: [] },
    ...more,
  });

async function share(
  id: string,
  wanted: Partial<NewLink> = {},
  heldOn?: string,
  owner = 'ana',
): Promise<string> {
  const actors = [accountActor({ uid: owner, roles: [] })];
  const plan = await authorize(platform, actors, 'plan:manage', id);
  return await sharePlan(platform, plan, { lifetime: '7', sound: false, ...wanted }, heldOn);
}

async function save(id: string, content: Partial<PlanContent>): Promise<void> {
  const stored = await platform.documents.get(classPlans, id);
  const answer = await savePlan(platform, id, {
    ...{ base: stored?.data.revision ?? 0, requestKey: crypto.randomUUID() },
    content: planContent(content),
  });
  expect(answer.outcome).toBe('saved');
}

async function look(token: string, id: string, wantsNewest = false): Promise<SharedPlan> {
  const actors = holderOf(token);
  const access = await openShared(platform, actors, 'plan:look', id, token);
  return await viewSharedPlan(platform, access, { actors, language: 'en', wantsNewest });
}

const watches = async (token: string, id: string): Promise<boolean> =>
  (await findAuthorized(platform, holderOf(token), 'choreography:watch', id)) !== undefined;
const hears = async (token: string, id: string): Promise<boolean> =>
  (await findAuthorized(platform, holderOf(token), 'choreography:hear', id)) !== undefined;
const refusal = async (permission: 'plan:look' | 'choreography:watch', id: string, token: string) =>
  await openShared(platform, holderOf(token), permission, id, token).then(
    () => 'opened',
    (error: unknown) => (error instanceof NotFoundError ? error.code : String(error)),
  );

describe('a link to a class plan', () => {
  it('shows the plan to be read, and is counted', async () => {
    const id = await seedPlan(platform, 'ana', { title: 'Turns', notes: 'Slow songs' });
    const token = await share(id);
    const { plan, isChanged } = await look(token, id);
    expect(plan).toMatchObject({ title: 'Turns', notes: 'Slow songs' });
    expect(isChanged).toBe(false);
    await look(token, id);
    expect((await planLinks(platform, id))[0]?.data.views).toBe(2);
    for (const more of ['plan:read', 'plan:change', 'plan:teach', 'plan:manage'] as const) {
      expect(await findAuthorized(platform, holderOf(token), more, id)).toBeUndefined();
    }
  });

  it('says how it ended, of the plan and of its dances', async () => {
    const dance = await seedChoreography(platform, 'ana');
    const id = await seedPlan(platform, 'ana', { blocks: [danced('a', dance)] });
    const token = await share(id, { lifetime: '1' });
    const other = await share(id, { lifetime: 'forever' });
    expect(await refusal('plan:look', id, 'x'.repeat(43))).toBe('shared-unknown');
    expect(await refusal('choreography:watch', dance, 'x'.repeat(43))).toBe('shared-unknown');
    now += DAY_MS;
    expect(await refusal('plan:look', id, token)).toBe('shared-expired');
    expect(await refusal('choreography:watch', dance, token)).toBe('shared-expired');
    const [open] = await planLinks(platform, id);
    await revokeLink(platform, 'ana', open?.id ?? '');
    expect(await refusal('plan:look', id, other)).toBe('shared-withdrawn');
    expect(await refusal('choreography:watch', dance, other)).toBe('shared-withdrawn');
  });

  it('shows the version that was shared, and offers the one that is now', async () => {
    const id = await seedPlan(platform, 'ana', { title: 'As shared' });
    const token = await share(id);
    await save(id, { title: 'As it is now' });
    const first = await look(token, id);
    expect(first).toMatchObject({ version: 'shared', isChanged: true });
    expect(first.plan.title).toBe('As shared');
    const newest = await look(token, id, true);
    expect(newest).toMatchObject({ version: 'newest', isChanged: true });
    expect(newest.plan.title).toBe('As it is now');
  });

  it('shows the version that was taught, where that was wanted', async () => {
    const id = await seedPlan(platform, 'ana', { title: 'As taught' });
    await holdClass(platform, id, { heldOn: '2026-03-02', ticked: ['a'], line: 'Ben was late' });
    await save(id, { title: 'For next week' });
    const token = await share(id, {}, '2026-03-02');
    expect((await look(token, id)).plan.title).toBe('As taught');
    await expect(share(id, {}, '2026-03-03')).rejects.toThrow(NotFoundError);
  });

  it('rests while the plan is in the bin', async () => {
    const dance = await seedChoreography(platform, 'ana');
    const id = await seedPlan(platform, 'ana', { blocks: [danced('a', dance)] });
    const token = await share(id);
    await moveToBin(platform, planBin, id);
    expect(await refusal('plan:look', id, token)).toBe('shared-unknown');
    expect(await watches(token, dance)).toBe(false);
    await restoreFromBin(platform, planBin, id);
    expect(await refusal('plan:look', id, token)).toBe('opened');
    expect(await watches(token, dance)).toBe(true);
  });

  it('is one of a limited number, in the one list of its owner', async () => {
    const id = await seedPlan(platform, 'eva');
    for (let made = 0; made < MOST_LINKS; made += 1) await share(id, {}, undefined, 'eva');
    const more = share(id, {}, undefined, 'eva');
    await expect(more).rejects.toMatchObject({ code: 'too-many-links' });
    expect(await allSharedLinks(platform, 'eva')).toHaveLength(MOST_LINKS);
  });
});

describe('a link with a password', () => {
  const locked = async () => {
    const dance = await seedChoreography(platform, 'ana');
    const id = await seedPlan(platform, 'ana', { blocks: [danced('a', dance)] });
    const passwordHash = 'scrypt$of$some$password';
    const token = await share(id, { sound: true, passwordHash });
    const holders = (key?: string) =>
      [linkActor(token, key)].filter((actor) => actor !== undefined);
    const may = async (permission: 'plan:look' | 'choreography:watch', key?: string) => {
      const about = permission === 'plan:look' ? id : dance;
      return await openShared(platform, holders(key), permission, about, token).then(
        () => 'opened',
        (error: unknown) => (error instanceof AppError ? error.code : String(error)),
      );
    };
    return { dance, id, key: keyOfPassword(passwordHash), may, holders };
  };

  it('shows neither the plan nor its dances before it is typed', async () => {
    const { dance, key, may, holders } = await locked();
    const otherKey = keyOfPassword('scrypt$of$another$password');
    for (const wrong of [undefined, '', otherKey, `${key}x`]) {
      expect(await may('plan:look', wrong)).toBe('shared-locked');
      expect(await may('choreography:watch', wrong)).toBe('shared-locked');
      const heard = findAuthorized(platform, holders(wrong), 'choreography:hear', dance);
      expect(await heard).toBeUndefined();
    }
    expect(await may('plan:look', key)).toBe('opened');
    expect(await may('choreography:watch', key)).toBe('opened');
    const heard = findAuthorized(platform, holders(key), 'choreography:hear', dance);
    expect(await heard).toBeDefined();
  });

  it('says that it was withdrawn instead of asking for it', async () => {
    const { id, key, may } = await locked();
    await revokeLink(platform, 'ana', (await planLinks(platform, id))[0]?.id ?? '');
    expect(await may('plan:look')).toBe('shared-withdrawn');
    expect(await may('plan:look', key)).toBe('shared-withdrawn');
  });
});

describe('a link for a substitute', () => {
  it('stands alone, shows the plan as it is now with its dances, and ends by itself', async () => {
    const dance = await seedChoreography(platform, 'ana');
    const content = { notes: 'Door code 12', blocks: [danced('a', dance)] };
    const id = await seedPlan(platform, 'ana', content);
    await share(id);
    const plan = await authorize(
      platform,
      [accountActor({ uid: 'ana', roles: [] })],
      'plan:manage',
      id,
    );
    const wanted = { label: 'Marta', sound: true, timeZone: 'Europe/Madrid' };
    const token = await shareWithSubstitute(platform, plan, wanted);
    await save(id, { ...content, title: 'As it is now' });
    const seen = await look(token, id);
    expect(seen).toMatchObject({
      isChanged: false,
      dances: [dance],
      plan: { notes: 'Door code 12' },
    });
    expect(seen.plan.title).toBe('As it is now');
    expect(JSON.stringify(seen)).not.toContain('Marta');
    expect(await hears(token, dance)).toBe(true);
    const [substitute, other] = await planLinks(platform, id);
    expect([substitute?.data.label, other?.data.label].sort()).toEqual(['Marta', undefined]);
    const [own, usual] = substitute?.data.substitute ? [substitute, other] : [other, substitute];
    const longer = extendLink(platform, 'ana', own?.id ?? '', undefined);
    await expect(longer).rejects.toMatchObject({ code: 'link-ends-by-itself' });
    await revokeLink(platform, 'ana', usual?.id ?? '');
    expect(await refusal('plan:look', id, token)).toBe('opened');
    now = own?.data.expiresAt ?? 0;
    expect(await refusal('plan:look', id, token)).toBe('shared-expired');
    expect(await watches(token, dance)).toBe(false);
  });
});

describe('the dances of a shared plan', () => {
  it('that cannot be opened any more are named, each with why; the others open', async () => {
    const [stays, removed, binned, held, bens] = [
      await seedChoreography(platform, 'ana'),
      await seedChoreography(platform, 'ana'),
      await seedChoreography(platform, 'ana'),
      await seedChoreography(platform, 'ana'),
      await seedChoreography(platform, 'ben'),
    ];
    const all = [stays, removed, binned, held, bens];
    const blocks = all.map((dance) => danced(dance, dance));
    const id = await seedPlan(platform, 'ana', { blocks });
    await letTeach(platform, id, 'ana', 'ben');
    const token = await share(id);
    expect((await look(token, id)).missing).toEqual({ [bens]: 'others' });
    await save(id, { blocks: blocks.filter((block) => block.id !== removed) });
    await moveToBin(platform, choreographyBin, binned);
    await platform.documents.update(choreographies, held, { held: 'taken-down' });
    const seen = await look(token, id);
    expect(seen.dances).toEqual([stays]);
    expect(seen.missing).toEqual({
      ...{ [removed]: 'removed', [binned]: 'gone', [held]: 'withdrawn', [bens]: 'others' },
    });
    expect(seen.plan.blocks).toHaveLength(all.length);
    expect((await look(token, id, true)).missing).toEqual({
      ...{ [binned]: 'gone', [held]: 'withdrawn', [bens]: 'others' },
    });
    // One that is gone for good is told as one in the bin.
    await removeFromBin(platform, choreographyBin, binned);
    expect((await look(token, id)).missing[binned]).toBe('gone');
  });

  it('are watched by the link for as long as the plan is about them', async () => {
    const dance = await seedChoreography(platform, 'ana');
    const other = await seedChoreography(platform, 'ana');
    const id = await seedPlan(platform, 'ana', {
      blocks: [
        danced('a', dance, {
          music: { title: 'x', choreographyId: other, startSec: 0, speed: 100 },
        }),
      ],
    });
    const token = await share(id);
    expect((await look(token, id)).dances).toEqual([dance]);
    expect([await watches(token, dance), await hears(token, dance)]).toEqual([true, false]);
    // What a block only plays is not shown by it.
    expect(await watches(token, other)).toBe(false);
    await save(id, { blocks: [danced('a', other)] });
    expect([await watches(token, dance), await watches(token, other)]).toEqual([false, true]);
    expect((await look(token, id)).dances).toEqual([]);
    expect((await look(token, id, true)).dances).toEqual([other]);
  });

  it('are heard where the link comes with their songs', async () => {
    const dance = await seedChoreography(platform, 'ana');
    const id = await seedPlan(platform, 'ana', { blocks: [danced('a', dance)] });
    expect(await hears(await share(id, { sound: true }), dance)).toBe(true);
  });

  it('are nobody else’s, and none that was taken down', async () => {
    const bens = await seedChoreography(platform, 'ben');
    const held = await seedChoreography(platform, 'ana');
    const id = await seedPlan(platform, 'ana', { blocks: [danced('a', bens), danced('b', held)] });
    const token = await share(id);
    expect(await watches(token, bens)).toBe(false);
    expect(await watches(token, held)).toBe(true);
    await platform.documents.update(choreographies, held, { held: 'taken-down' });
    expect(await watches(token, held)).toBe(false);
    expect((await look(token, id)).dances).toEqual([]);
  });

  it('are not watched by a link to another plan, or of another right', async () => {
    const dance = await seedChoreography(platform, 'ana');
    await seedPlan(platform, 'ana', { blocks: [danced('a', dance)] });
    expect(await watches(await share(await seedPlan(platform, 'ana')), dance)).toBe(false);
    const id = await seedPlan(platform, 'ana', { blocks: [danced('a', dance)] });
    const found = await findAuthorized(
      platform,
      holderOf(await share(id)),
      'choreography:read',
      dance,
    );
    expect(found).toBeUndefined();
  });
});

/** Every name of a property that the schema lets through. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const here = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...new Set([...here, ...Object.values(schema).flatMap(propertiesOf)])].sort();
}

describe('what the page of a shared plan is sent', () => {
  it('has no place for anything about people', () => {
    // A new field of a plan comes here first: whoever adds it says that it is about nobody.
    expect(propertiesOf(z.toJSONSchema(sharedPlanSchema, { io: 'output' }))).toEqual(
      [
        ...['id', 'plan', 'names', 'dances', 'missing', 'version', 'isChanged', 'after'],
        ...['title', 'aim', 'level', 'minutes', 'date', 'time', 'place', 'notes', 'blocks'],
        ...['kind', 'content', 'cues', 'depths', 'pins', 'music', 'rotation'],
        ...['choreographyId', 'moves', 'name', 'counts', 'startBeat', 'beats', 'move', 'text'],
        ...['lead', 'follow', 'together', 'entry', 'exit', 'simplified', 'target', 'extra'],
        ...['count', 'startSec', 'bpm', 'speed', 'by', 'phrases', 'seconds'],
      ].sort(),
    );
  });

  it('says nothing of its owner, its course, its classes or how the owner knows its songs', async () => {
    const owner = 'uid-of-somebody';
    const songHash = 'a'.repeat(64);
    const courseId = await seedCourse(platform, owner);
    const dance = await seedChoreography(platform, owner);
    const content = {
      blocks: [
        danced('a', dance, {
          music: { title: 'x', songHash, choreographyId: 'other-dance', startSec: 0, speed: 100 },
        }),
      ],
    };
    const id = await seedPlan(platform, owner, content, { courseId, lesson: 1 });
    await holdClass(platform, id, { heldOn: '2026-03-02', ticked: [], line: 'Ben was late' });
    const sent = JSON.stringify(await look(await share(id, {}, undefined, owner), id));
    for (const secret of [owner, courseId, 'Ben was late', songHash, 'other-dance', '2026-03-02']) {
      expect(sent).not.toContain(secret);
    }
  });
});
