/**
 * What the cuts of choreographies show, beside what the clips show from frame to frame. The product's
 * own clips meet in exact poses, at rest, so that even a random legal cut is less of a jump than the
 * dance itself.
 */
import {
  composeGreedy,
  composeRandomLegal,
  composeRoundRobin,
} from '@bachata/core/choreography/baselines.ts';
import {
  clipMotion,
  DANCERS,
  jointDistance,
  LEAST_STEP,
} from '@bachata/core/choreography/clip-motion.ts';
import { composePlan, type ComposeInput } from '@bachata/core/choreography/compose.ts';
import { seamsOf } from '@bachata/core/choreography/measures.ts';
import { planParametersSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { mean, percentile } from '@bachata/core/choreography/statistics.ts';
import { FORM_WITH_BREAKS, songAnalysis } from '@bachata/core/choreography/testing/songs.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { library } from '../../data/moves/index.ts';
import { libraryMotion, planningContext, readPoses } from '../../data/moves/planning.ts';
import type { Table } from './table.ts';

const SEEDS = [1, 2, 3];
type Row = Table['rows'][number];

/** By the measure of `seamCost`, between every two frames of a clip in a row. */
async function jumpsInside(): Promise<number[]> {
  const jumps: number[] = [];
  for (const { id, swapsSides } of library.moves) {
    const poses = await readPoses(id);
    const clip = poses && clipMotion(poses, swapsSides);
    if (poses === undefined || clip === undefined) continue;
    for (let frame = 1; frame + 1 < poses.frames; frame++) {
      let sum = 0;
      for (const dancer of DANCERS) {
        const [a, b, c] = [frame - 1, frame, frame + 1].map((at) => poses.landmarks(at, dancer));
        if (a === undefined || b === undefined || c === undefined) continue;
        const steps = [b.map((x, i) => x - (a[i] ?? 0)), c.map((x, i) => x - (b[i] ?? 0))] as const;
        const { torso, medianStep } = clip[dancer];
        const jump = jointDistance(b, c) + jointDistance(...steps);
        sum += jump / torso / Math.max(LEAST_STEP, medianStep / torso);
      }
      jumps.push(sum / DANCERS.length);
    }
  }
  return jumps;
}

function row(what: string, jumps: readonly number[]): Row {
  const at = (share: number): number => percentile(jumps, share) ?? NaN;
  return [what, mean(jumps) ?? NaN, at(0.5), at(0.95), at(1)];
}

export async function seamsTable(): Promise<Table> {
  const inputs: ComposeInput[] = [];
  for (const analysis of [
    songAnalysis({ tempoBpm: 122 }),
    songAnalysis({ tempoBpm: 116, form: FORM_WITH_BREAKS }),
  ]) {
    const context = await planningContext(analysis);
    for (const difficulty of LEVELS) {
      for (const seed of SEEDS) {
        inputs.push({ ...context, parameters: planParametersSchema.parse({ difficulty, seed }) });
      }
    }
  }
  const composers: Readonly<Record<string, (input: ComposeInput) => Plan | undefined>> = {
    'this planner': composePlan,
    greedy: composeGreedy,
    'random legal': composeRandomLegal,
    'round-robin': composeRoundRobin,
  };
  const { seam } = await libraryMotion();
  return {
    title: `Cuts of ${inputs.length} plans, and the clips themselves (jump of poses and velocities, in steps from frame to frame)`,
    columns: ['what', 'mean', 'median', '95 %', 'worst'],
    rows: [
      ...Object.entries(composers).map(([name, composer]) =>
        row(
          name,
          inputs.flatMap((input) => {
            const plan = composer(input);
            return plan === undefined ? [] : seamsOf(plan, seam);
          }),
        ),
      ),
      row('inside the clips', await jumpsInside()),
    ],
  };
}
