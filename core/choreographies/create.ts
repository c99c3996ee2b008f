/** Ordering a choreography: of a song that somebody brings, or of one that they have brought before. */
import type { PlanParameters } from '../choreography/plan.ts';
import { ForbiddenError } from '../errors.ts';
import type { SongSource } from '../jobs/job.ts';
import { CHAINS } from '../jobs/stages.ts';
import { newJob, startJob, type Ordered } from '../jobs/start-job.ts';
import type { Services } from '../ports.ts';
import { assertOwnUpload } from '../uploads/own-upload.ts';
import { choreographies, type Choreography } from './choreography.ts';

export interface ChoreographyRequest {
  readonly ownerId: string;
  /** See `startJob`. */
  readonly requestKey: string;
  readonly title: string;
  readonly source: SongSource;
  readonly parameters: PlanParameters;
}

/** @throws ForbiddenError for an upload or a song of somebody else; as `startJob` */
export async function createChoreography(
  services: Services,
  request: ChoreographyRequest,
): Promise<Ordered> {
  const { source, ownerId, requestKey, title, parameters } = request;
  await assertOwnSource(services, source, ownerId);
  return await startJob(
    services,
    { requestKey },
    {
      ...newJob(services, ownerId, title),
      kind: 'song',
      stage: CHAINS.song[0].name,
      source,
      parameters,
    },
  );
}

/**
 * A further choreography to the song of one, by the counts that hold now.
 * @throws as `createChoreography`
 */
export async function createAnother(
  services: Services,
  { ownerId, title, songHash }: Pick<Choreography, 'ownerId' | 'title' | 'songHash'>,
  request: Pick<ChoreographyRequest, 'requestKey' | 'parameters'>,
): Promise<Ordered> {
  const source = { kind: 'song', songHash } as const;
  return await createChoreography(services, { ...request, ownerId, title, source });
}

/** A song is known by its hash; whoever has not brought it must not get at it by that. */
async function assertOwnSource(
  { documents }: Pick<Services, 'documents'>,
  source: SongSource,
  ownerId: string,
): Promise<void> {
  if (source.kind === 'upload') assertOwnUpload(source.objectKey, ownerId);
  if (source.kind !== 'song') return;
  const where = { ownerId, songHash: source.songHash };
  const { items } = await documents.query(choreographies, { where, limit: 1 });
  if (items.length === 0) {
    throw new ForbiddenError('not-your-song', 'This account has no choreography of that song.');
  }
}
