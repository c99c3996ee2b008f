/** Random requests: a song, a library that may have holes, a level and wishes, all from one seed. */
import { LEVELS, STYLES, type MoveInfo } from '../../moves/move.ts';
import { ENERGY_LEVELS, type SongAnalysis } from '../../music/analysis.ts';
import { planParametersSchema, type PlanParameters } from '../plan.ts';
import { randomFrom } from '../random.ts';
import { domainLibrary, type TestLibrary } from './library.ts';
import { randomSong } from './songs.ts';

export interface RandomCase {
  readonly analysis: SongAnalysis;
  readonly library: TestLibrary;
  readonly parameters: PlanParameters;
}

/** `library` is taken whole in half of the cases; otherwise up to a half of its moves are missing. */
export function randomCase(seed: number, library: TestLibrary = domainLibrary()): RandomCase {
  const random = randomFrom(seed * 7 + 1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
  const some = (moves: readonly MoveInfo[], share: number): string[] =>
    moves.filter(() => random() < share).map((move) => move.id);

  const missing = random() < 0.5 ? 0 : 0.5 * random();
  const moves = library.moves.filter(() => random() >= missing);
  const knows = random() < 0.25;
  const parameters = planParametersSchema.parse({
    difficulty: pick(LEVELS),
    energy: pick([...ENERGY_LEVELS, 'auto', 'auto']),
    style: pick([...STYLES, 'auto', 'auto']),
    seed: Math.floor(random() * 0xffffffff),
    preferredMoves: random() < 0.3 ? some(moves, 0.03) : [],
    bannedMoves: random() < 0.3 ? some(moves, 0.1) : [],
    ...(knows ? { knownMoves: some(moves, 0.6), maxNewMoves: Math.floor(random() * 5) } : {}),
    noDips: random() < 0.3,
    noHeadOrBackLoad: random() < 0.3,
  });
  return {
    analysis: randomSong(seed),
    library: { version: `${library.version}-${seed}`, moves },
    parameters,
  };
}
