/** Videos of a choreography through other cameras: ordered, watched, and deleted when nobody does any more. */
import { NotFoundError } from '../errors.ts';
import { DAY_MS } from '../jobs/days.ts';
import type { Job } from '../jobs/job.ts';
import { CHAINS } from '../jobs/stages.ts';
import { newJob, startJob, type Ordered } from '../jobs/start-job.ts';
import { cameToNothing, openTry, tryUnderWay, type Tries } from '../jobs/tries.ts';
import { CAMERAS, isLibraryView, SHAPES, type Sight } from '../moves/cameras.ts';
import type { Services } from '../ports.ts';
import { choreographies, type CameraVideo, type Choreography } from './choreography.ts';
import { seenVersion } from './present.ts';

/** All but the one that every choreography's own video has. */
const SIGHTS: readonly Sight[] = SHAPES.flatMap((shape) =>
  CAMERAS.map((camera) => ({ camera, shape })),
).filter(({ camera, shape }) => !isLibraryView(camera, shape));

/** What a choreography calls its video of that sight. */
export function cameraVideoName({ camera, shape }: Sight): string {
  return `${camera} ${shape}`;
}

export interface CameraRequest extends Sight {
  readonly ownerId: string;
  readonly title: string;
  readonly choreographyId: string;
  readonly revision: number;
  readonly planKey: string;
}

/**
 * Orders a video of the choreography as it is edited now.
 * @param revision that the person sees
 * @throws ConflictError `document-changed` where it is at another one by now; as `startJob`
 */
export async function orderPresentCameraVideo(
  services: Services,
  choreographyId: string,
  choreography: Choreography,
  { revision, camera, shape }: Sight & { readonly revision: number },
): Promise<Ordered> {
  const version = await seenVersion(services, choreographyId, choreography, revision);
  return await orderCameraVideo(services, { ...version, camera, shape });
}

/**
 * Asked again for the same it answers with the same job, unless that one came to nothing or its video was
 * deleted since.
 * @throws as `startJob`
 */
export async function orderCameraVideo(
  services: Services,
  request: CameraRequest,
): Promise<Ordered> {
  const { ownerId, title, choreographyId, revision, planKey, camera, shape } = request;
  const stored = await services.documents.get(choreographies, choreographyId);
  const isThere = presentVideo(stored?.data, request, revision) !== undefined;
  const isSpent = (job: Job): boolean => cameToNothing(job) || (job.status === 'done' && !isThere);
  return await startJob(
    services,
    { requestKey: await openTry(services, triesOf(request), isSpent) },
    {
      ...newJob(services, ownerId, title),
      kind: 'camera',
      stage: CHAINS.camera[0].name,
      ...{ choreographyId, revision, planKey, camera, shape },
    },
  );
}

type Asked = Sight & Pick<CameraRequest, 'ownerId' | 'choreographyId' | 'revision'>;

const triesOf = ({ ownerId, choreographyId, revision, ...sight }: Asked): Tries => ({
  ownerId,
  keyOf: (attempt) => `${choreographyId} ${revision} ${cameraVideoName(sight)} ${attempt}`,
});

function presentVideo(
  choreography: Pick<Choreography, 'cameraVideos'> | undefined,
  sight: Sight,
  revision: number,
): CameraVideo | undefined {
  const video = choreography?.cameraVideos?.[cameraVideoName(sight)];
  return video?.revision === revision ? video : undefined;
}

/** @throws NotFoundError where there is none of the sight, at that revision */
export function cameraVideoOf(
  choreography: Choreography,
  sight: Sight,
  revision: number,
): CameraVideo {
  const video = presentVideo(choreography, sight, revision);
  if (video === undefined) throw new NotFoundError('not-found', 'There is no such video.');
  return video;
}

/** What there is of a sight, at the revision that is danced. */
export interface CameraVideoState extends Sight {
  /** Bytes of the video; absent where there is none. */
  readonly bytes?: number;
  /** The job that is at it. */
  readonly jobId?: string;
}

/** Of those sights that have a video or are on their way to one; some reads for each, so ask when they are wanted. */
export async function cameraVideosOf(
  services: Services,
  choreographyId: string,
  choreography: Choreography,
  revision: number,
): Promise<readonly CameraVideoState[]> {
  const { ownerId } = choreography;
  const states = await Promise.all(
    SIGHTS.map(async (sight): Promise<CameraVideoState[]> => {
      const video = presentVideo(choreography, sight, revision);
      if (video !== undefined) return [{ ...sight, bytes: video.bytes }];
      const asked = { ...sight, ownerId, choreographyId, revision };
      const jobId = await tryUnderWay(services, triesOf(asked));
      return jobId === undefined ? [] : [{ ...sight, jobId }];
    }),
  );
  return states.flat();
}

/** Remembers that it is watched, once a day. */
export async function noteCameraVideoSeen(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  id: string,
  choreography: Choreography,
  sight: Sight,
): Promise<void> {
  const name = cameraVideoName(sight);
  const now = clock.now();
  if (now - (choreography.cameraVideos?.[name]?.seenAt ?? now) < DAY_MS) return;
  await documents.transaction(async (tx) => {
    const cameraVideos = (await tx.get(choreographies, id))?.data.cameraVideos;
    const video = cameraVideos?.[name];
    if (video === undefined || now - video.seenAt < DAY_MS) return;
    tx.update(choreographies, id, {
      cameraVideos: { ...cameraVideos, [name]: { ...video, seenAt: now } },
    });
  });
}
