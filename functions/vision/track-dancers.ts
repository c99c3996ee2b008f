/** Following two dancers through a video file. */
import type { CouplePlace, CouplePoint } from '@bachata/core/pose/clip-analysis.ts';
import {
  couplesOf,
  placesOf,
  pointedFirst,
  spotAt,
  type CouplePath,
} from '@bachata/core/pose/tracking/couples.ts';
import type { DetectionFrame } from '@bachata/core/pose/tracking/detection.ts';
import type { RoleHint } from '@bachata/core/pose/tracking/roles.ts';
import { trackCouple } from '@bachata/core/pose/tracking/track-couple.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { DEFAULT_POSE_MODEL, type PoseModel } from './models.ts';
import { eachPicture, openPictures, type PictureSource } from './pictures.ts';
import type { Picture } from './roi.ts';
import { VisionPool, type FollowedRun } from './vision-pool.ts';

export interface TrackOptions {
  /** Ends the work at once; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Pictures a second that are looked at. Default 15. */
  readonly fps?: number | undefined;
  /** Longer side of the pictures in pixels, at most the video's own. Default 640. */
  readonly width?: number | undefined;
  /** Default `DEFAULT_POSE_MODEL`. */
  readonly model?: PoseModel | undefined;
  /** Which of several couples; default the one that the clip is probably about: see `couplesOf`. */
  readonly couple?: CouplePoint | undefined;
  /** Default: inferred from the dancers. */
  readonly roles?: RoleHint | undefined;
  /** Also look at the hands; they come with their own confidence. Default false. */
  readonly hands?: boolean | undefined;
  /** Workers that have loaded `model`, and the hands' one, already; they stay open. */
  readonly pool?: VisionPool | undefined;
  /** Share of the work that is done, 0..1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface TrackedDancers {
  readonly track: PoseTrack;
  /** Where there are more people than two: the couples, the one that was followed first; else empty. */
  readonly couples: readonly CouplePlace[];
  /** Milliseconds of processor time for each picture, without decoding. */
  readonly cpuMsPerFrame: number;
}

const DEFAULT_FPS = 15;
/** At fewer pictures a second each of them tells something new. */
const LEAVES_OUT_FPS = 12;
const DEFAULT_WIDTH = 640;
/** Pictures that a worker gets at a time: bodies are followed from one to the next of them. */
const LONGEST_RUN = 32;
const SHORTEST_RUN = 12;
/** Looks for everybody in the clip: about one a second, and as many as tell who stays. */
const LOOKS_A_SECOND = 1;
const LEAST_LOOKS = 6;
const MOST_LOOKS = 30;

/** Equal runs, as many as there are workers or a multiple of that. */
export function runLength(frames: number, workers: number): number {
  const rounds = Math.max(1, Math.ceil(frames / (workers * LONGEST_RUN)));
  const length = Math.ceil(frames / (workers * rounds));
  return Math.min(LONGEST_RUN, Math.max(SHORTEST_RUN, length));
}

/** All couples where there are more people than two, the one that is to be followed first. */
async function findCouples(
  source: PictureSource,
  pool: VisionPool,
  { couple, signal }: TrackOptions,
): Promise<CouplePath[]> {
  const { durationSec, width, height } = source;
  const wanted = Math.round(durationSec * LOOKS_A_SECOND);
  const looks = Math.min(MOST_LOOKS, Math.max(LEAST_LOOKS, wanted));
  const fps = looks / durationSec;
  const pictures: Picture[] = [];
  await eachPicture(source, fps, async (picture) => void pictures.push(picture), signal);
  const size = Math.ceil(pictures.length / pool.size);
  const parts = Array.from({ length: Math.ceil(pictures.length / size) }, (_, i) =>
    pool.findPeople(pictures.slice(i * size, (i + 1) * size)),
  );
  const people = (await Promise.all(parts)).flat();
  const couples = couplesOf(
    people.map((seen, i) => ({ sec: i / fps, people: seen })),
    width,
  );
  return couple === undefined ? couples : pointedFirst(couples, couple, { width, height });
}

/**
 * @throws InvalidInputError `no-video`, `too-long`, `too-small`, and as `describeVideo`;
 *   UnavailableError `vision-failed` and those of `runFfmpeg`; the reason of `signal`
 */
export async function trackDancers(
  file: string,
  options: TrackOptions = {},
): Promise<TrackedDancers> {
  const {
    fps = DEFAULT_FPS,
    width = DEFAULT_WIDTH,
    model = DEFAULT_POSE_MODEL,
    roles,
    signal,
  } = options;
  signal?.throwIfAborted();
  const source = await openPictures(file, width, signal);
  const expected = Math.max(1, Math.round(source.durationSec * fps));
  const own =
    options.pool === undefined ? new VisionPool(model, { hands: options.hands }) : undefined;
  const pool = options.pool ?? (own as VisionPool);
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => undefined);
  const onAbort = (): void => {
    aborted.reject(signal?.reason);
    void own?.close();
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const couples = await Promise.race([findCouples(source, pool, options), aborted.promise]);
    const length = runLength(expected, pool.size);
    const results: Promise<FollowedRun>[] = [];
    let run: Picture[] = [];
    let done = 0;
    let handed = 0;
    const hand = async (): Promise<void> => {
      const pictures = run;
      run = [];
      const first = handed;
      handed += pictures.length;
      const { result } = await pool.follow({
        pictures,
        stride: fps < LEAVES_OUT_FPS ? 1 : 2,
        ...(couples.length > 0 && {
          couples: pictures.map((_, i) => couples.map((one) => spotAt(one, (first + i) / fps))),
        }),
      });
      results.push(result);
      result.then(
        () => options.onProgress?.(Math.min(1, (done += pictures.length) / expected)),
        () => undefined,
      );
    };
    const take = async (picture: Picture): Promise<void> => {
      run.push(picture);
      if (run.length === length) await hand();
    };
    await eachPicture(source, fps, take, signal);
    if (run.length > 0) await hand();
    const runs = await Promise.race([Promise.all(results), aborted.promise]);
    const frames: DetectionFrame[] = runs.flatMap((followed) => followed.frames);
    if (frames.length === 0) throw new InvalidInputError('no-video', 'there is no picture in it');
    const before = process.cpuUsage();
    const track = trackCouple(frames, { fps, roles, width: source.width, height: source.height });
    const { user } = process.cpuUsage(before);
    const cpuMs = runs.reduce((sum, followed) => sum + followed.cpuMs, user / 1000);
    return {
      track,
      couples: couples.length > 0 ? placesOf(couples, source) : [],
      cpuMsPerFrame: cpuMs / frames.length,
    };
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await own?.close();
  }
}
