/** What a composer is given of a choreography: its plan, its song as it is counted, its owner's moves. */
import { NotFoundError } from '../errors.ts';
import type { Services } from '../ports.ts';
import { getBytes } from '../read-object.ts';
import { correctionFor } from '../songs/counting.ts';
import { songs } from '../songs/song.ts';
import { filmedMoves } from '../user-clips/clip-moves.ts';
import { planOutdated, type DanceMaterial } from './composer.ts';
import type { PresentChoreography } from './present.ts';

type Needs = Pick<Services, 'documents' | 'objects'>;
type Dance = Pick<PresentChoreography, 'choreography' | 'plan'>;
type Counts = Pick<DanceMaterial, 'analysis' | 'corrections'>;

/**
 * With the counts of the song that hold today, to compose to it anew.
 * @throws InvalidInputError `plan-outdated` where the song's analysis is not kept any more
 */
export async function presentMaterial(services: Needs, dance: Dance): Promise<DanceMaterial> {
  return await withMoves(services, dance, presentCounts(services, dance));
}

/**
 * With the counts that the plan was composed by: they may have been corrected since.
 * @throws InvalidInputError `plan-outdated` where their analysis is not kept any more
 */
export async function editMaterial(services: Needs, dance: Dance): Promise<DanceMaterial> {
  return await withMoves(services, dance, countsOfPlan(services, dance));
}

async function withMoves(
  { documents }: Needs,
  { choreography, plan }: Dance,
  counting: Promise<Counts>,
): Promise<DanceMaterial> {
  const [counts, filmed] = await Promise.all([
    counting,
    filmedMoves(documents, choreography.ownerId),
  ]);
  return { plan, ...counts, filmed };
}

async function presentCounts(services: Needs, { choreography }: Dance): Promise<Counts> {
  const { ownerId, songHash } = choreography;
  const { documents } = services;
  const analysisKey = (await documents.get(songs, songHash))?.data.analysisKey;
  const [analysis, correction] = await Promise.all([
    analysisAt(services, analysisKey),
    correctionFor(documents, ownerId, songHash),
  ]);
  return { analysis, corrections: [correction] };
}

async function countsOfPlan(services: Needs, dance: Dance): Promise<Counts> {
  const { countSource } = dance.plan;
  if (countSource !== undefined) {
    const { analysisKey, correction } = countSource;
    return { analysis: await analysisAt(services, analysisKey), corrections: [correction] };
  }
  // Older plans do not say: the counts of today, corrected or as they were heard.
  const { analysis, corrections } = await presentCounts(services, dance);
  return { analysis, corrections: [...corrections, undefined] };
}

async function analysisAt({ objects }: Needs, key: string | undefined): Promise<Uint8Array> {
  if (key === undefined) throw planOutdated();
  try {
    return await getBytes(objects, key);
  } catch (cause) {
    if (cause instanceof NotFoundError) throw planOutdated(cause);
    throw cause;
  }
}
