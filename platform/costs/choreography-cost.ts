/** What the choreographies of some hours cost on Google Cloud, from what the site has counted of them. */
import { stagesOf } from '@bachata/core/jobs/stages.ts';
import type { WorkFigures } from '@bachata/core/oversight/work-figures.ts';
import { MACHINES } from './machines.ts';
import { ORDER, STAGES_MEASURED, type MeasuredStep } from './measured.ts';
import { runUsage, sumOfUsages, usdOf, type CloudUsage } from './usage.ts';

/** In US dollars a choreography. */
export interface ChoreographyCost {
  /** Seconds at work, with the processors and the memory of each stage's machine. */
  readonly computing: number;
  /** Documents, tasks and operations on objects, as many as were measured of each stage. */
  readonly operations: number;
  /** The videos for a month. */
  readonly storage: number;
}

/**
 * Songs that were heard ahead are a part of it, and what failed on its way.
 * @returns undefined where none was made
 */
export function choreographyCost(figures: WorkFigures): ChoreographyCost | undefined {
  const { made, stages, videoBytes } = figures;
  if (made === 0) return undefined;
  const ofSongs = stagesOf('song').map((stage) => {
    const { runs, seconds } = stages.find((known) => known.stage === stage) ?? NEVER;
    return { stage, runs, seconds };
  });
  const each = (usage: CloudUsage): number => usdOf(usage) / made;
  return {
    computing: each(
      sumOfUsages(ofSongs.map(({ stage, seconds }) => runUsage(MACHINES[stage], seconds))),
    ),
    operations: each(
      sumOfUsages([
        operationsOf(ORDER, made),
        ...ofSongs.map(({ stage, runs }) => operationsOf(STAGES_MEASURED[stage], runs)),
      ]),
    ),
    storage: each({ storedBytes: videoBytes }),
  };
}

const NEVER = { runs: 0, seconds: 0 };

function operationsOf(step: MeasuredStep, times: number): CloudUsage {
  const { reads, writes, deletes, puts, gets, tasks } = step;
  const usage = { reads, writes, deletes, puts, gets, requests: 1, taskOperations: 2 * tasks };
  return Object.fromEntries(Object.entries(usage).map(([name, units]) => [name, units * times]));
}
