/** A song that is listened to ahead: the order waits for it, ends it or does without, and nothing is done twice. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimGuest } from '@bachata/core/accounts/claim-guest.ts';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { GUEST_LIMITS, openGuest } from '@bachata/core/guests.ts';
import { keepHouse } from '@bachata/core/housekeeping/keep-house.ts';
import { jobs, type UploadedSong } from '@bachata/core/jobs/job.ts';
import { LEASE_MS } from '@bachata/core/jobs/lease.ts';
import { HEARINGS_PER_HOUR, ORDERS_PER_HOUR } from '@bachata/core/jobs/order-limit.ts';
import { runStage, type Delivery, type StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import type { StageOf } from '@bachata/core/jobs/stages.ts';
import { songKeys, uploadKeys } from '@bachata/core/object-keys.ts';
import { abandonUpload, hearAhead } from '@bachata/core/uploads/hear-ahead.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { openUpload, openUploads } from '@bachata/core/uploads/quota.ts';
import { songFile } from '@bachata/library/files.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { runFfmpeg } from '../../functions/media/ffmpeg/run.ts';
import { stageHandlers } from '../../functions/pipeline/handlers.ts';
import { ManualClock, temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

const DAY_MS = 24 * 3_600_000;
const parameters = planParametersSchema.parse({ difficulty: 'beginner' });
let sound: Buffer;
let clock: ManualClock;
let temporary: TemporaryPlatform;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-hearing-'));
  const [demo] = catalog;
  if (demo === undefined) throw new Error('There is no demo song.');
  const file = path.join(folder, 'part.m4a');
  await runFfmpeg({ args: ['-ss', '20', '-t', '30', '-i', songFile(demo), '-c', 'copy', file] });
  sound = await readFile(file);
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  clock = new ManualClock();
  temporary = await temporaryPlatform(clock);
});
afterEach(async () => await temporary.close());

const sourceOf = (ownerId: string, name = 'song.m4a'): UploadedSong => ({
  ...{ kind: 'upload', fileName: 'Mi canción.m4a' },
  objectKey: uploadKeys.file(ownerId, name),
});
async function upload(ownerId = 'ana', bytes = sound): Promise<UploadedSong> {
  const source = sourceOf(ownerId);
  await openUpload(temporary.platform, ownerId, { key: source.objectKey, bytes: bytes.length });
  await temporary.platform.objects.put(source.objectKey, bytes, { contentType: 'audio/mp4' });
  return source;
}
const hear = async (source: UploadedSong, ownerId = 'ana'): Promise<string> =>
  (await hearAhead(temporary.platform, ownerId, source)).jobId;
const order = async (source: UploadedSong, ownerId = 'ana'): Promise<string> => {
  const wanted = { ownerId, requestKey: crypto.randomUUID(), title: 'Mine', source, parameters };
  return (await createChoreography(temporary.platform, wanted)).jobId;
};
const deliver = async (
  jobId: string,
  stage: StageOf<'song'>,
  handlers: StageHandlers = stageHandlers,
): Promise<Delivery['outcome']> => {
  const payload = { jobId, stage };
  const holder = crypto.randomUUID();
  return (await runStage(temporary.platform, payload, handlers, { holder })).outcome;
};
const jobOf = async (jobId: string) => (await temporary.platform.documents.get(jobs, jobId))?.data;
const hashOf = async (jobId: string): Promise<string> => {
  const job = await jobOf(jobId);
  return (job?.kind === 'song' || job?.kind === 'hearing' ? job.songHash : undefined) ?? '';
};
/** Objects of songs that were stored since. */
function watchPuts(): () => string[] {
  const put = vi.spyOn(temporary.platform.objects, 'put');
  return () => put.mock.calls.map(([key]) => key).filter((key) => key.startsWith(songKeys.root));
}

/** Stages that say when they have begun, and work on when they are told to. */
function held(stage: 'ingest-song' | 'analyze-music') {
  const begun = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const handlers: StageHandlers = {
    ...stageHandlers,
    [stage]: async (context: Parameters<StageHandlers[typeof stage]>[0]) => {
      context.report(0.5);
      begun.resolve(undefined);
      await goOn.promise;
      return await stageHandlers[stage](context);
    },
  };
  return { handlers, begun: begun.promise, goOn: () => goOn.resolve(undefined) };
}

