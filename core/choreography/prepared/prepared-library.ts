/**
 * A library ready to plan and to recommend with. What is worked out about it once (its options with
 * their graph and joins, the recommender, the vectors of its moves) belongs to this object and is gone
 * with it.
 */
import { contentHash } from '../../moves/library.ts';
import type { MoveInfo } from '../../moves/move.ts';
import { readOnce } from '../../read-once.ts';
import type { MotionFacts } from '../evaluate/motion-facts.ts';
import type { PlanParameters } from '../plan.ts';
import type { PlanningLibrary } from '../planner/planning-library.ts';
import { optionsFor, optionsKey, type Options } from '../planner/options.ts';
import { fuse, type Modalities } from '../recommendation/fusion.ts';
import type { ProjectionModel } from '../recommendation/projection.ts';
import { createRecommender } from '../recommendation/recommend.ts';
import { moveVectors } from '../recommendation/similarity-matrix.ts';

/** Soundtracks and movements, by move. */
export type Sounds = ReadonlyMap<string, Modalities>;

/** What is known of the moves of a library besides themselves. Moves that nothing says anything of are fine. */
export interface LibraryFacts {
  /** Without it neither seams nor rhythm have a price. */
  readonly motion?: MotionFacts;
  /** Read when somebody asks for recommendations: planning alone can do without. */
  readonly sounds?: () => Promise<Sounds>;
  /** Absent where it finds moves no better than the hand-made score does. */
  readonly projection?: ProjectionModel;
}

export class PreparedLibrary implements PlanningLibrary {
  /** Content hash; goes into plans. */
  readonly version: string;
  readonly moves: readonly MoveInfo[];
  readonly byId: ReadonlyMap<string, MoveInfo>;
  readonly #facts: LibraryFacts;
  #options: { readonly key: string; readonly options: Options } | undefined;

  constructor(
    { version, moves }: { readonly version: string; readonly moves: readonly MoveInfo[] },
    facts: LibraryFacts = {},
  ) {
    this.version = version;
    this.moves = moves;
    this.byId = new Map(moves.map((move) => [move.id, move]));
    this.#facts = facts;
  }

  get motion(): MotionFacts | undefined {
    return this.#facts.motion;
  }

  get projection(): ProjectionModel | undefined {
    return this.#facts.projection;
  }

  /** Those of the last parameters are kept: a plan is usually edited and compared many times in a row. */
  optionsFor(parameters: PlanParameters): Options {
    const key = optionsKey(parameters);
    if (this.#options?.key !== key) {
      this.#options = { key, options: optionsFor(this.moves, parameters, this.motion) };
    }
    return this.#options.options;
  }

  async sounds(): Promise<Sounds> {
    return (await this.#facts.sounds?.()) ?? new Map();
  }

  readonly recommender = readOnce(async () => createRecommender(this, await this.sounds()));

  /** Of the moves whose movement is known, to find those that are alike. */
  readonly vectors = readOnce(async () => {
    const sounds = await this.sounds();
    const ids = this.moves.map(({ id }) => id).filter((id) => sounds.get(id)?.movement);
    return moveVectors(
      ids,
      ids.map((id) => fuse(sounds.get(id) ?? {})),
    );
  });

  /** With more moves, of which only what they say themselves is known; this object stays as it is. */
  with(more: readonly MoveInfo[]): PreparedLibrary {
    const version = contentHash(this.version + JSON.stringify(more));
    return new PreparedLibrary({ version, moves: [...this.moves, ...more] }, this.#facts);
  }
}
