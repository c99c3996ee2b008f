/** Puts a small finished choreography, or a job, into a site's stores, for tests of the pages. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { choreographies, choreographySchema } from '@bachata/core/choreography/choreography.ts';
import { planParametersSchema, planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { jobs, jobSchema, type Job } from '@bachata/core/jobs/job.ts';
import { HANDS_OF } from '@bachata/core/moves/state.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '../../data/moves/index.ts';
import { ROOT } from './harness.ts';
import type { Person } from './harness.ts';

/** 120 beats a minute, sixteen beats. */
const BEAT_SEC = 0.5;
const BEATS = 16;
const DURATION_SEC = BEATS * BEAT_SEC;

export async function uidOf(platform: Platform, { email, password }: Person): Promise<string> {
  const session = await platform.identity.createSession({ kind: 'password', email, password });
  await platform.identity.endSession(session.token);
  return session.account.uid;
}

/** Three moves of 8, 4 and 4 counts in the closed hold. */
export function smallPlan(): Plan {
  const closed = { position: 'C', hands: HANDS_OF.C, footing: 'mirrored', side: 'left' } as const;
  const ids = library.moves.slice(0, 3).map(({ id }) => id);
  const segment = (index: number, startBeat: number, beats: number, freeFoot: 1 | 5) => ({
    moveId: ids[index] ?? 'unknown',
    startBeat,
    beats,
    startSec: startBeat * BEAT_SEC,
    endSec: (startBeat + beats) * BEAT_SEC,
    entry: { ...closed, freeFoot },
    exit: { ...closed, freeFoot: (freeFoot + beats) % 8 === 5 ? 5 : 1 },
    section: index === 0 ? 'verse' : 'chorus',
    phrase: 0,
    playbackRate: 1,
    score: 1,
    reasons: [{ code: 'opens', values: {} }],
  });
  return planSchema.parse({
    song: { durationSec: DURATION_SEC, tempoBpm: 60 / BEAT_SEC },
    libraryVersion: library.version,
    plannerVersion: 'seed',
    seed: 1,
    parameters: { difficulty: 'beginner' },
    beatGridSec: Array.from({ length: BEATS + 1 }, (_, beat) => beat * BEAT_SEC),
    firstCountBeat: 0,
    segments: [segment(0, 0, 8, 1), segment(1, 8, 4, 1), segment(2, 12, 4, 5)],
    measures: {},
    notes: [{ code: 'fast-for-beginners', values: { tempoBpm: 120 } }],
  });
}

const captions = (text: string): Uint8Array =>
  Buffer.from(`WEBVTT\n\n00:00.000 --> 00:04.000\n${text}\n`);

/** @returns the id of the choreography */
export async function seedChoreography(
  platform: Platform,
  ownerId: string,
  options: { readonly title?: string; readonly createdAt?: number } = {},
): Promise<string> {
  const id = crypto.randomUUID();
  const key = (name: string): string => `choreographies/${id}/${name}`;
  const video = await readFile(
    path.join(ROOT, 'tests', 'browser', 'fixtures', 'eight-seconds.mp4'),
  );
  const poster = await readFile(path.join(ROOT, 'tests', 'browser', 'fixtures', 'poster.jpg'));
  const put = async (name: string, body: Uint8Array, contentType: string): Promise<void> => {
    await platform.objects.put(key(name), body, { contentType });
  };
  await put('video.mp4', video, 'video/mp4');
  await put('poster.jpg', poster, 'image/jpeg');
  await put('plan.json', Buffer.from(JSON.stringify(smallPlan())), 'application/json');
  await put('en.vtt', captions('1 2 3 tap: Side basic'), 'text/vtt');
  await put('es.vtt', captions('1 2 3 toque: Básico lateral'), 'text/vtt');
  const choreography = choreographySchema.parse({
    ownerId,
    jobId: id,
    title: options.title ?? 'Una bachata de prueba',
    songHash: '0'.repeat(64),
    durationSec: DURATION_SEC,
    tempoBpm: 60 / BEAT_SEC,
    parameters: { difficulty: 'beginner' },
    planKey: key('plan.json'),
    videoKey: key('video.mp4'),
    captionsKeys: { en: key('en.vtt'), es: key('es.vtt') },
    posterKey: key('poster.jpg'),
    videoBytes: video.byteLength,
    createdAt: options.createdAt ?? Date.now(),
  });
  await platform.documents.create(choreographies, id, choreography);
  return id;
}

/** A job that nothing carries on: its changes are the test's. @returns its id */
export async function seedJob(
  platform: Platform,
  ownerId: string,
  patch: Partial<Job> = {},
): Promise<string> {
  const id = crypto.randomUUID();
  const now = Date.now();
  const job = jobSchema.parse({
    ownerId,
    title: 'Una bachata de prueba',
    source: { kind: 'upload', objectKey: `uploads/${ownerId}/song.mp3`, fileName: 'song.mp3' },
    parameters: planParametersSchema.parse({ difficulty: 'beginner' }),
    status: 'queued',
    stage: 'ingest-song',
    fraction: 0,
    stages: {},
    createdAt: now,
    updatedAt: now,
    ...patch,
  });
  await platform.documents.create(jobs, id, job);
  return id;
}
