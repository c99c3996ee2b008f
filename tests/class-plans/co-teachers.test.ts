/** Co-teachers: how they come in, what they may do with a plan, what it opens to them, and how it ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountActor, linkActor } from '@bachata/core/access/actor.ts';
import { authorize, findAuthorized } from '@bachata/core/access/authorize.ts';
import { belongingsOf, deleteAccount } from '@bachata/core/accounts/belongings.ts';
import { profiles } from '@bachata/core/accounts/profile.ts';
import { moveToBin, removeFromBin } from '@bachata/core/bin/bin.ts';
import { planBin } from '@bachata/core/class-plans/bin.ts';
import { openedDances } from '@bachata/core/class-plans/block-moves.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import { classPlans, type PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import {
  coTaught,
  coTeachersOf,
  endCoTeaching,
  MOST_CO_TEACHERS,
  resumeCoTeaching,
} from '@bachata/core/class-plans/co-teachers.ts';
import { forgetClass, holdClass } from '@bachata/core/class-plans/hold-class.ts';
import {
  acceptInvitation,
  INVITATION_MS,
  inviteCoTeacher,
  MOST_INVITATIONS,
  openInvitations,
  planInvitations,
  readInvitation,
  withdrawInvitation,
} from '@bachata/core/class-plans/invitations.ts';
import { listPlans } from '@bachata/core/class-plans/list-plans.ts';
import { savePlan, type SaveResult } from '@bachata/core/class-plans/save-plan.ts';
import { sharePlan } from '@bachata/core/class-plans/shared-plan.ts';
import { taughtBy } from '@bachata/core/class-plans/taught.ts';
import { blockFor, planContent } from '@bachata/core/class-plans/testing/plans.ts';
import { AppError } from '@bachata/core/errors.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { hashToken } from '@bachata/core/token.ts';
import { viewReadPlan } from '../../web/src/lib/server/class-plans.ts';
import { coTaughtPlans, viewCoTeachers } from '../../web/src/lib/server/co-teaching.ts';
import { letTeach, seedPlan } from '../browser/seed-plans.ts';
import { seedChoreography } from '../browser/seed.ts';
import { temporaryPlatform } from '../contracts/embedded.ts';

let platform: Platform;
let close: () => Promise<void>;
let now = Date.now();

beforeAll(async () => {
  const opened = await temporaryPlatform();
  platform = { ...opened.platform, clock: { now: () => now } };
  close = opened.close;
  for (const uid of ['ana', 'ben', 'eva']) {
    const profile = { displayName: `Name of ${uid}`, roles: ['dancer'], createdAt: 1 } as const;
    await platform.documents.create(profiles, uid, { ...profile, roles: ['dancer'] });
  }
});
afterAll(async () => await close?.());

const actor = (uid: string) => accountActor({ uid, roles: ['dancer', 'instructor'] });
const may = async (uid: string, permission: Parameters<typeof authorize>[2], id: string) =>
  (await findAuthorized(platform, [actor(uid)], permission, id)) !== undefined;
const invite = async (id: string, sound = false) =>
  await inviteCoTeacher(platform, { id, data: { ownerId: 'ana' } }, { sound });
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const danced = (id: string, choreographyId: string): Block =>
  blockFor(id, {
    content: { kind: 'choreography', choreographyId, title: 'Propuesta', moves: [] },
  });

async function save(id: string, by: string, content: Partial<PlanContent>): Promise<SaveResult> {
  const stored = await platform.documents.get(classPlans, id);
  return await savePlan(platform, id, {
    ...{ base: stored?.data.revision ?? 0, requestKey: crypto.randomUUID(), by },
    content: planContent(content),
  });
}

describe('an invitation', () => {
  it('lets in who accepts it, once, and is stored as a hash alone', async () => {
    const id = await seedPlan(platform, 'ana', { title: 'Turns' });
    const token = await invite(id);
    expect(await readInvitation(platform, token, 'ben')).toMatchObject({
      ...{ title: 'Turns', ownerId: 'ana', isAccepted: false },
    });
    expect(await may('ben', 'plan:read', id)).toBe(false);
    expect(await acceptInvitation(platform, 'ben', token)).toBe(id);
    for (const permission of ['plan:read', 'plan:change', 'plan:teach'] as const) {
      expect(await may('ben', permission, id)).toBe(true);
    }
    expect(await may('ben', 'plan:manage', id)).toBe(false);
    expect(await codeOf(acceptInvitation(platform, 'eva', token))).toBe('invitation-used');
    expect(await codeOf(readInvitation(platform, token, 'eva'))).toBe('invitation-used');
    const stored = await platform.documents.get(planInvitations, hashToken(token));
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await openInvitations(platform, id)).toEqual([]);
  });

  it('is accepted once where two accept it at the same time, and by a double click', async () => {
    const id = await seedPlan(platform, 'ana');
    const token = await invite(id);
    const both = await Promise.all(
      ['ben', 'eva'].map((uid) => codeOf(acceptInvitation(platform, uid, token))),
    );
    expect(both.sort()).toEqual(['done', 'invitation-used']);
    const [{ uid } = { uid: '' }] = await coTeachersOf(platform, id);
    expect(await acceptInvitation(platform, uid, token)).toBe(id);
    expect(await coTeachersOf(platform, id)).toHaveLength(1);
  });

  it('ends after a week, and with being withdrawn', async () => {
    const id = await seedPlan(platform, 'ana');
    const old = await invite(id);
    now += INVITATION_MS;
    expect(await codeOf(acceptInvitation(platform, 'ben', old))).toBe('invitation-expired');
    const other = await invite(id);
    const [open] = await openInvitations(platform, id);
    // Of another plan it is none.
    await withdrawInvitation(platform, await seedPlan(platform, 'ana'), open?.id ?? '');
    expect(await openInvitations(platform, id)).toHaveLength(1);
    await withdrawInvitation(platform, id, open?.id ?? '');
    expect(await codeOf(acceptInvitation(platform, 'ben', other))).toBe('invitation-unknown');
    expect(await codeOf(acceptInvitation(platform, 'ben', 'x'))).toBe('invitation-unknown');
  });

  it('is not for the owner, nor used up by who teaches from the plan already', async () => {
    const id = await seedPlan(platform, 'ana');
    const token = await invite(id);
    expect(await codeOf(acceptInvitation(platform, 'ana', token))).toBe('invitation-own');
    await letTeach(platform, id, 'ana', 'ben');
    expect(await acceptInvitation(platform, 'ben', token)).toBe(id);
    expect(await openInvitations(platform, id)).toHaveLength(1);
  });

  it('is one of a limited number, as co-teachers are', async () => {
    const id = await seedPlan(platform, 'ana');
    for (let made = 0; made < MOST_INVITATIONS; made += 1) await invite(id);
    expect(await codeOf(invite(id))).toBe('too-many-invitations');
    const full = await seedPlan(platform, 'ana');
    const last = await invite(full);
    for (let k = 0; k < MOST_CO_TEACHERS; k += 1) await letTeach(platform, full, 'ana', `p${k}`);
    expect(await codeOf(invite(full))).toBe('too-many-co-teachers');
    expect(await codeOf(acceptInvitation(platform, 'ben', last))).toBe('too-many-co-teachers');
  });

  it('goes with its plan', async () => {
    const id = await seedPlan(platform, 'ana');
    const token = await invite(id);
    await moveToBin(platform, planBin, id);
    expect(await codeOf(acceptInvitation(platform, 'ben', token))).toBe('invitation-unknown');
    await removeFromBin(platform, planBin, id);
    expect(await platform.documents.get(planInvitations, hashToken(token))).toBeUndefined();
  });
});

describe('a co-teacher', () => {
  it('has the plan in the own list, with the name of whose it is', async () => {
    const id = await seedPlan(platform, 'ana', { title: 'Of Ana' });
    await letTeach(platform, id, 'ana', 'ben');
    const others = await coTaughtPlans(platform, actor('ben'));
    const list = await listPlans(platform, 'ben', { text: 'of ana' }, others);
    expect(list.items).toMatchObject([{ id, title: 'Of Ana', ownerName: 'Name of ana' }]);
    expect((await viewCoTeachers(platform, id)).coTeachers).toMatchObject([
      { uid: 'ben', name: 'Name of ben' },
    ]);
    await moveToBin(platform, planBin, id);
    const left = await coTaughtPlans(platform, actor('ben'));
    expect(left.map((one) => one.id)).not.toContain(id);
  });

  it('is named where somebody else saves what they have seen before', async () => {
    const id = await seedPlan(platform, 'ana');
    await letTeach(platform, id, 'ana', 'ben');
    await save(id, 'ben', { title: 'Ben’s' });
    const stale = { base: 1, requestKey: crypto.randomUUID(), content: planContent(), by: 'ana' };
    const answer = await savePlan(platform, id, stale);
    expect(answer).toMatchObject({
      outcome: 'stale',
      theirs: { title: 'Ben’s', changedBy: 'ben' },
    });
    await save(id, 'ana', { title: 'Ana’s' });
    const stored = (await platform.documents.get(classPlans, id))?.data;
    expect(stored).toMatchObject({ title: 'Ana’s', ownerId: 'ana' });
    expect(stored?.changedBy).toBeUndefined();
  });

  it('writes down what they taught, under their own name, and takes no other class back', async () => {
    const id = await seedPlan(platform, 'ana');
    await letTeach(platform, id, 'ana', 'ben');
    await holdClass(platform, id, { heldOn: '2026-03-02', ticked: ['a'], by: 'ana' });
    await holdClass(platform, id, { heldOn: '2026-03-09', ticked: ['a'], by: 'ben' });
    await holdClass(platform, id, { heldOn: '2026-03-09', ticked: ['a', 'b'], by: 'ana' });
    const held = await taughtBy(platform.documents, id);
    expect(held.map(({ data }) => data.by)).toEqual(['ben', undefined]);
    const seen = async (uid: string) => {
      const access = await authorize(platform, [actor(uid)], 'plan:read', id);
      const view = await viewReadPlan(platform, access, 'en');
      return view.held.map(({ by, mayForget }) => ({ by, mayForget }));
    };
    expect(await seen('ana')).toEqual([
      { by: 'Name of ben', mayForget: true },
      { by: undefined, mayForget: true },
    ]);
    expect(await seen('ben')).toEqual([
      { by: undefined, mayForget: true },
      { by: 'Name of ana', mayForget: false },
    ]);
    expect(await codeOf(forgetClass(platform, id, '2026-03-02', 'ben'))).toBe('not-found');
    await forgetClass(platform, id, '2026-03-09', 'ben');
    expect(await taughtBy(platform.documents, id)).toHaveLength(1);
  });

  it('is taken out at once, comes back by who did it, and by nobody else', async () => {
    const id = await seedPlan(platform, 'ana');
    const used = await invite(id);
    await acceptInvitation(platform, 'ben', used);
    await endCoTeaching(platform, { planId: id, uid: 'ben', by: 'ana' });
    expect(await may('ben', 'plan:read', id)).toBe(false);
    expect(await coTaught(platform, 'ben')).not.toContainEqual(expect.objectContaining({ id }));
    expect(await codeOf(acceptInvitation(platform, 'ben', used))).toBe('invitation-used');
    const back = (by: string) => codeOf(resumeCoTeaching(platform, { planId: id, uid: 'ben', by }));
    expect(await back('ben')).toBe('not-found');
    expect(await back('ana')).toBe('done');
    expect(await may('ben', 'plan:change', id)).toBe(true);
    await endCoTeaching(platform, { planId: id, uid: 'ben', by: 'ben' });
    expect(await back('ana')).toBe('not-found');
    expect(await back('ben')).toBe('done');
    expect(await back('ben')).toBe('done');
    const gone = { planId: id, uid: 'eva', by: 'ana' };
    expect(await codeOf(endCoTeaching(platform, gone))).toBe('not-found');
    await endCoTeaching(platform, { planId: id, uid: 'ben', by: 'ana' });
    await letTeach(platform, id, 'ana', 'ben');
    expect(await may('ben', 'plan:read', id)).toBe(true);
  });
});

describe('the dances of a plan', () => {
  const hears = (uid: string, id: string) => may(uid, 'choreography:hear', id);
  const watches = (uid: string, id: string) => may(uid, 'choreography:watch', id);

  it('are watched by its co-teachers for as long as they teach, heard where the owner lets them', async () => {
    const dance = await seedChoreography(platform, 'ana');
    const id = await seedPlan(platform, 'ana', { blocks: [danced('a', dance)] });
    await letTeach(platform, id, 'ana', 'ben', false);
    expect([await watches('ben', dance), await hears('ben', dance)]).toEqual([true, false]);
    expect(await may('ben', 'choreography:read', dance)).toBe(false);
    await letTeach(platform, id, 'ana', 'eva', true);
    expect(await hears('eva', dance)).toBe(true);
    await endCoTeaching(platform, { planId: id, uid: 'eva', by: 'ana' });
    expect([await watches('eva', dance), await hears('eva', dance)]).toEqual([false, false]);
    await save(id, 'ana', { blocks: [] });
    expect(await watches('ben', dance)).toBe(false);
  });

  it('are those that the owner has put in: a co-teacher opens no other one by naming it', async () => {
    const [first, secret, later] = [
      await seedChoreography(platform, 'ana'),
      await seedChoreography(platform, 'ana'),
      await seedChoreography(platform, 'ana'),
    ];
    const id = await seedPlan(platform, 'ana', { blocks: [danced('a', first)] });
    await letTeach(platform, id, 'ana', 'ben');
    const plan = await authorize(platform, [actor('ana')], 'plan:manage', id);
    const token = await sharePlan(platform, plan, { lifetime: '7', sound: true });
    const holder = linkActor(token);
    const byLink = async (dance: string) =>
      (await findAuthorized(platform, holder ? [holder] : [], 'choreography:watch', dance)) !==
      undefined;
    // The count sheets behind the plan's paper are of these.
    const sheets = async () =>
      openedDances((await platform.documents.get(classPlans, id))?.data ?? plan.data).length;
    await save(id, 'ben', { blocks: [danced('a', first), danced('b', secret)] });
    expect([await watches('ben', first), await watches('ben', secret)]).toEqual([true, false]);
    expect([await byLink(first), await byLink(secret), await sheets()]).toEqual([true, false, 1]);
    // What the owner adds is open; what was there before is not opened by saving it along.
    const blocks = [danced('a', first), danced('b', secret), danced('c', later)];
    await save(id, 'ana', { blocks });
    expect([await byLink(later), await byLink(secret), await sheets()]).toEqual([true, false, 2]);
    // Taken out and put back by a co-teacher, it is open again.
    await save(id, 'ben', { blocks: [] });
    expect(await byLink(first)).toBe(false);
    await save(id, 'ben', { blocks });
    expect([await byLink(first), await byLink(secret)]).toEqual([true, false]);
  });

  it('of a co-teacher stay theirs, and are told apart from those that are gone', async () => {
    const bens = await seedChoreography(platform, 'ben');
    const strange = await seedChoreography(platform, 'eva');
    const id = await seedPlan(platform, 'ana');
    await letTeach(platform, id, 'ana', 'ben');
    await save(id, 'ben', { blocks: [danced('a', bens), danced('b', strange)] });
    const access = await authorize(platform, [actor('ana')], 'plan:read', id);
    const { references } = await viewReadPlan(platform, access, 'en');
    expect(references).toEqual({ [bens]: 'others', [strange]: 'gone' });
    expect(await watches('ana', bens)).toBe(false);
  });
});

describe('an account that is deleted', () => {
  it('takes its grants and invitations along, and shows them in its archive before', async () => {
    const account = async (uid: string) => ({
      ...{ uid, email: `${uid}@example.org`, displayName: uid, roles: ['dancer'] as const },
    });
    const id = await seedPlan(platform, 'dora');
    const plan = { id, data: { ownerId: 'dora' } };
    await inviteCoTeacher(platform, plan, { sound: false });
    await letTeach(platform, id, 'dora', 'fred');
    const doras = await belongingsOf(platform, { ...(await account('dora')), roles: ['dancer'] });
    expect(doras.documents['planInvitations']).toHaveLength(2);
    expect(doras.documents['grants']).toHaveLength(1);
    const freds = await belongingsOf(platform, { ...(await account('fred')), roles: ['dancer'] });
    expect(freds.coTeaches).toEqual([{ planId: id, since: now }]);
    await deleteAccount(platform, 'fred');
    expect(await coTeachersOf(platform, id)).toEqual([]);
    await letTeach(platform, id, 'dora', 'gina');
    await deleteAccount(platform, 'dora');
    expect(await coTaught(platform, 'gina')).toEqual([]);
    expect(await openInvitations(platform, id)).toEqual([]);
  });
});
