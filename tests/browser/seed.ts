/** Puts a small finished choreography, or a job, into a site's stores, for tests of the pages. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { choreographies, choreographySchema } from '@bachata/core/choreographies/choreography.ts';
import { clips, type ReadyClip } from '@bachata/core/user-clips/clip.ts';
import { clipAnalysisSchema } from '@bachata/core/pose/clip-analysis.ts';
import { encodeTrack } from '@bachata/core/pose/track-file.ts';
import { AlreadyExistsError } from '@bachata/core/errors.ts';
import { planParametersSchema, planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { jobs, jobSchema, type Job } from '@bachata/core/jobs/job.ts';
import { countWork, noWork } from '@bachata/core/jobs/work-counts.ts';
import { songAnalysisSchema } from '@bachata/core/music/analysis.ts';
import { correctionId, saveCorrection } from '@bachata/core/songs/counting.ts';
import { songs, songSchema } from '@bachata/core/songs/song.ts';
import { choreographyKeys, clipKeys, songKeys } from '@bachata/core/object-keys.ts';
import { HANDS_OF } from '@bachata/core/moves/state.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import { clipOf, confirmedAs } from '../factories/clip.ts';
import { ROOT } from './harness.ts';

/** 120 beats a minute, sixteen beats. */
const BEAT_SEC = 0.5;
const BEATS = 16;
const DURATION_SEC = BEATS * BEAT_SEC;
const FIXTURES = path.join(ROOT, 'tests', 'browser', 'fixtures');

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

/** A song of two sections with everything that is drawn of one. @returns its hash */
export async function seedSong(platform: Platform): Promise<string> {
  const hash = createHash('sha256').update('a song of sixteen beats').digest('hex');
  if ((await platform.documents.get(songs, hash)) !== undefined) return hash;
  const beatsSec = Array.from({ length: BEATS }, (_, beat) => beat * BEAT_SEC);
  const section = { pattern: 'derecho', energy: 0.5, confidence: 1 };
  const analysis = songAnalysisSchema.parse({
    analyzerVersion: 'seed',
    durationSec: DURATION_SEC,
    tempoBpm: 60 / BEAT_SEC,
    tempoStable: true,
    tempoDecision: 'seed',
    beatsSec,
    downbeatsSec: beatsSec.filter((_, beat) => beat % 4 === 0),
    eightCountsSec: beatsSec.filter((_, beat) => beat % 8 === 0),
    sections: [
      { ...section, label: 'verse', group: 0, startSec: 0, endSec: 4 },
      { ...section, label: 'chorus', group: 1, startSec: 4, endSec: DURATION_SEC },
    ],
    energy: { level: 'medium', score: 0.5, curve: beatsSec.map((sec) => 0.3 + sec / 20) },
    syncopation: 0.5,
    guitarActivity: 0.5,
    key: { tonic: 'A', mode: 'minor', strength: 1 },
    loudnessLufs: -14,
    danceability: 1,
    embedding: Array.from({ length: 128 }, () => Math.sqrt(1 / 128)),
    confidence: { tempo: 1, beats: 1, downbeats: 1, eightCounts: 1, sections: 1 },
    alternatives: [],
    timings: {},
  });
  const peaks = Array.from({ length: 400 }, (_, i) => Math.abs(Math.sin(i / 7)) * (0.4 + i / 800));
  const put = async (key: string, value: object): Promise<void> => {
    const body = Buffer.from(JSON.stringify(value));
    await platform.objects.put(key, body, { contentType: 'application/json' });
  };
  const analysisKey = songKeys.analysis(hash, analysis.analyzerVersion);
  await put(analysisKey, analysis);
  await put(songKeys.waveform(hash), { durationSec: DURATION_SEC, peaks });
  const sound = await readFile(path.join(FIXTURES, 'eight-seconds.mp4'));
  await platform.objects.put(songKeys.audio(hash), sound, { contentType: 'audio/mp4' });
  await platform.objects.put(songKeys.print(hash), new Uint8Array(4), {
    contentType: 'application/octet-stream',
  });
  const song = songSchema.parse({
    hash,
    durationSec: DURATION_SEC,
    analysisKey,
    createdAt: Date.now(),
  });
  await platform.documents.create(songs, hash, song).catch((error: unknown) => {
    // Two are seeded at once.
    if (!(error instanceof AlreadyExistsError)) throw error;
  });
  return hash;
}

/** Somebody's counts of that song, half an eight later than heard. @returns the correction's id */
export async function seedCorrection(platform: Platform, ownerId: string): Promise<string> {
  const songHash = await seedSong(platform);
  const correction = { kind: 'shift', beats: 4 } as const;
  await saveCorrection(platform.documents, {
    ownerId,
    songHash,
    correction,
    updatedAt: Date.now(),
  });
  return correctionId(ownerId, songHash);
}

const captions = (text: string): Uint8Array =>
  Buffer.from(`WEBVTT\n\n00:00.000 --> 00:04.000\n${text}\n`);

