/** What is wrong with a library: schema, joins, legality, reachability, and how it is spread. */
import { DANCE_ROLES } from '../moves/dance-role.ts';
import { freeFootOf, stanceOf, ballPlace } from '../motion/canonical.ts';
import { compileMove } from '../motion/compile.ts';
import { wrapDegrees } from '../motion/vector.ts';
import { ENERGY_LEVELS } from '../music/analysis.ts';
import { movesFrom, movesUpTo, reachableFrom, statesOf } from '../moves/graph.ts';
import { moveSchema } from '../moves/library.ts';
import type { DancedMove, Move } from '../moves/library.ts';
import { CATEGORIES, FUNCTIONS, LEVELS } from '../moves/move.ts';
import { HANDS_OF, POSITIONS, sameState, stateKey } from '../moves/state.ts';
import type { Position } from '../moves/state.ts';

export interface LibraryIssue {
  /** The move, or null for what concerns the library as a whole. */
  readonly moveId: string | null;
  readonly code: string;
  readonly message: string;
}

type Report = (code: string, message: string) => void;

/** Locks and wraps are left by their unwind, to these positions and nothing else. */
const WAYS_OUT: Partial<Record<Position, readonly Position[]>> = {
  H: ['H', 'OL'],
  S: ['S', 'OL'],
  W: ['W', 'OL'],
  X: ['X', 'O2'],
};
/** Same-direction turns that a dancer can do in eight counts. */
const MOST_TURNS = 2;
const FASTEST_DIP_BPM = 125;
const LEAST_MOVES = 60;
const LEAST_OF_AN_ENERGY = 8;
const TEMPO_RANGE = { min: 80, max: 160 };

export function checkLibrary(moves: readonly Move[]): LibraryIssue[] {
  const problems: LibraryIssue[] = [];
  const ids = new Set<string>();
  for (const move of moves) {
    const report: Report = (code, message) => problems.push({ moveId: move.id, code, message });
    if (ids.has(move.id)) report('duplicate-id', 'another move has this id');
    ids.add(move.id);
    const parsed = moveSchema.safeParse(move);
    if (!parsed.success) {
      report(
        'schema',
        parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      );
      continue;
    }
    checkWords(move, report);
    checkLegality(move, report);
    if (move.parts === undefined) checkFeet(move, report);
    else checkParts(move, move.parts, report);
  }
  for (const move of moves) {
    for (const id of move.prerequisites) {
      if (!ids.has(id)) {
        problems.push({
          moveId: move.id,
          code: 'unknown-prerequisite',
          message: `there is no move ${id}`,
        });
      }
    }
  }
  checkVariants(moves, problems);
  checkReach(moves, (code, message) => problems.push({ moveId: null, code, message }));
  checkSpread(moves, (code, message) => problems.push({ moveId: null, code, message }));
  return problems;
}

/** A variant is a move of the library, begun on the other foot. */
function checkVariants(moves: readonly Move[], problems: LibraryIssue[]): void {
  const byId = new Map(moves.map((move) => [move.id, move]));
  for (const { id: moveId, variantOf, entry } of moves) {
    if (variantOf === undefined) continue;
    const move = byId.get(variantOf);
    const isSound =
      move !== undefined &&
      move.variantOf === undefined &&
      move.entry.position === entry.position &&
      move.entry.freeFoot !== entry.freeFoot;
    if (isSound) continue;
    const message = `${variantOf} is not this move on the other foot`;
    problems.push({ moveId, code: 'variant', message });
  }
}

function checkWords(move: Move, report: Report): void {
  const { cues, counts, tempoBpm, prerequisites, id } = move;
  for (const role of DANCE_ROLES) {
    if (cues[role].length === 0) report('no-cues', `nothing is said to the ${role}`);
    for (const { count } of cues[role]) {
      if (count > counts)
        report('cue-count', `a cue of the ${role} on count ${count} of ${counts}`);
    }
  }
  if (tempoBpm.min >= tempoBpm.max) report('tempo-range', 'the tempo range is empty');
  if (prerequisites.includes(id)) report('prerequisite', 'the move is its own prerequisite');
}

/** The illegal joins that a single move could hide inside itself. */
function checkLegality(move: Move, report: Report): void {
  const { entry, exit, counts, turns, safety, tempoBpm, category, swapsSides } = move;
  for (const state of [entry, exit]) {
    if (HANDS_OF[state.position] !== state.hands) {
      report('hands', `${state.position} is held ${HANDS_OF[state.position]}, not ${state.hands}`);
    }
    if (state.position === 'SS' && state.footing !== 'matched')
      report('footing', 'SS needs matched feet');
  }
  const isDip = safety.risk === 'trick';
  const ways = WAYS_OUT[entry.position];
  if (ways && !ways.includes(exit.position) && !isDip) {
    report('unwind', `${entry.position} is left without its unwind, to ${exit.position}`);
  }
  if (['S', 'SS'].includes(entry.position) && move.travels && entry.footing !== 'matched') {
    report('footing', `travels in ${entry.position} with mirrored feet`);
  }
  for (const role of DANCE_ROLES) {
    // Half turns that a change of places makes are walked, not spun.
    if (Math.abs(turns[role]) > MOST_TURNS * Math.max(1, counts / 8)) {
      report('turns', `the ${role} turns ${turns[role]} times in ${counts} counts`);
    }
    const half = Math.abs(turns[role] * 2) % 2 === 1;
    const before = stanceOf(entry.position, role).face;
    const after = stanceOf(exit.position, role, swapsSides).face;
    const reversed = Math.abs(wrapDegrees(after - before)) > 135;
    const same = Math.abs(wrapDegrees(after - before)) < 45;
    if ((half && same) || (!half && reversed)) {
      report('turns', `${turns[role]} turns of the ${role} do not lead to the exit's facing`);
    }
  }
  if (isDip) {
    if (!safety.requiresPreparation) report('dip', 'a dip needs preparation');
    if (tempoBpm.max > FASTEST_DIP_BPM) report('dip', `a dip above ${FASTEST_DIP_BPM} BPM`);
    if (category !== 'dips-drops' && category !== 'combinations')
      report('dip', 'a dip outside of its category');
  }
}