describe('an order', () => {
  it('finds everything done, and works on nothing again', async () => {
    const source = await upload();
    const hearing = await hear(source);
    expect(await deliver(hearing, 'ingest-song')).toBe('done');
    expect(await deliver(hearing, 'analyze-music')).toBe('done');
    expect(await jobOf(hearing)).toMatchObject({ status: 'done', fraction: 1 });
    const stored = watchPuts();
    const get = vi.spyOn(temporary.platform.objects, 'get');
    const jobId = await order(source);
    expect(await deliver(jobId, 'ingest-song')).toBe('done');
    expect(await deliver(jobId, 'analyze-music')).toBe('done');
    expect(await hashOf(jobId)).toBe(await hashOf(hearing));
    expect(stored()).toEqual([]);
    // Not even fetched.
    expect(get).not.toHaveBeenCalled();
    expect(await deliver(jobId, 'plan-choreography')).toBe('done');
    expect(await deliver(jobId, 'render-video')).toBe('done');
    expect(await temporary.platform.objects.list(uploadKeys.root)).toEqual([]);
  });

  it.each(['ingest-song', 'analyze-music'] as const)(
    'waits for %s while it is at work, and shows how far it is',
    async (stage) => {
      const source = await upload();
      const hearing = await hear(source);
      if (stage === 'analyze-music') await deliver(hearing, 'ingest-song');
      const { handlers, begun, goOn } = held(stage);
      const first = deliver(hearing, stage, handlers);
      await begun;
      const jobId = await order(source);
      if (stage === 'analyze-music') await deliver(jobId, 'ingest-song');
      const stored = watchPuts();
      const second = deliver(jobId, stage);
      await vi.waitFor(async () => {
        expect((await jobOf(jobId))?.stages[stage]?.state).toBe('running');
      });
      expect(stored()).toEqual([]);
      goOn();
      expect(await Promise.all([first, second])).toEqual(['done', 'done']);
      const names = stored().map((key) => key.slice(key.lastIndexOf('/') + 1));
      expect(new Set(names).size).toBe(names.length);
      expect((await jobOf(hearing))?.status).not.toBe('cancelled');
      expect(await hashOf(jobId)).toBe(await hashOf(hearing));
    },
  );

  it('ends a hearing that waits for its turn, and does the work itself', async () => {
    const source = await upload();
    const hearing = await hear(source);
    const jobId = await order(source);
    expect(await deliver(jobId, 'ingest-song')).toBe('done');
    expect((await jobOf(hearing))?.status).toBe('cancelled');
    expect(await deliver(hearing, 'ingest-song')).toBe('skipped');
    expect(await deliver(jobId, 'analyze-music')).toBe('done');
  });

  it('goes on with what a killed worker has left', async () => {
    const source = await upload();
    const hearing = await hear(source);
    await deliver(hearing, 'ingest-song');
    const lease = { holder: 'killed', until: clock.now() + LEASE_MS };
    const stages = {
      ...(await jobOf(hearing))?.stages,
      'analyze-music': { state: 'running', attempts: 1, lease },
    } as const;
    await temporary.platform.documents.update(jobs, hearing, { status: 'running', stages });
    const jobId = await order(source);
    expect(await deliver(jobId, 'ingest-song')).toBe('done');
    const analyzed = deliver(jobId, 'analyze-music');
    await vi.waitFor(async () => {
      expect((await jobOf(jobId))?.stages['analyze-music']?.state).toBe('running');
    });
    expect((await jobOf(hearing))?.status).toBe('running');
    clock.advance(LEASE_MS + 1);
    expect(await analyzed).toBe('done');
    expect((await jobOf(hearing))?.status).toBe('cancelled');
    const song = (await temporary.platform.documents.get(songs, await hashOf(jobId)))?.data;
    expect(song?.analysisKey).toBeDefined();
  });

  it('says itself what is wrong with a file that could not be heard', async () => {
    const source = await upload('ana', Buffer.from('no music at all'));
    const hearing = await hear(source);
    expect(await deliver(hearing, 'ingest-song')).toBe('failed');
    const jobId = await order(source);
    expect(await deliver(jobId, 'ingest-song')).toBe('failed');
    const code = (await jobOf(hearing))?.failure?.code;
    expect(code).toBeDefined();
    expect((await jobOf(jobId))?.failure?.code).toBe(code);
  });

  it('finds what a guest had heard before they signed in', async () => {
    const { token, guest } = await openGuest(temporary.platform, 7);
    const source = await upload(guest.uid);
    const hearing = await hear(source, guest.uid);
    await deliver(hearing, 'ingest-song');
    const jobId = await order(source, guest.uid);
    await claimGuest(temporary.platform, token, 'ana');
    expect(await jobOf(hearing)).toMatchObject({ ownerId: 'ana' });
    expect(await deliver(jobId, 'ingest-song')).toBe('done');
    expect(await hashOf(jobId)).toBe(await hashOf(hearing));
  });
});

