/** Which moves of a library may be danced at all under some parameters, and at what price each. */
import type { Level, MoveInfo } from '../../moves/move.ts';
import type { MotionFacts } from '../evaluate/motion-facts.ts';
import type { PlanParameters, Reason } from '../plan.ts';
import { fromEachSide } from '../sides.ts';
import {
  isDip,
  isForOnlyBasics,
  levelRank,
  loadsAnyOf,
  loadsHeadOrBack,
  names,
  travelsWithWrongFeet,
} from '../traits.ts';
import { graphOf, type Graph } from './graph.ts';
import { joinRules, type JoinRules } from './join-costs.ts';
import { moveFacts, type MoveFacts } from './whole-dance.ts';
import { joinTable, type JoinTable, type Pace } from './join-table.ts';

/**
 * The moves to choose from, and what follows from them alone: worked out when it is first asked for,
 * and kept.
 */
export class Options {
  readonly moves: readonly MoveInfo[];
  /** Above the dancers' level; usable in a relaxed search only. */
  readonly aboveLevel: readonly boolean[];
  readonly notes: readonly Reason[];
  /** What the clips say about seams and rhythm; without it neither is priced. */
  readonly motion: MotionFacts | undefined;
  #graph: Graph | undefined;
  #rules: JoinRules | undefined;
  #facts: MoveFacts | undefined;
  #joins: { readonly pace: Pace; readonly table: JoinTable } | undefined;

  constructor(
    moves: readonly MoveInfo[],
    about: {
      readonly aboveLevel: readonly boolean[];
      readonly notes: readonly Reason[];
      readonly motion: MotionFacts | undefined;
    },
  ) {
    this.moves = moves;
    this.aboveLevel = about.aboveLevel;
    this.notes = about.notes;
    this.motion = about.motion;
  }

  get graph(): Graph {
    return (this.#graph ??= graphOf(this.moves));
  }

  get rules(): JoinRules {
    return (this.#rules ??= joinRules(this.moves));
  }

  /** What the prices of a whole dance need of the moves, for dancers of the level they are for. */
  factsFor(level: Level): MoveFacts {
    return (this.#facts ??= moveFacts(this.moves, level));
  }

  /** Kept until another pace is asked for: a song is searched at one pace many times over. */
  joinsAt(pace: Pace): JoinTable {
    if (this.#joins?.pace !== pace) {
      this.#joins = { pace, table: joinTable(this, pace) };
    }
    return this.#joins.table;
  }
}

/** Turns inside one move that no eight can hold make the move itself illegal. */
function turnsTooMuch(move: MoveInfo): boolean {
  const most = Math.max(Math.abs(move.turns.lead), Math.abs(move.turns.follow));
  return most / Math.max(1, move.counts / 8) > 2;
}

function contradictions(moves: readonly MoveInfo[], parameters: PlanParameters): Reason[] {
  const byId = new Map(moves.map((move) => [move.id, move]));
  const notes: Reason[] = [];
  for (const id of parameters.preferredMoves) {
    const move = byId.get(id);
    if (move === undefined) notes.push({ code: 'preferred-unknown', values: { move: id } });
    else if (names(new Set(parameters.bannedMoves), move)) {
      notes.push({ code: 'preferred-and-banned', values: { move: id } });
    } else if (parameters.noDips && move.category === 'dips-drops') {
      notes.push({ code: 'preferred-is-dip', values: { move: id } });
    } else if (parameters.noHeadOrBackLoad && loadsHeadOrBack(move)) {
      notes.push({ code: 'preferred-loads-back', values: { move: id } });
    } else if (loadsAnyOf(move, parameters.spare)) {
      notes.push({ code: 'preferred-loads-spared', values: { move: id } });
    } else if (parameters.onlyBasics === true && !isForOnlyBasics(move)) {
      notes.push({ code: 'preferred-no-basic', values: { move: id } });
    } else if (levelRank(move.level) > levelRank(parameters.difficulty)) {
      notes.push({ code: 'preferred-above-level', values: { move: id, level: move.level } });
    }
  }
  return notes;
}

/** What of the parameters the options depend on, as a key. */
export function optionsKey(parameters: PlanParameters): string {
  const { bannedMoves, preferredMoves, noDips, noHeadOrBackLoad, difficulty } = parameters;
  const { onlyBasics, spare } = parameters;
  const loads = [noHeadOrBackLoad, spare];
  return JSON.stringify([bannedMoves, preferredMoves, noDips, loads, onlyBasics, difficulty]);
}

/**
 * Bans, dips, loads on head and back and moves that break a rule by themselves are out for good.
 * Moves for trusted partners are danced by advanced couples or when asked for by name. Moves from
 * both sides are listed once for each where some exist from one side only.
 */
export function optionsFor(
  library: readonly MoveInfo[],
  parameters: PlanParameters,
  motion?: MotionFacts,
): Options {
  const banned = new Set(parameters.bannedMoves);
  const asked = new Set(parameters.preferredMoves);
  const top = levelRank(parameters.difficulty);
  const allowed = library.filter((move) => {
    if (names(banned, move) || travelsWithWrongFeet(move) || turnsTooMuch(move)) return false;
    if (parameters.noDips && (move.category === 'dips-drops' || isDip(move))) return false;
    if (parameters.noHeadOrBackLoad && loadsHeadOrBack(move)) return false;
    if (loadsAnyOf(move, parameters.spare)) return false;
    if (parameters.onlyBasics === true && !isForOnlyBasics(move)) return false;
    const trusted = move.safety.trustedPartnerOnly;
    return !trusted || parameters.difficulty === 'advanced' || names(asked, move);
  });
  const moves = fromEachSide(allowed);
  return new Options(moves, {
    aboveLevel: moves.map((move) => levelRank(move.level) > top),
    notes: contradictions(library, parameters),
    motion,
  });
}
