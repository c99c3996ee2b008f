/**
 * What the cuts of choreographies show, beside what the clips show from frame to frame and the least
 * that the rules allow. The product's own clips meet in exact poses, at rest, so that even a random legal
 * cut is less of a jump than the dance itself.
 */
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import { composeGreedy, composeRandomLegal, composeRoundRobin } from './baselines.ts';
import {
  clipMotion,
  jointDistance,
  LEAST_STEP,
} from '@bachata/core/choreography/evaluate/clip-motion.ts';
import { composePlan, type ComposeInput } from '@bachata/core/choreography/planner/compose.ts';
import { seamsOf } from '@bachata/core/choreography/evaluate/measures.ts';
import { planningContext } from '@bachata/core/choreography/prepared/planning-context.ts';
import { planParametersSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { meanIfAny, percentile } from '@bachata/core/numeric/statistics.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { library } from '@bachata/library/moves/index.ts';
import { readPoses } from '@bachata/library/motion.ts';
import { preparedLibrary } from '@bachata/library/prepared.ts';
import { smoothestSeams } from './planner-bound.ts';
import { benchSongs, SEEDS } from './planner-songs.ts';
import type { Table } from './table.ts';

type Row = Table['rows'][number];

/** By the measure of `seamCost`, as if each clip were cut between every two of its frames. */
async function jumpsInside(): Promise<number[]> {
  const jumps: number[] = [];
  for (const { id, swapsSides } of library.moves) {
    const poses = await readPoses(id);
    const clip = poses && clipMotion(poses, swapsSides);
    if (poses === undefined || clip === undefined) continue;
    for (let frame = 1; frame + 2 < poses.frames; frame++) {
      let sum = 0;
      for (const dancer of DANCE_ROLES) {
        const [a, b, c, d] = [-1, 0, 1, 2].map((by) => poses.landmarks(frame + by, dancer));
        const before = b.map((x, i) => x - a[i]);
        const after = d.map((x, i) => x - c[i]);
        const { torso, medianStep } = clip[dancer];
        const jump = jointDistance(b, c) + jointDistance(before, after);
        sum += jump / torso / Math.max(LEAST_STEP, medianStep / torso);
      }
      jumps.push(sum / DANCE_ROLES.length);
    }
  }
  return jumps;
}

/** @param legal the mean of random legal cuts */
function row(what: string, jumps: readonly number[], legal: number): Row {
  const at = (share: number): number => percentile(jumps, share) ?? NaN;
  const least = meanIfAny(jumps) ?? NaN;
  return [what, least, least / legal, at(0.5), at(0.95), at(1)];
}

type Composer = (input: ComposeInput) => Plan | undefined;

export async function seamsTable(): Promise<Table> {
  const prepared = await preparedLibrary();
  const { motion } = prepared;
  if (motion === undefined) throw new Error('The motion of the library is not known.');
  const inputs: ComposeInput[] = [];
  const smoothest: number[] = [];
  for (const analysis of await benchSongs()) {
    const context = await planningContext(analysis, prepared);
    for (const difficulty of LEVELS) {
      const requests = SEEDS.map((seed) => ({
        ...context,
        parameters: planParametersSchema.parse({ difficulty, seed }),
      }));
      inputs.push(...requests);
      // Nothing in it is left to the seed.
      smoothest.push(...(smoothestSeams(requests[0], motion) ?? []));
    }
  }
  const cutsOf = (composer: Composer): number[] =>
    inputs.flatMap((input) => {
      const plan = composer(input);
      return plan === undefined ? [] : seamsOf(plan, motion.seam);
    });
  const randomLegal = cutsOf(composeRandomLegal);
  const legal = meanIfAny(randomLegal) ?? NaN;
  return {
    title: `Cuts of ${inputs.length} plans, and the clips themselves (jump of poses and velocities, in steps from frame to frame)`,
    columns: ['what', 'mean', 'of random legal', 'median', '95 %', 'worst'],
    rows: [
      row('seams alone, within the rules', smoothest, legal),
      row('this planner', cutsOf(composePlan), legal),
      row('greedy', cutsOf(composeGreedy), legal),
      row('random legal', randomLegal, legal),
      row('round-robin', cutsOf(composeRoundRobin), legal),
      row('inside the clips', await jumpsInside(), legal),
    ],
  };
}
