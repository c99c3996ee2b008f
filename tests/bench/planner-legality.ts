/**
 * Ten thousand requests out of seeds: songs of every form at 80 to 160 BPM, 25 seconds to twelve
 * minutes long, libraries with holes, every level, wishes that contradict each other. Each must give
 * a plan that the independent checker finds nothing in, or a refusal that names its cause; and so must
 * edits of these plans.
 */
import { checkPlan } from '@bachata/core/choreography/evaluate/check-plan.ts';
import { applyEdit, editSchema, type Edit } from '@bachata/core/choreography/edit/edit.ts';
import type { PreparedLibrary } from '@bachata/core/choreography/prepared/prepared-library.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { randomFrom } from '@bachata/core/choreography/planner/random.ts';
import {
  attempt,
  randomCase,
  type Attempt,
  type RandomCase,
} from '@bachata/core/choreography/testing/cases.ts';
import { domainLibrary } from '@bachata/core/choreography/testing/library.ts';
import type { Table } from './table.ts';

const REQUESTS = 10_000;
/** Every so many requests use the domain's table of moves instead of the product's library. */
const OTHER_LIBRARY_EVERY = 4;
/** Every so many of the plans are edited, each so often in a row. */
const EDITED_EVERY = 10;
const EDITS = 3;

interface Tally {
  plans: number;
  segments: number;
  illegalJoins: number;
  edits: number;
  /** Edits that cannot be made, with what stands in their way. */
  editsRefused: number;
  illegalAfterEdits: number;
  plansWithNotes: number;
  readonly refusals: Map<string, number>;
  /** Anything else that was thrown: there must be none. */
  crashes: number;
}

function randomEdit(plan: Plan, request: RandomCase, random: () => number): Edit {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const kind = pick(['lock', 'unlock', 'ban', 'swap', 'regenerate'] as const);
  return editSchema.parse({
    kind,
    startBeat: pick(plan.segments).startBeat,
    moveId: kind === 'ban' ? pick(plan.segments).moveId : pick(request.library.moves).id,
    everywhere: random() < 0.5,
    take: Math.floor(100 * random()),
  });
}

function tryEdits(tally: Tally, seed: number, request: RandomCase): void {
  const random = randomFrom(seed + 5);
  const made = attempt(request);
  if ('refusal' in made) return;
  let { plan } = made;
  for (let i = 0; i < EDITS; i++) {
    const edit = randomEdit(plan, request, random);
    const result = applyEdit(plan, edit, request);
    tally.edits++;
    if (!result.done) tally.editsRefused++;
    plan = result.plan;
    tally.illegalAfterEdits += checkPlan(plan, request.library.moves).length;
  }
}

function tryOne(tally: Tally, seed: number, library: PreparedLibrary): void {
  const other = seed % OTHER_LIBRARY_EVERY === 0;
  const request = randomCase(seed, other ? domainLibrary() : library);
  let result: Attempt;
  try {
    result = attempt(request);
    if (seed % EDITED_EVERY === 0) tryEdits(tally, seed, request);
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

/** @param seeds of the requests, from the first to the last */
export function legalityTable(
  library: PreparedLibrary,
  seeds: { readonly first: number; readonly last: number } = { first: 1, last: REQUESTS },
): Table {
  const tally: Tally = {
    plans: 0,
    segments: 0,
    illegalJoins: 0,
    edits: 0,
    editsRefused: 0,
    illegalAfterEdits: 0,
    plansWithNotes: 0,
    refusals: new Map(),
    crashes: 0,
  };
  const before = process.cpuUsage();
  for (let seed = seeds.first; seed <= seeds.last; seed++) tryOne(tally, seed, library);
  const { user, system } = process.cpuUsage(before);
  const refusals = [...tally.refusals].map(([cause, times]) => `${cause} ${times}`);
  return {
    title: `Legality: ${seeds.last - seeds.first + 1} requests out of seeds, 80-160 BPM, libraries with holes`,
    columns: [
      'plans',
      'segments',
      'illegal joins',
      'edits',
      'edits refused',
      'illegal after edits',
      'with notes',
      'refusals',
      'crashes',
      'CPU, s',
    ],
    rows: [
      [
        tally.plans,
        tally.segments,
        tally.illegalJoins,
        tally.edits,
        tally.editsRefused,
        tally.illegalAfterEdits,
        tally.plansWithNotes,
        refusals.join(', ') || 'none',
        tally.crashes,
        (user + system) / 1e6,
      ],
    ],
  };
}
