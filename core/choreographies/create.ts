/** Ordering a choreography: of a song that somebody brings, or of one that they have brought before. */
import type { PlanParameters } from '../choreography/plan.ts';
import { ForbiddenError } from '../errors.ts';
import type { SongJob, SongSource } from '../jobs/job.ts';
import { CHAINS } from '../jobs/stages.ts';
import { newJob, startJob, type Ordered } from '../jobs/start-job.ts';
import type { Services } from '../ports.ts';
import { openSongLink } from '../songs/song-link.ts';
import { assertOwnUpload } from '../uploads/own-upload.ts';
import { choreographies, type Choreography } from './choreography.ts';

export interface ChoreographyRequest extends Pick<SongJob, 'givenPlanKey' | 'said'> {
  readonly ownerId: string;
  /** See `startJob`. */
  readonly requestKey: string;
  readonly title: string;
  readonly source: SongSource;
  readonly parameters: PlanParameters;
}

/**
 * @param beside see `startJob`
 * @throws ForbiddenError for an upload or a song of somebody else; as `openSongLink`; as `startJob`
 */
export async function createChoreography(
  services: Services,
  request: ChoreographyRequest,
  beside?: Parameters<typeof startJob>[3],
): Promise<Ordered> {
  await assertOwnSource(services, request.source, request.ownerId);
  return await orderChoreography(services, request, beside);
}

/** As `createChoreography`, of a song that is known to be theirs. @throws as `startJob` */
export async function orderChoreography(
  services: Pick<Services, 'documents' | 'tasks' | 'clock' | 'jobLimits'>,
  { source, ownerId, requestKey, title, parameters, givenPlanKey, said }: ChoreographyRequest,
  beside?: Parameters<typeof startJob>[3],
): Promise<Ordered> {
  const job: SongJob = {
    ...newJob(services, ownerId, title),
    kind: 'song',
    stage: CHAINS.song[0].name,
    source,
    parameters,
    ...(givenPlanKey !== undefined && { givenPlanKey }),
    ...(said && { said }),
  };
  return await startJob(services, { requestKey }, job, beside);
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

async function assertOwnSource(
  services: Pick<Services, 'documents' | 'songLinks'>,
  source: SongSource,
  ownerId: string,
): Promise<void> {
  if (source.kind === 'upload') assertOwnUpload(source.objectKey, ownerId);
  if (source.kind === 'link') openSongLink(services.songLinks, source.link);
  if (source.kind !== 'song' || (await hasSong(services, ownerId, source.songHash))) return;
  throw new ForbiddenError('not-your-song', 'This account has no choreography of that song.');
}

/** A song is known by its hash; whoever has not brought it must not get at it by that. */
export async function hasSong(
  { documents }: Pick<Services, 'documents'>,
  ownerId: string,
  songHash: string,
): Promise<boolean> {
  const where = { ownerId, songHash };
  return (await documents.query(choreographies, { where, limit: 1 })).items.length > 0;
}
