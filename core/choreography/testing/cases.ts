/** Random requests: a song, a library that may have holes, a level and wishes, all from one seed. */
import { LEVELS, STYLES, type MoveInfo } from '../../moves/move.ts';
import { ENERGY_LEVELS, type SongAnalysis } from '../../music/analysis.ts';
import { InvalidInputError } from '../../errors.ts';
import { checkPlan, type RuleViolation } from '../evaluate/check-plan.ts';
import { composePlan } from '../planner/compose.ts';
import { INTROS } from '../intro.ts';
import { planParametersSchema, type Plan, type PlanParameters } from '../plan.ts';
import { randomFrom } from '../planner/random.ts';
import { PreparedLibrary } from '../prepared/prepared-library.ts';
import { domainLibrary } from './library.ts';
import { randomSong } from './songs.ts';

export interface RandomCase {
  readonly analysis: SongAnalysis;
  readonly library: PreparedLibrary;
  readonly parameters: PlanParameters;
}

/** Share of the moves that a library has lost: none, some, or nearly all. */
function missingShare(random: () => number): number {
  const kind = random();
  if (kind < 0.5) return 0;
  return kind < 0.95 ? 0.5 * random() : 0.5 + 0.5 * random();
}

/**
 * `library` is taken whole in half of the cases, and with holes in the others. Some wishes ask for
 * what others of them forbid.
 */
export function randomCase(
  seed: number,
  library: Pick<PreparedLibrary, 'version' | 'moves' | 'motion'> = domainLibrary(),
): RandomCase {
  const random = randomFrom(seed * 7 + 1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
  const some = (moves: readonly MoveInfo[], share: number): string[] =>
    moves.filter(() => random() < share).map((move) => move.id);

  const missing = missingShare(random);
  const moves = library.moves.filter(() => random() >= missing);
  const knows = random() < 0.25;
  const preferredMoves = random() < 0.3 ? some(moves, 0.03) : [];
  const contradicts = random() < 0.2;
  const parameters = planParametersSchema.parse({
    difficulty: pick(LEVELS),
    energy: pick([...ENERGY_LEVELS, 'auto', 'auto']),
    style: pick([...STYLES, 'auto', 'auto']),
    seed: Math.floor(random() * 0xffffffff),
    preferredMoves,
    bannedMoves: [
      ...(random() < 0.3 ? some(moves, 0.1) : []),
      ...(contradicts ? preferredMoves.slice(0, 2) : []),
    ],
    ...(knows ? { knownMoves: some(moves, 0.6), maxNewMoves: Math.floor(random() * 5) } : {}),
    noDips: random() < 0.3,
    noHeadOrBackLoad: random() < 0.3,
    intro: random() < 0.5 ? 'auto' : pick(INTROS),
  });
  return {
    analysis: randomSong(seed),
    library: new PreparedLibrary(
      { version: `${library.version}-${seed}`, moves },
      library.motion && { motion: library.motion },
    ),
    parameters,
  };
}

export type Attempt =
  | { readonly plan: Plan; readonly problems: readonly RuleViolation[] }
  | { readonly refusal: string };

/** The plan with what the checker has against it, or the cause of the refusal; anything else is thrown. */
export function attempt(request: RandomCase): Attempt {
  try {
    const plan = composePlan(request);
    return { plan, problems: checkPlan(plan, request.library.moves) };
  } catch (error) {
    const cause = error instanceof InvalidInputError ? error.details.cause : undefined;
    if (typeof cause !== 'string') throw error;
    return { refusal: cause };
  }
}