/** The written steps end on the feet of the exit state, and the right foot is free. */
function checkFeet(move: DancedMove, report: Report): void {
  const { footwork } = compileMove(move);
  for (const role of DANCE_ROLES) {
    const { end } = footwork[role];
    const expected = freeFootOf(move.exit, role);
    if (end.free !== expected)
      report('free-foot', `the ${role} ends with ${end.free} free, not ${expected}`);
    const stance = stanceOf(move.exit.position, role, move.swapsSides);
    if (Math.abs(wrapDegrees(end.stance.face - stance.face)) > 0.5) {
      report(
        'exit-facing',
        `the ${role} faces ${end.stance.face.toFixed(0)} instead of ${stance.face}`,
      );
    }
    for (const foot of ['L', 'R'] as const) {
      const place = ballPlace(stance, foot);
      const off = Math.hypot(end.balls[foot].x - place.x, end.balls[foot].z - place.z);
      if (off > 0.0005)
        report('exit-place', `the ${role}'s ${foot} foot ends ${(off * 100).toFixed(1)} cm off`);
    }
    const counts = move.motion[role].steps.map(({ count }) => count);
    if (counts.some((count, i) => i > 0 && count <= counts[i - 1])) {
      report('step-order', `the ${role}'s steps are not in the order of their counts`);
    }
    if (counts.some((count) => count > move.counts))
      report('step-count', `the ${role} steps after the end`);
  }
}

function checkParts(move: Move, parts: NonNullable<Move['parts']>, report: Report): void {
  const counts = parts.reduce((sum, part) => sum + part.counts, 0);
  if (counts !== move.counts) report('parts', `its parts have ${counts} counts`);
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    if (next && !sameState(part.exit, next.entry)) {
      report(
        'join',
        `${part.id} ends in ${stateKey(part.exit)}, ${next.id} starts in ${stateKey(next.entry)}`,
      );
    }
    checkFeet(part, report);
  });
  const [first, last] = [parts[0], parts[parts.length - 1]];
  if (!sameState(first.entry, move.entry) || !sameState(last.exit, move.exit)) {
    report('join', 'its states are not those of its parts');
  }
}

/** On every level, every state of that level leads to every other, with a choice. */
function checkReach(moves: readonly Move[], report: Report): void {
  for (const level of LEVELS) {
    const known = movesUpTo(moves, level);
    const states = [...statesOf(known)];
    const from = movesFrom(known);
    for (const state of states) {
      const reached = reachableFrom(state, known);
      const missing = states.filter((other) => !reached.has(other));
      if (missing.length > 0) {
        report('reachability', `${level}: from ${state} there is no way to ${missing.join(', ')}`);
      }
      if ((from.get(state)?.length ?? 0) < 2)
        report('choice', `${level}: fewer than two moves leave ${state}`);
    }
  }
}

function checkSpread(moves: readonly Move[], report: Report): void {
  if (moves.length < LEAST_MOVES)
    report('size', `${moves.length} moves, at least ${LEAST_MOVES} are wanted`);
  const positions = new Set(moves.flatMap(({ entry, exit }) => [entry.position, exit.position]));
  const missing = <T extends string>(
    name: string,
    all: readonly T[],
    has: (value: T) => boolean,
  ): void => {
    for (const value of all) if (!has(value)) report('spread', `no move of ${name} ${value}`);
  };
  missing('position', POSITIONS, (position) => positions.has(position));
  missing('category', CATEGORIES, (category) => moves.some((move) => move.category === category));
  missing('level', LEVELS, (level) => moves.some((move) => move.level === level));
  missing('function', FUNCTIONS, (use) => moves.some((move) => move.functions.includes(use)));
  for (const energy of ENERGY_LEVELS) {
    const count = moves.filter((move) => move.energy === energy).length;
    if (count < LEAST_OF_AN_ENERGY) report('spread', `only ${count} moves of ${energy} energy`);
  }
  for (const level of LEVELS) {
    const known = movesUpTo(moves, level);
    const low = Math.min(...known.map(({ tempoBpm }) => tempoBpm.min));
    const high = Math.max(...known.map(({ tempoBpm }) => tempoBpm.max));
    if (low > TEMPO_RANGE.min || high < TEMPO_RANGE.max) {
      report(
        'spread',
        `${level}: tempi ${low}-${high} BPM do not cover ${TEMPO_RANGE.min}-${TEMPO_RANGE.max}`,
      );
    }
  }
}

/** How many moves there are of each kind: a health table. */
export function distributionOf(moves: readonly Move[]): Record<string, Record<string, number>> {
  const count = (values: readonly string[]): Record<string, number> =>
    Object.fromEntries(
      [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]),
    );
  return {
    category: count(moves.map(({ category }) => category)),
    level: count(moves.map(({ level }) => level)),
    energy: count(moves.map(({ energy }) => energy)),
    counts: count(moves.map(({ counts }) => String(counts))),
    entry: count(moves.map(({ entry }) => entry.position)),
    risk: count(moves.map(({ safety }) => safety.risk)),
    function: count(moves.flatMap(({ functions }) => functions)),
  };
}
