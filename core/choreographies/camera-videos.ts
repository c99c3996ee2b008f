/** Videos of a choreography through other cameras: ordered, watched, and deleted when nobody does any more. */
import { NotFoundError } from '../errors.ts';
import { isEnded, type Job } from '../jobs/job.ts';
import { CHAINS } from '../jobs/stages.ts';
import { newJob, startJob, type Ordered } from '../jobs/start-job.ts';
import { CAMERAS, isLibraryView, SHAPES, type Sight } from '../moves/cameras.ts';
import type { Services } from '../ports.ts';
import { choreographies, type CameraVideo, type Choreography } from './choreography.ts';
import { jobOfRequest } from './order-video.ts';
import { assertRevision, readRevisions } from './present.ts';

const DAY_MS = 24 * 3_600_000;

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
  const revisions = await readRevisions(services, choreographyId, choreography);
  assertRevision(revisions, revision);
  const { ownerId, title } = choreography;
  const planKey = revisions.present;
  const of = { ownerId, title, choreographyId, planKey };
  return await orderCameraVideo(services, { ...of, revision, camera, shape });
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
  const isSpent = ({ status }: Job): boolean =>
    status === 'failed' || status === 'cancelled' || (status === 'done' && !isThere);
  let attempt = 0;
  for (;;) {
    const known = await jobOfRequest(services, ownerId, tryKey(request, attempt));
    if (known === undefined || !isSpent(known.job)) break;
    attempt += 1;
  }
  return await startJob(
    services,
    { requestKey: tryKey(request, attempt) },
    {
      ...newJob(services, ownerId, title),
      kind: 'camera',
      stage: CHAINS.camera[0].name,
      ...{ choreographyId, revision, planKey, camera, shape },
    },
  );
}

type Asked = Sight & Pick<CameraRequest, 'ownerId' | 'choreographyId' | 'revision'>;

const tryKey = ({ choreographyId, revision, ...sight }: Asked, attempt: number): string =>
  `${choreographyId} ${revision} ${cameraVideoName(sight)} ${attempt}`;

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
      const jobId = await jobUnderWay(services, { ...sight, ownerId, choreographyId, revision });
      return jobId === undefined ? [] : [{ ...sight, jobId }];
    }),
  );
  return states.flat();
}

async function jobUnderWay(services: Services, asked: Asked): Promise<string | undefined> {
  for (let attempt = 0; ; attempt++) {
    const known = await jobOfRequest(services, asked.ownerId, tryKey(asked, attempt));
    if (known === undefined) return undefined;
    if (!isEnded(known.job)) return known.jobId;
  }
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
