/** What a choreography is composed and edited with: its song as it is counted, and its owner's moves. */
import { ZodError } from 'zod';
import { buildBeatGrid } from '../choreography/beat-grid.ts';
import type { Plan } from '../choreography/plan.ts';
import {
  planningContext,
  type PlanningContext,
} from '../choreography/prepared/planning-context.ts';
import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { SongAnalysis } from '../music/analysis.ts';
import type { Services } from '../ports.ts';
import { countedBy, heardSong, type HeardSong } from '../songs/heard-song.ts';
import type { DancerLibraries } from '../user-clips/dancer-libraries.ts';
import type { Choreography } from './choreography.ts';
import type { PresentChoreography } from './present.ts';

type Needs = Pick<Services, 'documents' | 'objects'>;
type Counted = Pick<Choreography, 'ownerId' | 'songHash'>;

/** What the song is choreographed with today. @throws InvalidInputError `plan-outdated` */
export async function presentContext(
  services: Needs,
  libraries: DancerLibraries,
  choreography: Counted,
): Promise<PlanningContext> {
  const { counted } = await songOfPlan(services, choreography);
  return await contextOf(services, libraries, choreography, counted);
}

/**
 * What the plan was composed with. The counts may have been corrected since: the plan keeps those
 * that it was made by.
 * @throws InvalidInputError `plan-outdated` where those are not known any more
 */
export async function editContext(
  services: Needs,
  libraries: DancerLibraries,
  { choreography, plan }: Pick<PresentChoreography, 'choreography' | 'plan'>,
): Promise<PlanningContext> {
  const analysis = await countsOfPlan(services, choreography, plan);
  return await contextOf(services, libraries, choreography, analysis);
}

async function countsOfPlan(
  services: Needs,
  choreography: Counted,
  plan: Plan,
): Promise<SongAnalysis> {
  if (plan.countSource === undefined) return await guessedCounts(services, choreography, plan);
  try {
    return await countedBy(services, plan.countSource);
  } catch (cause) {
    if (cause instanceof NotFoundError || cause instanceof ZodError) throw outdated(cause);
    throw cause;
  }
}

/** Of plans that do not say their source: the counts of today whose beats they follow. */
async function guessedCounts(
  services: Needs,
  choreography: Counted,
  plan: Plan,
): Promise<SongAnalysis> {
  const { heard, counted } = await songOfPlan(services, choreography);
  const analysis = [counted, heard].find((one) => hasGridOf(one, plan));
  if (analysis === undefined) throw outdated();
  return analysis;
}

async function contextOf(
  { documents }: Needs,
  libraries: DancerLibraries,
  { ownerId }: Counted,
  analysis: SongAnalysis,
): Promise<PlanningContext> {
  return await planningContext(analysis, await libraries.of(documents, ownerId));
}

async function songOfPlan(services: Needs, { ownerId, songHash }: Counted): Promise<HeardSong> {
  const song = await heardSong(services, ownerId, songHash);
  if (song === undefined) throw outdated();
  return song;
}

const outdated = (cause?: unknown): InvalidInputError =>
  new InvalidInputError('plan-outdated', 'The plan follows counts that are not known any more.', {
    cause,
  });

const SAME_SEC = 1e-6;

/** Plans end in different ways: as far as both go, the last beat apart, and one eight at most apart. */
function hasGridOf(analysis: SongAnalysis, plan: Plan): boolean {
  const { beatsSec, firstCountBeat } = buildBeatGrid(analysis);
  const common = Math.min(beatsSec.length, plan.beatGridSec.length) - 1;
  return (
    firstCountBeat === plan.firstCountBeat &&
    common > firstCountBeat &&
    beatsSec
      .slice(0, common)
      .every((sec, beat) => Math.abs(sec - (plan.beatGridSec[beat] ?? NaN)) < SAME_SEC)
  );
}