describe('a hearing', () => {
  it('is one job, however often it is asked for, and another for another track', async () => {
    const source = sourceOf('ana');
    const [first, second] = await Promise.all([hear(source), hear(source)]);
    expect(second).toBe(first);
    expect(await hear({ ...source, track: 1 })).not.toBe(first);
  });

  it('is of nobody else', async () => {
    await expect(hear(sourceOf('ben'))).rejects.toMatchObject({ code: 'not-your-upload' });
    const abandoned = abandonUpload(temporary.platform, 'ana', sourceOf('ben'));
    await expect(abandoned).rejects.toMatchObject({ code: 'not-your-upload' });
  });

  it('is limited for itself, and takes no order away', async () => {
    const many = await Promise.allSettled(
      Array.from({ length: 2 * HEARINGS_PER_HOUR }, (_, n) => hear(sourceOf('ana', `${n}.mp3`))),
    );
    const placed = many.filter(({ status }) => status === 'fulfilled');
    expect(placed).toHaveLength(HEARINGS_PER_HOUR);
    for (let n = 0; n < ORDERS_PER_HOUR; n++) await order(sourceOf('ana', `${n}.mp3`));
    await expect(order(sourceOf('ana'))).rejects.toMatchObject({ code: 'too-many-jobs' });
    clock.advance(3_600_000);
    await hear(sourceOf('ana'));
  });

  it('is limited for a guest', async () => {
    const { guest } = await openGuest(temporary.platform, 7);
    const { uid } = guest;
    for (let n = 0; n < GUEST_LIMITS.hearings; n++) await hear(sourceOf(uid, `${n}.mp3`), uid);
    const refused = hear(sourceOf(uid, 'more.mp3'), uid);
    await expect(refused).rejects.toMatchObject({ code: 'too-many-trials' });
    await order(sourceOf(uid), uid);
  });

  it('lets everything go first that is ordered', async () => {
    const hearing = await hear(await upload());
    const jobId = await order(sourceOf('ben'), 'ben');
    expect(await deliver(hearing, 'ingest-song')).toBe('waits');
    await temporary.platform.documents.update(jobs, jobId, { status: 'cancelled' });
    expect(await deliver(hearing, 'ingest-song')).toBe('done');
  });

  it('ends with its upload where another file was chosen', async () => {
    const source = await upload();
    const hearing = await hear(source);
    await abandonUpload(temporary.platform, 'ana', source);
    expect((await jobOf(hearing))?.status).toBe('cancelled');
    expect(await temporary.platform.objects.head(source.objectKey)).toBeUndefined();
    expect(await temporary.platform.documents.get(openUploads, 'ana')).toBeUndefined();
    // Once more, as after a lost answer.
    await abandonUpload(temporary.platform, 'ana', source);
  });

  it('leaves nothing where nobody orders anything', async () => {
    const source = await upload();
    const hearing = await hear(source);
    await deliver(hearing, 'ingest-song');
    await deliver(hearing, 'analyze-music');
    const hash = await hashOf(hearing);
    // Objects have the time of the machine.
    clock.advance(Date.now() - clock.now() + 2 * DAY_MS);
    await keepHouse(temporary.platform, ['sweep-uploads', 'sweep-songs']);
    expect(await temporary.platform.objects.list(uploadKeys.root)).toEqual([]);
    expect(await temporary.platform.objects.list(songKeys.root)).toEqual([]);
    expect(await temporary.platform.documents.get(songs, hash)).toBeUndefined();
    clock.advance(31 * DAY_MS);
    await keepHouse(temporary.platform, ['sweep-jobs']);
    expect(await jobOf(hearing)).toBeUndefined();
  });
});