/** @returns the id of the choreography */
export async function seedChoreography(
  platform: Platform,
  ownerId: string,
  options: {
    readonly id?: string;
    readonly title?: string;
    readonly createdAt?: number;
    readonly plan?: Plan;
    /** File that shows the plan; without it one of eight seconds. */
    readonly video?: string;
  } = {},
): Promise<string> {
  const id = options.id ?? crypto.randomUUID();
  const plan = options.plan ?? smallPlan();
  const key = (name: string): string => choreographyKeys.folder(id) + name;
  const video = await readFile(options.video ?? path.join(FIXTURES, 'eight-seconds.mp4'));
  const poster = await readFile(path.join(FIXTURES, 'poster.jpg'));
  const put = async (name: string, body: Uint8Array, contentType: string): Promise<void> => {
    await platform.objects.put(key(name), body, { contentType });
  };
  await put('video.mp4', video, 'video/mp4');
  await put('poster.jpg', poster, 'image/jpeg');
  await put('plan.json', Buffer.from(JSON.stringify(plan)), 'application/json');
  await put('en.vtt', captions('1 2 3 tap: Side basic'), 'text/vtt');
  await put('es.vtt', captions('1 2 3 toque: Básico lateral'), 'text/vtt');
  const choreography = choreographySchema.parse({
    ownerId,
    title: options.title ?? 'Una bachata de prueba',
    songHash: await seedSong(platform),
    durationSec: plan.song.durationSec,
    tempoBpm: plan.song.tempoBpm,
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

/** A clip of eight seconds that its owner has made a move of. @returns its id */
export async function seedClip(
  platform: Platform,
  ownerId: string,
  patch: Partial<ReadyClip> = {},
): Promise<string> {
  const id = crypto.randomUUID().replaceAll('-', '');
  const fixture = (name: string) => readFile(path.join(FIXTURES, name));
  const frames = 8 * 15;
  const dancer = (x: number) => ({
    image: Float32Array.from({ length: frames * 99 }, (_, i) =>
      i % 3 === 0 ? x : i % 3 === 1 ? 40 + 2 * ((i % 99) / 3) : 0,
    ),
    world: new Float32Array(frames * 99),
    visibility: new Float32Array(frames * 33).fill(1),
    seen: new Uint8Array(frames).fill(1),
  });
  const track = encodeTrack({
    fps: 15,
    frames,
    width: 320,
    height: 180,
    dancers: { lead: dancer(120), follow: dancer(200) },
    roleConfidence: 0.9,
    doubtfulSec: [5],
  });
  const analysis = clipAnalysisSchema.parse({
    analyzerVersion: 'seed',
    durationSec: 8,
    fps: 15,
    frames,
    cpuMsPerFrame: 100,
    oneRate: 1,
    bothRate: 0.95,
    identitySwitchesSec: [5],
    roles: { source: 'inferred', confidence: 0.9 },
    quality: { level: 'good', reasons: [] },
    counts: { tempoBpm: 120, firstCountSec: 0.5, source: 'soundtrack', confidence: 0.9 },
    dynamics: {
      meanSpeed: 1,
      peakSpeed: 2,
      meanAcceleration: 1,
      coverage: 0.2,
      turns: { lead: 0, follow: 0 },
      complexity: 0.3,
      synchrony: 0.8,
      smoothness: 0.7,
      kinematicBeatsSec: [],
    },
  });
  const confirmed = confirmedAs(id);
  const put = async (key: string, body: Uint8Array, contentType: string): Promise<void> => {
    await platform.objects.put(key, body, { contentType });
  };
  const [video, picture] = [await fixture('eight-seconds.mp4'), await fixture('poster.jpg')];
  await put(clipKeys.video(id), video, 'video/mp4');
  await put(clipKeys.poster(id), picture, 'image/jpeg');
  await put(clipKeys.track(id), track, 'application/octet-stream');
  await put(clipKeys.analysis(id), Buffer.from(JSON.stringify(analysis)), 'application/json');
  const { clipKey, posterKey, previewKey } = confirmed;
  await put(clipKey, video, 'video/mp4');
  for (const key of [posterKey, previewKey]) await put(key, picture, 'image/jpeg');
  const now = Date.now();
  const clip = clipOf(ownerId, { confirmed, createdAt: now, updatedAt: now, ...patch });
  await platform.documents.create(clips, id, clip);
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

/** Some work of the last days, for the figures of the site. */
export async function seedWork(platform: Platform): Promise<void> {
  const now = Date.now();
  for (const [daysAgo, made] of [3, 12, 40].entries()) {
    const work = {
      ...noWork(),
      ended: { 'song done': made, 'song failed': 1, 'hearing done': made },
      failed: { 'too-long': 1 },
      runs: { 'ingest-song': 2 * made, 'analyze-music': 2 * made, 'render-video': made },
      ms: { 'ingest-song': 1800 * made, 'analyze-music': 1500 * made, 'render-video': 1200 * made },
      known: { song: 1, analysis: 1, video: made },
      fresh: { song: made, analysis: made, video: 1 },
      waitedMs: { song: 6400 * made },
      videoBytes: 12_000_000 * made,
    };
    await platform.documents.transaction(async (tx) => {
      (await countWork(tx, work, now - daysAgo * 24 * 3_600_000))();
    });
  }
}
