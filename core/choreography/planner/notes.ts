/** What a plan has to say for itself: which wishes gave way, and which could not be met. */
import { isClimaxAt } from '../climax.ts';
import { suitsIntro } from '../intro.ts';
import type { Reason } from '../plan.ts';
import type { PlanningProblem, Solution } from './solve.ts';
import { tempoOver } from '../timeline.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { isIdle, MAX_TEMPO_STRETCH, names, playbackRate, SLOT_BEATS } from '../traits.ts';

/** Beginners are comfortable up to this tempo. */
const BEGINNER_TEMPO_BPM = 128;

/** What of the dancers' wishes the path does not keep. */
export function relaxationNotes(problem: PlanningProblem, solution: Solution): Reason[] {
  const { slots, options, parameters } = problem;
  const { moves, aboveLevel, rules } = options;
  const { steps } = solution.result;
  const stretched = steps.filter((step) => {
    const move = moves[step.move];
    const tempo = tempoOver(slots, step.slot, move.counts / SLOT_BEATS);
    return Math.abs(playbackRate(move, tempo) - 1) > MAX_TEMPO_STRETCH;
  }).length;
  const above = steps.filter((step) => aboveLevel[step.move]).length;
  const { repertoire } = solution;
  const danced = steps.map((step) => moves[step.move]);
  const unknown =
    repertoire === undefined
      ? 0
      : new Set(danced.filter((move) => !names(repertoire, move)).map(sameMoveKey)).size;
  const hurried =
    parameters.difficulty !== 'beginner'
      ? 0
      : steps.filter((step, i) => i > 0 && rules.hurries(steps[i - 1].move, step.move)).length;
  const wrongFoot = steps.filter((step) => {
    const { count, kind } = slots[step.slot];
    return kind !== 'intro' && count !== undefined && count !== moves[step.move].entry.freeFoot;
  }).length;
  const notes: Reason[] = [];
  if (stretched > 0) notes.push({ code: 'stretch-relaxed', values: { moves: stretched } });
  if (above > 0) notes.push({ code: 'level-relaxed', values: { moves: above } });
  if (unknown > 0) notes.push({ code: 'new-moves-relaxed', values: { moves: unknown } });
  if (hurried > 0) notes.push({ code: 'pace-relaxed', values: { joins: hurried } });
  if (wrongFoot > 0) notes.push({ code: 'counts-flipped', values: { moves: wrongFoot } });
  return notes;
}

export function wishNotes(problem: PlanningProblem, solution: Solution): Reason[] {
  const { options, parameters, analysis } = problem;
  const danced = new Set(
    solution.result.steps.flatMap(({ move }) => {
      const chosen = options.moves[move];
      return [chosen.id, sameMoveKey(chosen)];
    }),
  );
  const possible = new Set(
    options.moves.filter((_, m) => !options.aboveLevel[m]).map((move) => move.id),
  );
  const notes: Reason[] = parameters.preferredMoves
    .filter((id) => possible.has(id) && !danced.has(id))
    .map((id) => ({ code: 'preferred-not-placed', values: { move: id } }));
  if (parameters.maxNewMoves !== undefined && parameters.knownMoves === undefined) {
    notes.push({ code: 'new-moves-unknown', values: {} });
  }
  if (parameters.difficulty === 'beginner' && analysis.tempoBpm > BEGINNER_TEMPO_BPM) {
    notes.push({ code: 'fast-for-beginners', values: { tempoBpm: Math.round(analysis.tempoBpm) } });
  }
  return [...notes, ...climaxNotes(problem), ...introNotes(problem, solution)];
}

function climaxNotes({ analysis, parameters, slots }: PlanningProblem): Reason[] {
  const { climax } = parameters;
  if (climax === undefined) return [];
  const isDanced = slots.some(
    ({ kind, section }) => kind === 'dance' && isClimaxAt(analysis.sections, climax, section),
  );
  return isDanced
    ? []
    : [
        {
          code: 'climax-not-danced',
          values: { section: climax === 'last-chorus' ? 'chorus' : climax },
        },
      ];
}

function introNotes({ options, parameters, slots }: PlanningProblem, solution: Solution): Reason[] {
  const { intro } = parameters;
  const hasIntro = slots.some((slot) => slot.kind === 'intro' && slot.endSec > 0);
  if (!hasIntro) return intro === 'auto' ? [] : [{ code: 'no-intro', values: {} }];
  if (intro === 'auto') {
    return options.moves.some(isIdle) ? [] : [{ code: 'no-idle-moves', values: {} }];
  }
  const asAsked = solution.result.steps.some(
    ({ slot, move }) => slots[slot].kind === 'intro' && suitsIntro(options.moves[move], intro),
  );
  return asAsked ? [] : [{ code: 'intro-not-placed', values: { intro } }];
}
