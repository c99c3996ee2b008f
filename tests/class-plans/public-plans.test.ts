/** Public plans: who finds and reads them, what a copy holds and says, and how one is reported and taken down. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accountActor, linkActor } from '@bachata/core/access/actor.ts';
import { authorize, findAuthorized } from '@bachata/core/access/authorize.ts';
import { deleteAccount } from '@bachata/core/accounts/belongings.ts';
import { profiles } from '@bachata/core/accounts/profile.ts';
import { moveToBin, restoreFromBin } from '@bachata/core/bin/bin.ts';
import { planBin } from '@bachata/core/class-plans/bin.ts';
import { classPlans, type ClassPlan } from '@bachata/core/class-plans/class-plan.ts';
import { copyPlan } from '@bachata/core/class-plans/copy-plan.ts';
import { creditsOfCopy, MOST_CREDITS } from '@bachata/core/class-plans/credits.ts';
import { exportPlan, readPlanFile } from '@bachata/core/class-plans/exported.ts';
import { importPlans } from '@bachata/core/class-plans/import-plans.ts';
import { listPublicPlans } from '@bachata/core/class-plans/public-plans.ts';
import { publishPlan, savePlan } from '@bachata/core/class-plans/save-plan.ts';
import { sharePlan } from '@bachata/core/class-plans/shared-plan.ts';
import { blockFor, classPlan, planContent } from '@bachata/core/class-plans/testing/plans.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { decideReport, listReports } from '@bachata/core/reports/decide.ts';
import { fileReport } from '@bachata/core/reports/report.ts';
import { planMoves, viewReadPlan } from '../../web/src/lib/server/class-plans.ts';
import { viewCredits } from '../../web/src/lib/server/credits.ts';
import {
  publicPlanSchema,
  viewPublicPlan,
  viewPublicPlans,
} from '../../web/src/lib/server/public-plans.ts';
import { letTeach, seedPlan } from '../browser/seed-plans.ts';
import { seedChoreography, seedClip } from '../browser/seed.ts';
import { temporaryPlatform } from '../contracts/embedded.ts';

let platform: Platform;
let close: () => Promise<void>;
let now = 1_000_000;

beforeAll(async () => {
  const opened = await temporaryPlatform();
  platform = { ...opened.platform, clock: { now: () => (now += 1) } };
  close = opened.close;
  for (const uid of ['ana', 'ben', 'eva', 'zoe']) {
    const profile = { displayName: `Name of ${uid}`, roles: ['dancer' as const], createdAt: 1 };
    await platform.documents.create(profiles, uid, profile);
  }
});
afterAll(async () => await close?.());

const teacher = (uid: string) => accountActor({ uid, roles: ['dancer', 'instructor'] });
const dancer = (uid: string) => accountActor({ uid, roles: ['dancer'] });
const maintainer = accountActor({ uid: 'eva', roles: ['dancer', 'maintainer'] });
const browses = async (actor: ReturnType<typeof teacher>, id: string): Promise<boolean> =>
  (await findAuthorized(platform, [actor], 'plan:browse', id)) !== undefined;
const listedIds = async (query = {}): Promise<string[]> =>
  (await listPublicPlans(platform, query)).items.map(({ id }) => id);
const stored = async (id: string): Promise<ClassPlan> =>
  (await platform.documents.get(classPlans, id))?.data ?? classPlan('nobody');
const copy = async (id: string, uid: string, requestKey: string = crypto.randomUUID()) =>
  await copyPlan(platform, await stored(id), {
    ...{ uid, requestKey, title: (await stored(id)).title },
    moves: await planMoves(platform.documents, uid),
  });
const creditsOf = async (id: string) => await viewCredits(platform, await stored(id));

describe('a public plan', () => {
  it('is read and found by instructors from when it is made public to when it is not', async () => {
    const id = await seedPlan(platform, 'ana', { title: 'Turns' });
    expect([await browses(teacher('ben'), id), await browses(dancer('ana'), id)]).toEqual([
      false,
      true,
    ]);
    await publishPlan(platform, id, true);
    expect([await browses(teacher('ben'), id), await browses(dancer('ben'), id)]).toEqual([
      true,
      false,
    ]);
    expect(await listedIds()).toEqual([id]);
    for (const permission of ['plan:read', 'plan:change', 'plan:look', 'plan:manage'] as const) {
      expect(await findAuthorized(platform, [teacher('ben')], permission, id)).toBeUndefined();
    }
    await publishPlan(platform, id, false);
    expect(await browses(teacher('ben'), id)).toBe(false);
    expect(await listedIds()).toEqual([]);
  });

  it('is listed as it is now, under its level and length, and not from the bin', async () => {
    const id = await seedPlan(platform, 'ana', { level: 'beginner', minutes: 45 });
    await publishPlan(platform, id, true);
    const later = await seedPlan(platform, 'ana', { level: 'advanced', minutes: 90 });
    await publishPlan(platform, later, true);
    expect(await listedIds()).toEqual([later, id]);
    expect(await listedIds({ level: 'beginner' })).toEqual([id]);
    expect(await listedIds({ length: 'long' })).toEqual([later]);
    expect(await listedIds({ level: 'beginner', length: 'long' })).toEqual([]);
    await savePlan(platform, id, {
      ...{ base: 1, requestKey: crypto.randomUUID() },
      content: planContent({ title: 'New', minutes: 60 }),
    });
    const { plans } = await viewPublicPlans(platform, { length: 'hour' });
    expect(plans).toMatchObject([{ id, title: 'New', ownerName: 'Name of ana' }]);
    expect(JSON.stringify(plans)).not.toContain('"ana"');
    await moveToBin(platform, planBin, id);
    expect(await listedIds()).toEqual([later]);
    await restoreFromBin(platform, planBin, id);
    expect(await listedIds()).toEqual([later, id]);
  });

  it('says nothing of people but their names, nor when and where its owner teaches', async () => {
    const where = {
      date: '2026-03-02',
      time: '19:30',
      timeZone: 'Europe/Madrid',
      place: 'Studio 1',
    };
    const id = await seedPlan(platform, 'ana', { ...where, notes: 'Bring water' });
    await publishPlan(platform, id, true);
    const access = await authorize(platform, [teacher('ben')], 'plan:browse', id);
    const seen = await viewPublicPlan(platform, access, 'en');
    expect(seen).toMatchObject({ ownerName: 'Name of ana', plan: { notes: 'Bring water' } });
    const sent = JSON.stringify(seen);
    for (const secret of [...Object.values(where), '"ana"']) expect(sent).not.toContain(secret);
    const { properties } = z.toJSONSchema(publicPlanSchema, { io: 'output' });
    expect(Object.keys(properties ?? {}).sort()).toEqual(
      ['id', 'plan', 'names', 'ownerName', 'after'].sort(),
    );
  });
});

describe('a copy', () => {
  it('holds what its owner may open: dances, moves and songs of others come as their names', async () => {
    const dance = await seedChoreography(platform, 'ana');
    const clip = `clip-${await seedClip(platform, 'ana')}`;
    const filmed = { id: clip, name: 'Ana’s turn', counts: 8 };
    const drawn = { id: 'right-turn', name: 'Right turn', counts: 4 };
    const id = await seedPlan(platform, 'ana', {
      ...{ title: 'Turns', date: '2026-03-02', place: 'Studio 1' },
      blocks: [
        blockFor('a', {
          content: {
            ...{ kind: 'choreography', choreographyId: dance, title: 'Propuesta' },
            moves: [drawn, filmed],
          },
          music: {
            ...{ title: 'A song', songHash: 'a'.repeat(64), choreographyId: dance, bpm: 125 },
            ...{ startSec: 0, speed: 90 },
          },
        }),
        blockFor('b', { content: { kind: 'move', move: filmed } }),
        blockFor('c', { content: { kind: 'move', move: drawn } }),
      ],
    });
    await publishPlan(platform, id, true);
    const made = await stored(await copy(id, 'ben'));
    expect(made).toMatchObject({ ownerId: 'ben', title: 'Turns', revision: 1 });
    expect(made.blocks.map(({ content }) => content)).toEqual([
      { kind: 'text', text: 'Propuesta: Right turn, Ana’s turn' },
      { kind: 'text', text: 'Ana’s turn' },
      { kind: 'move', move: drawn },
    ]);
    expect(made.blocks[0]?.music).toEqual({ title: 'A song', bpm: 125, startSec: 0, speed: 90 });
    for (const gone of [dance, clip, 'a'.repeat(64), 'Studio 1', '2026-03-02', '"ana"']) {
      expect(JSON.stringify({ ...made, after: [] })).not.toContain(gone);
    }
    expect([made.publicSince, made.course, made.date]).toEqual([undefined, undefined, undefined]);
  });

  it('says of whose plan it was made, also through further copies, saves and files', async () => {
    const first = await seedPlan(platform, 'ana', { title: 'First' });
    const second = await copy(first, 'ben');
    expect(await creditsOf(second)).toEqual([{ title: 'First', name: 'Name of ana' }]);
    await savePlan(platform, second, {
      ...{ base: 1, requestKey: crypto.randomUUID() },
      content: planContent({ title: 'Second' }),
    });
    const third = await copy(second, 'eva');
    const both = [
      { title: 'First', name: 'Name of ana' },
      { title: 'Second', name: 'Name of ben' },
    ];
    expect(await creditsOf(third)).toEqual(both);
    const names = new Map([
      ['ana', 'Name of ana'],
      ['ben', 'Name of ben'],
    ]);
    const written = JSON.stringify(exportPlan(await stored(third), names));
    expect(written).not.toContain('"ana"');
    const { planIds } = await importPlans(platform, {
      ...{ ownerId: 'eva', requestKey: crypto.randomUUID(), moves: new Map() },
      file: readPlanFile(JSON.parse(written)),
    });
    expect(await creditsOf(planIds[0] ?? '')).toEqual(both);
  });

  it('is one of a double click, and of oneself no credit', async () => {
    const id = await seedPlan(platform, 'ana');
    const key = crypto.randomUUID();
    expect(await copy(id, 'ben', key)).toBe(await copy(id, 'ben', key));
    expect(await creditsOf(await copy(id, 'ana'))).toEqual([]);
  });

  it('keeps the first and the last of a long row of credits', () => {
    let plan = classPlan('p0', { title: 'Plan 0' });
    for (let k = 1; k < 20; k += 1) {
      plan = classPlan(`p${k}`, { title: `Plan ${k}`, after: [...creditsOfCopy(plan, `p${k}`)] });
    }
    expect(plan.after).toHaveLength(MOST_CREDITS);
    expect([plan.after?.[0]?.by, plan.after?.at(-1)?.by]).toEqual(['p0', 'p18']);
  });

  it('forgets the name of who has deleted their account, and not the plan’s', async () => {
    const id = await seedPlan(platform, 'zoe', { title: 'Zoe’s' });
    await publishPlan(platform, id, true);
    const made = await copy(id, 'ben');
    await deleteAccount(platform, 'zoe');
    expect(await listedIds()).not.toContain(id);
    expect(await creditsOf(made)).toEqual([{ title: 'Zoe’s', name: '' }]);
  });
});

describe('a plan that is reported', () => {
  const report = async (id: string): Promise<string> => {
    const key = crypto.randomUUID();
    const about = { kind: 'plan', id, title: 'Turns', reason: 'rights', text: 'Ours.' } as const;
    await fileReport(platform, key, about);
    return key;
  };
  const decide = async (key: string, decision: 'kept' | 'taken-down', note?: string) => {
    const found = (await listReports(platform)).items.find((one) => one.id === key);
    await decideReport(platform, key, found?.version ?? '', decision, note);
  };

  it('is seen by maintainers, and by no more of them before', async () => {
    const id = await seedPlan(platform, 'ana');
    expect(await browses(maintainer, id)).toBe(false);
    await report(id);
    expect(await browses(maintainer, id)).toBe(true);
    expect(await findAuthorized(platform, [maintainer], 'plan:read', id)).toBeUndefined();
  });

  it('is taken down for everybody but its owner, who is told why, and comes back', async () => {
    const dance = await seedChoreography(platform, 'ana');
    const about = { choreographyId: dance, title: 'x', moves: [] };
    const block = blockFor('a', { content: { kind: 'choreography', ...about } });
    const id = await seedPlan(platform, 'ana', { blocks: [block] });
    await publishPlan(platform, id, true);
    await letTeach(platform, id, 'ana', 'ben');
    const plan = await authorize(platform, [teacher('ana')], 'plan:manage', id);
    const holder = linkActor(await sharePlan(platform, plan, { lifetime: '7', sound: true }));
    const holders = holder ? [holder] : [];
    const open = async (): Promise<boolean[]> => [
      await browses(teacher('eva'), id),
      (await listedIds()).includes(id),
      (await findAuthorized(platform, [teacher('ben')], 'plan:read', id)) !== undefined,
      (await findAuthorized(platform, holders, 'plan:look', id)) !== undefined,
      (await findAuthorized(platform, holders, 'choreography:hear', dance)) !== undefined,
      (await findAuthorized(platform, [teacher('ben')], 'choreography:watch', dance)) !== undefined,
    ];
    expect(await open()).toEqual([true, true, true, true, true, true]);
    const key = await report(id);
    await decide(key, 'taken-down', 'The figures are from a paid course.');
    expect(await open()).toEqual([false, false, false, false, false, false]);
    const owners = await authorize(platform, [teacher('ana')], 'plan:read', id);
    expect((await viewReadPlan(platform, owners, 'en')).takenDown).toEqual({
      ...{ why: 'rights', note: 'The figures are from a paid course.' },
    });
    // Neither the bin nor making it public once more brings it back.
    await moveToBin(platform, planBin, id);
    await restoreFromBin(platform, planBin, id);
    await publishPlan(platform, id, true);
    expect(await open()).toEqual([false, false, false, false, false, false]);
    await decide(key, 'kept');
    expect(await open()).toEqual([true, true, true, true, true, true]);
    const again = await authorize(platform, [teacher('ana')], 'plan:read', id);
    expect((await viewReadPlan(platform, again, 'en')).takenDown).toBeUndefined();
  });
});
