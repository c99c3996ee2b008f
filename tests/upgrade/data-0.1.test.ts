/** What version 0.1 has written is opened by the present one. */
import { buffer, json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySession } from '@bachata/core/accounts/session.ts';
import { signIn } from '@bachata/core/accounts/sign-in.ts';
import { revisionsCollection } from '@bachata/core/choreographies/revisions.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { planSchema } from '@bachata/core/choreography/plan.ts';
import { linkActor, ownerActor, type Actor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { keepHouse } from '@bachata/core/housekeeping/keep-house.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { readyClips } from '@bachata/core/user-clips/clip.ts';
import { clipLink, renewClipLink } from '@bachata/core/user-clips/share.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import type { Clock } from '@bachata/core/ports.ts';
import { readRepertoire } from '@bachata/core/repertoire.ts';
import { getBytes } from '@bachata/core/read-object.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { unpackFormerData, type UnpackedData } from '../fixtures/former-data.ts';

const HOUR_MS = 3_600_000;

describe('data of version 0.1', () => {
  let former: UnpackedData;
  let platform: EmbeddedPlatform;
  let uid: string;

  beforeAll(async () => {
    former = await unpackFormerData('data-0.1');
    const clock: Clock = { now: () => former.facts.madeAt + HOUR_MS };
    const { dataDir } = former;
    platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost', clock });
    uid = (await platform.identity.findByEmail(former.facts.dancer.email))?.uid ?? '';
  });
  afterAll(async () => {
    platform.close();
    await former.remove();
  });

  it.each([
    ['dancer', ['dancer']],
    ['maintainer', ['maintainer', 'dancer']],
  ] as const)('keeps the %s signed in, with name and roles', async (who, roles) => {
    const { email, displayName, session } = former.facts[who];
    const account = await verifySession(platform, session);
    expect(account).toMatchObject({ email, displayName, roles });
  });

  it('takes the passwords, and no others', async () => {
    const { email, password } = former.facts.dancer;
    const attempt = (said: string) => signIn(platform, { kind: 'password', email, password: said });
    expect((await attempt(password)).account).toMatchObject({ uid, email });
    await expect(attempt(former.facts.maintainer.password)).rejects.toMatchObject({
      code: 'bad-credentials',
    });
  });

  it('has the collection, with plan and video of each choreography', async () => {
    const { items } = await platform.documents.query(choreographies, { where: { ownerId: uid } });
    expect(items.map(({ id }) => id)).toEqual([former.facts.choreographyId]);
    const choreography = items[0]?.data;
    if (choreography === undefined) throw new Error('no choreography');
    const plan = planSchema.parse(await json((await get(choreography.planKey)).body));
    expect(plan.segments.length).toBeGreaterThan(3);
    const video = await get(choreography.videoKey);
    expect(video.info.contentType).toBe('video/mp4');
    const bytes = await buffer(video.body);
    expect(bytes.subarray(4, 8).toString('latin1')).toBe('ftyp');
    expect(bytes).toHaveLength(choreography.videoBytes);
  });

  it('has the edits, of which the video shows the first', async () => {
    const id = former.facts.choreographyId;
    const revisions = (await platform.documents.get(revisionsCollection, id))?.data;
    expect(revisions?.revision).toBe(2);
    expect((await platform.documents.get(choreographies, id))?.data.revision).toBe(1);
    const plans = [...(revisions?.past ?? []), revisions?.present ?? ''];
    const moves = await Promise.all(
      plans.map(async (key) => {
        const { segments } = planSchema.parse(await json((await get(key)).body));
        return segments.map(({ moveId }) => moveId).join();
      }),
    );
    expect(new Set(moves).size).toBe(3);
  });

  it('has the clip and the known moves', async () => {
    const clip = (await platform.documents.get(readyClips, former.facts.clipId))?.data;
    expect(clip).toMatchObject({ ownerId: uid, visibility: 'unlisted', status: 'ready' });
    expect(clip?.suggestion?.neighbors[0]?.moveId).toMatch(/^side-basic/);
    expect(clip?.confirmed?.move.name.en).toBe('Mi básico');
    expect((await bytesOf(clip?.confirmed?.clipKey ?? '')).length).toBeGreaterThan(0);
    expect(await readRepertoire(platform.documents, uid)).toEqual({
      knownMoves: ['side-basic'],
      maxNewMoves: 40,
    });
  });

  it('finds the files of the clip where its id says', async () => {
    const { clipId } = former.facts;
    for (const file of ['video', 'poster', 'track', 'analysis'] as const) {
      expect((await bytesOf(clipKeys[file](clipId))).length).toBeGreaterThan(0);
    }
  });

  it('shows the unlisted clip to its owner, and to others by a link that is made now', async () => {
    const { clipId } = former.facts;
    const read = (actors: readonly (Actor | undefined)[]) =>
      findAuthorized(
        platform,
        actors.filter((actor) => actor !== undefined),
        'clip:read',
        clipId,
      );
    const owner = ownerActor({ ownerId: uid });
    const other = ownerActor({ ownerId: 'somebody else' });
    expect(await read([owner])).toBeDefined();
    expect(await read([other])).toBeUndefined();
    expect(await clipLink(platform, clipId)).toBeUndefined();
    const token = await renewClipLink(platform, clipId, { ownerId: uid });
    expect(await read([linkActor(token)])).toBeDefined();
    expect(await read([other, linkActor(token)])).toBeDefined();
  });

  it('loses nothing to housekeeping', async () => {
    const keys = async () => (await platform.objects.list('')).map(({ key }) => key);
    const before = await keys();
    expect((await keepHouse(platform)).failed).toEqual({});
    expect(await keys()).toEqual(before);
    const { items } = await platform.documents.query(choreographies, { where: { ownerId: uid } });
    expect(items).toHaveLength(1);
  });

  it('has the job that was under way, where it was', async () => {
    const { interruptedJobId } = former.facts;
    const job = (await platform.documents.get(jobs, interruptedJobId))?.data;
    expect(job).toMatchObject({ ownerId: uid, status: 'running', stage: 'analyze-music' });
  });

  const get = (key: string) => platform.objects.get(key);
  const bytesOf = (key: string) => getBytes(platform.objects, key);
});
