/**
 * Seams in a library as people would film one. The product's own clips meet in exact poses, so that
 * any legal join of them is smoother than the dance itself; here every move comes in three takes,
 * whose dancers begin and end up to 20 cm from where they should.
 */
import { measurePlan } from '@bachata/core/choreography/evaluate/measures.ts';
import { DANCE_ROLES, type DanceRole } from '@bachata/core/moves/dance-role.ts';
import { composeGreedy, composeRandomLegal } from './baselines.ts';
import {
  clipMotion,
  type ClipMotion,
  type LandmarkSource,
} from '@bachata/core/choreography/evaluate/clip-motion.ts';
import { composePlan, type ComposeInput } from '@bachata/core/choreography/planner/compose.ts';
import { motionFacts } from '@bachata/core/choreography/evaluate/motion-facts.ts';
import { planParametersSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { PreparedLibrary } from '@bachata/core/choreography/prepared/prepared-library.ts';
import { randomFrom } from '@bachata/core/choreography/planner/random.ts';
import { meanIfAny } from '@bachata/core/numeric/statistics.ts';
import { FORM_WITH_BREAKS, songAnalysis } from '@bachata/core/choreography/testing/songs.ts';
import { LEVELS, type MoveInfo } from '@bachata/core/moves/move.ts';
import { library } from '@bachata/library/moves/index.ts';
import { readPoses } from '@bachata/library/motion.ts';
import type { Table } from './table.ts';

const TAKES = 3;
const SEEDS = [1, 2, 3];
const OFF_BY_M = 0.2;

/** The same landmarks with each dancer moved over the floor, by other distances at either end. */
function uneven(source: LandmarkSource, random: () => number): LandmarkSource {
  const shift = () => OFF_BY_M * (2 * random() - 1);
  const offsets = Object.fromEntries(
    DANCE_ROLES.map((dancer) => [
      dancer,
      { from: [shift(), 0, shift()], to: [shift(), 0, shift()] },
    ]),
  );
  return {
    ...source,
    landmarks(frame, dancer: DanceRole) {
      const { from, to } = offsets[dancer];
      const done = frame / (source.frames - 1);
      return source
        .landmarks(frame, dancer)
        .map((value, i) => value + from[i % 3] + done * (to[i % 3] - from[i % 3]));
    },
  };
}

async function filmedLibrary() {
  const moves: MoveInfo[] = [];
  const clips = new Map<string, ClipMotion>();
  const random = randomFrom(17);
  for (const move of library.moves) {
    const poses = await readPoses(move.id);
    for (let take = 1; take <= TAKES; take++) {
      const id = `${move.id}-take-${take}`;
      const motion = poses && clipMotion(uneven(poses, random), move.swapsSides);
      if (motion !== undefined) clips.set(id, motion);
      moves.push({ ...move, id });
    }
  }
  return new PreparedLibrary({ version: 'takes', moves }, { motion: motionFacts(clips) });
}

export async function takesTable(): Promise<Table> {
  const filmed = await filmedLibrary();
  const songs = [
    songAnalysis({ tempoBpm: 128 }),
    songAnalysis({ tempoBpm: 116, form: FORM_WITH_BREAKS }),
  ];
  const inputs = songs.flatMap((analysis) =>
    LEVELS.flatMap((difficulty) =>
      SEEDS.map((seed): ComposeInput => ({
        library: filmed,
        analysis,
        parameters: planParametersSchema.parse({ difficulty, seed }),
      })),
    ),
  );
  const composers: Readonly<Record<string, (input: ComposeInput) => Plan | undefined>> = {
    'this planner': composePlan,
    greedy: composeGreedy,
    'random legal': composeRandomLegal,
  };
  return {
    title: `Seams in a library of uneven takes, ${inputs.length} plans of ${filmed.moves.length} clips (steps of the clips themselves)`,
    columns: ['composer', 'illegal joins', 'seam, mean', 'seam, worst'],
    rows: Object.entries(composers).map(([name, composer]) => {
      const measures = inputs.flatMap((input) => {
        const plan = composer(input);
        return plan ? [measurePlan(plan, filmed.moves, input.analysis, filmed.motion)] : [];
      });
      const of = (key: string) => meanIfAny(measures.flatMap((one) => one[key] ?? [])) ?? NaN;
      return [name, of('illegalJoins'), of('seamMean'), of('seamWorst')];
    }),
  };
}
