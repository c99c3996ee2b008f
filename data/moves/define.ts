/** One move of the library, written with the defaults that most moves share. */
import type { Move } from '@bachata/core/moves/library.ts';
import { HANDS_OF } from '@bachata/core/moves/state.ts';
import type { CoupleState, FreeFoot, Footing, Position } from '@bachata/core/moves/state.ts';
import type { DancerMotion, Motion } from '@bachata/core/moves/notation.ts';

/** A state with its canonical hold; feet mirrored unless said otherwise. */
export const at = (
  position: Position,
  freeFoot: FreeFoot = 1,
  footing: Footing = 'mirrored',
): CoupleState => ({ position, hands: HANDS_OF[position], freeFoot, footing });

type Text = Move['name'];
type Cue = readonly [count: number, en: string, es?: string | undefined];

export interface MoveDefinition
  extends
    Pick<Move, 'id' | 'category' | 'level' | 'energy' | 'counts' | 'entry' | 'exit'>,
    Partial<
      Pick<
        Move,
        | 'variantOf'
        | 'styles'
        | 'functions'
        | 'poseCount'
        | 'swapsSides'
        | 'travels'
        | 'prerequisites'
        | 'parts'
      >
    > {
  readonly name: readonly [en: string, es: string];
  readonly about: readonly [en: string, es: string];
  readonly tempo: readonly [min: number, max: number];
  readonly turns?: { readonly lead?: number; readonly follow?: number };
  readonly cues: { readonly lead: readonly Cue[]; readonly follow: readonly Cue[] };
  readonly safety?: Partial<Move['safety']>;
  readonly motion: {
    readonly lead: Partial<DancerMotion>;
    readonly follow: Partial<DancerMotion>;
    readonly holds?: Motion['holds'];
  };
}

const text = ([en, es]: readonly [string, string]): Text => ({ en, es });
const cues = (list: readonly Cue[]): Move['cues']['lead'] =>
  list.map(([count, en, es]) => ({ count, text: { en, es } }));
const dancer = (motion: Partial<DancerMotion>): DancerMotion => ({
  steps: [],
  body: [],
  arms: [],
  gaze: [],
  ...motion,
});

/**
 * What types cannot say of a move, `bachata library check` and the tests find; a process that dances
 * the library does not check it again.
 */
export function define({
  name,
  about,
  tempo,
  turns,
  motion,
  cues: said,
  ...draft
}: MoveDefinition): Move {
  return {
    styles: ['traditional', 'modern', 'romantic', 'sensual'],
    functions: [],
    swapsSides: false,
    travels: false,
    prerequisites: [],
    ...draft,
    name: text(name),
    description: text(about),
    tempoBpm: { min: tempo[0], max: tempo[1] },
    turns: { lead: turns?.lead ?? 0, follow: turns?.follow ?? 0 },
    cues: { lead: cues(said.lead), follow: cues(said.follow) },
    safety: {
      risk: 'none',
      requiresPreparation: false,
      trustedPartnerOnly: false,
      bodyRegion: [],
      ...draft.safety,
    },
    motion: {
      lead: dancer(motion.lead),
      follow: dancer(motion.follow),
      holds: motion.holds ?? [],
    },
  };
}

/** A move of four counts that can start with either foot, because its steps do not ask which. */
export interface EitherFootDraft extends Omit<MoveDefinition, 'entry' | 'exit' | 'counts'> {
  readonly entry: Position;
  readonly exit: Position;
}

/**
 * The move from the 1 and, under the id `<id>-5`, the same from the 5; each flips the free foot.
 *
 * @param onFive what of the motion differs from the 5, where bodies on the other feet are elsewhere
 */
export function eitherFoot(
  { entry, exit, ...draft }: EitherFootDraft,
  onFive: Partial<EitherFootDraft['motion']> = {},
): Move[] {
  return [
    define({ ...draft, counts: 4, entry: at(entry, 1), exit: at(exit, 5) }),
    define({
      ...draft,
      id: `${draft.id}-5`,
      variantOf: draft.id,
      motion: { ...draft.motion, ...onFive },
      counts: 4,
      entry: at(entry, 5),
      exit: at(exit, 1),
    }),
  ];
}
