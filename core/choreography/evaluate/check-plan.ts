/**
 * Judges a plan by the rules alone. It shares no code with the planner, so that a mistake there
 * is not a mistake here.
 */
import { DANCE_ROLES } from '../../moves/dance-role.ts';
import type { MoveInfo } from '../../moves/move.ts';
import { sameState, type PlacedState } from '../../moves/state.ts';
import type { Plan, PlanSegment } from '../plan.ts';

export const RULE_CODES = [
  'unknown-move',
  'states-differ',
  'side-jumps',
  'wrong-side',
  'not-as-annotated',
  'off-the-count',
  'gap',
  'cut-short',
  'not-covered',
  'too-many-turns',
  'dip-unprepared',
  'dip-too-fast',
  'dip-too-early',
  'dip-into-spin',
  'travels-mirrored',
  'repeated',
  'banned',
  'dip-unwanted',
  'load-unwanted',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

export interface RuleViolation {
  readonly code: RuleCode;
  /** Index of the segment at fault; a join is named by the segment after it. */
  readonly segment: number;
  readonly values: Readonly<Record<string, string | number>>;
}

interface Danced {
  readonly segment: PlanSegment;
  readonly move: MoveInfo;
  readonly index: number;
}

type Report = (code: RuleCode, segment: number, values?: RuleViolation['values']) => void;

const EPSILON_SEC = 1e-6;

function describeState(state: PlacedState): string {
  return `${state.position}/${state.hands}/${state.freeFoot}/${state.footing}/${state.side}`;
}

function isBasic(move: MoveInfo): boolean {
  const excepted = ['basic', 'rest', 'idle'];
  return move.category === 'basic-steps' || move.functions.some((f) => excepted.includes(f));
}

function isDipProper(move: MoveInfo): boolean {
  if (move.category !== 'dips-drops') return false;
  return move.safety.requiresPreparation || move.safety.risk === 'trick';
}

function tempoOf(plan: Plan, segment: PlanSegment): number {
  const grid = plan.beatGridSec;
  const end = segment.startBeat + segment.beats;
  return (60 * segment.beats) / (grid[end] - grid[segment.startBeat]);
}

function checkPlace(plan: Plan, { segment, move, index }: Danced, isLast: boolean, report: Report) {
  const grid = plan.beatGridSec;
  const end = segment.startBeat + segment.beats;
  if ((((segment.startBeat - plan.firstCountBeat) % 4) + 4) % 4 !== 0) {
    report('off-the-count', index, { beat: segment.startBeat });
  }
  const whole = segment.beats === move.counts;
  if (!whole && !(isLast && segment.beats < move.counts)) {
    report('cut-short', index, { beats: segment.beats, counts: move.counts });
  }
  if (end >= grid.length) {
    report('not-covered', index, { beat: end });
    return;
  }
  const start = Math.max(0, grid[segment.startBeat]);
  const stop = Math.min(plan.song.durationSec, grid[end]);
  if (
    Math.abs(start - segment.startSec) > EPSILON_SEC ||
    Math.abs(stop - segment.endSec) > EPSILON_SEC
  ) {
    report('gap', index, { startSec: segment.startSec, endSec: segment.endSec });
  }
}

function checkMove(plan: Plan, { segment, move, index }: Danced, report: Report): void {
  const { parameters } = plan;
  const swapped = segment.entry.side !== segment.exit.side;
  if (
    !sameState(segment.entry, move.entry) ||
    !sameState(segment.exit, move.exit) ||
    swapped !== move.swapsSides
  ) {
    report('not-as-annotated', index, { move: move.id });
  }
  if (move.side !== undefined && move.side !== segment.entry.side) {
    report('wrong-side', index, { move: move.id, side: segment.entry.side });
  }
  if (parameters.bannedMoves.some((id) => move.id === id || move.variantOf === id))
    report('banned', index, { move: move.id });
  if (parameters.noDips && move.category === 'dips-drops') {
    report('dip-unwanted', index, { move: move.id });
  }
  const loads = move.safety.bodyRegion.some((region) => region === 'neck' || region === 'back');
  if (parameters.noHeadOrBackLoad && loads) report('load-unwanted', index, { move: move.id });
  if (parameters.spare?.some((region) => move.safety.bodyRegion.includes(region)) === true) {
    report('load-unwanted', index, { move: move.id });
  }
  const { position, footing } = move.entry;
  if (move.travels && (position === 'S' || position === 'SS') && footing === 'mirrored') {
    report('travels-mirrored', index, { move: move.id });
  }
  if (isDipProper(move)) {
    const tempo = tempoOf(plan, segment);
    if (tempo > 125 + 1e-6) report('dip-too-fast', index, { tempoBpm: tempo });
    const count = segment.startBeat - plan.firstCountBeat;
    if (count < 32) report('dip-too-early', index, { count });
  }
}

function checkJoin(before: Danced, after: Danced, report: Report): void {
  const { index, move } = after;
  if (before.segment.startBeat + before.segment.beats !== after.segment.startBeat) {
    report('gap', index, { beat: after.segment.startBeat });
  }
  if (!sameState(before.segment.exit, after.segment.entry)) {
    report('states-differ', index, {
      exit: describeState(before.segment.exit),
      entry: describeState(after.segment.entry),
    });
  } else if (before.segment.exit.side !== after.segment.entry.side) {
    report('side-jumps', index, { side: after.segment.entry.side });
  }
  if (isDipProper(move)) {
    const prepares = before.move.category === 'dips-drops' && !isDipProper(before.move);
    if (!prepares && !move.prerequisites.includes(before.move.id)) {
      report('dip-unprepared', index, { move: move.id, before: before.move.id });
    }
  }
  const spins = move.turns.lead !== 0 || move.turns.follow !== 0;
  if (isDipProper(before.move) && spins) report('dip-into-spin', index, { move: move.id });
}

/** Turns spread evenly over their move, summed per direction over every eight beats in a row. */
function checkTurns(danced: readonly Danced[], report: Report): void {
  for (const dancer of DANCE_ROLES) {
    for (const direction of [1, -1]) {
      const perHalf = danced.flatMap(({ move, segment, index }) => {
        const turns = Math.max(0, direction * move.turns[dancer]);
        const halves = Math.ceil(segment.beats / 4);
        return Array.from({ length: halves }, () => ({ turns: (turns * 4) / move.counts, index }));
      });
      for (let i = 1; i < perHalf.length; i++) {
        const turns = perHalf[i - 1].turns + perHalf[i].turns;
        if (turns > 2 + 1e-9) report('too-many-turns', perHalf[i].index, { dancer, turns });
      }
    }
  }
}

/** The variant of a move on the other foot counts as the move. */
function checkRepeats(danced: readonly Danced[], report: Report): void {
  const lastEnd = new Map<string, number>();
  for (const { move, segment, index } of danced) {
    const name = move.variantOf ?? move.id;
    const ended = lastEnd.get(name);
    if (!isBasic(move) && ended !== undefined && segment.startBeat - ended < 16) {
      report('repeated', index, { move: move.id, counts: segment.startBeat - ended });
    }
    lastEnd.set(name, segment.startBeat + segment.beats);
  }
}

/** Every illegal join, move or gap of the plan; none for a plan that may be danced. */
export function checkPlan(plan: Plan, library: readonly MoveInfo[]): RuleViolation[] {
  const problems: RuleViolation[] = [];
  const report: Report = (code, segment, values = {}) => problems.push({ code, segment, values });
  const byId = new Map(library.map((move) => [move.id, move]));
  const danced: Danced[] = [];
  for (const [index, segment] of plan.segments.entries()) {
    const move = byId.get(segment.moveId);
    if (move === undefined) report('unknown-move', index, { move: segment.moveId });
    else danced.push({ segment, move, index });
  }
  const first = plan.segments.at(0);
  const last = plan.segments.at(-1);
  if (first === undefined || first.startSec > EPSILON_SEC) report('not-covered', 0, { second: 0 });
  if (last === undefined || last.endSec < plan.song.durationSec - EPSILON_SEC) {
    report('not-covered', plan.segments.length - 1, { second: plan.song.durationSec });
  }
  if (first !== undefined && first.entry.side !== 'left') {
    report('side-jumps', 0, { side: first.entry.side });
  }
  for (const [i, one] of danced.entries()) {
    checkPlace(plan, one, one.index === plan.segments.length - 1, report);
    checkMove(plan, one, report);
    if (i > 0) checkJoin(danced[i - 1], one, report);
  }
  checkTurns(danced, report);
  checkRepeats(danced, report);
  return problems;
}
