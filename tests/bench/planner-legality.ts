/**
 * Ten thousand requests out of seeds: songs of every form at 80 to 160 BPM, 25 seconds to twelve
 * minutes long, libraries with holes, every level, wishes that contradict each other. Each must give
 * a plan that the independent checker finds nothing in, or a refusal that names its cause.
 */
import type { MotionFacts } from '@bachata/core/choreography/motion-facts.ts';
import { attempt, randomCase, type Attempt } from '@bachata/core/choreography/testing/cases.ts';
import { domainLibrary } from '@bachata/core/choreography/testing/library.ts';
import { library } from '../../data/moves/index.ts';
import type { Table } from './table.ts';

const REQUESTS = 10_000;
/** Every so many requests use the domain's table of moves instead of the product's library. */
const OTHER_LIBRARY_EVERY = 4;

interface Tally {
  plans: number;
  segments: number;
  illegalJoins: number;
  plansWithNotes: number;
  readonly refusals: Map<string, number>;
  /** Anything else that was thrown: there must be none. */
  crashes: number;
}

function tryOne(tally: Tally, seed: number, motion: MotionFacts): void {
  const other = seed % OTHER_LIBRARY_EVERY === 0;
  const request = randomCase(seed, other ? domainLibrary() : library);
  let result: Attempt;
  try {
    result = attempt(request, other ? undefined : motion);
  } catch {
    tally.crashes++;
    return;
  }
  if ('refusal' in result) {
    tally.refusals.set(result.refusal, (tally.refusals.get(result.refusal) ?? 0) + 1);
    return;
  }
  tally.plans++;
  tally.segments += result.plan.segments.length;
  tally.illegalJoins += result.problems.length;
  if (result.plan.notes.length > 0) tally.plansWithNotes++;
}

export function legalityTable(motion: MotionFacts): Table {
  const tally: Tally = {
    plans: 0,
    segments: 0,
    illegalJoins: 0,
    plansWithNotes: 0,
    refusals: new Map(),
    crashes: 0,
  };
  const before = process.cpuUsage();
  for (let seed = 1; seed <= REQUESTS; seed++) tryOne(tally, seed, motion);
  const { user, system } = process.cpuUsage(before);
  const refusals = [...tally.refusals].map(([cause, times]) => `${cause} ${times}`);
  return {
    title: `Legality: ${REQUESTS} requests out of seeds, 80-160 BPM, libraries with holes`,
    columns: ['plans', 'segments', 'illegal joins', 'with notes', 'refusals', 'crashes', 'CPU, s'],
    rows: [
      [
        tally.plans,
        tally.segments,
        tally.illegalJoins,
        tally.plansWithNotes,
        refusals.join(', ') || 'none',
        tally.crashes,
        (user + system) / 1e6,
      ],
    ],
  };
}
