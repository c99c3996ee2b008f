/**
 * A hand-made meeting place of sound and movement for where no embedding of the move is known:
 * both a section and a move are placed on the same few axes, 0 to 1.
 */
import type { MoveInfo } from '../../moves/move.ts';
import type { RhythmPattern, SongAnalysis } from '../../music/analysis.ts';
import { moveEnergy } from '../traits.ts';

export const CHARACTER_AXES = ['intensity', 'footwork', 'flow', 'closeness'] as const;
export const CHARACTER_SIZE = CHARACTER_AXES.length;

const AXIS_WEIGHTS: readonly number[] = [0.4, 0.2, 0.2, 0.2];

/** How much the rhythm section asks for feet. */
const FOOTWORK_OF: Readonly<Record<RhythmPattern, number>> = {
  derecho: 0.3,
  majao: 0.5,
  mambo: 0.9,
  none: 0.2,
};
/** Tempi at which the dance is close and at which it is not any more. */
const CLOSE_BPM = 105;
const FAR_BPM = 140;

function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}

export function characterOfSection(analysis: SongAnalysis, section: number): readonly number[] {
  const part = analysis.sections[section];
  const energy = part?.energy ?? analysis.energy.score;
  const pattern = part?.pattern ?? 'none';
  const slow = unit((FAR_BPM - analysis.tempoBpm) / (FAR_BPM - CLOSE_BPM));
  const minor = analysis.key.mode === 'minor' ? analysis.key.strength : 0;
  return [
    unit(energy),
    unit(0.7 * FOOTWORK_OF[pattern] + 0.3 * analysis.syncopation),
    unit(pattern === 'majao' ? 0.5 + 0.5 * energy : 0.6 * energy),
    unit(0.5 * slow + 0.3 * (1 - energy) + 0.2 * minor),
  ];
}

const CLOSE_POSITIONS: readonly string[] = ['C', 'W', 'S'];

export function characterOfMove(move: MoveInfo): readonly number[] {
  const turns = Math.abs(move.turns.lead) + Math.abs(move.turns.follow);
  const solo = move.functions.includes('solo') || move.entry.position === 'N';
  const close = [move.entry, move.exit].filter((s) => CLOSE_POSITIONS.includes(s.position)).length;
  const soft = move.styles.includes('sensual') || move.styles.includes('romantic') ? 1 : 0;
  return [
    moveEnergy(move),
    unit((move.category === 'footwork' ? 0.7 : 0.2) + (solo ? 0.3 : 0)),
    unit(0.2 + 0.4 * Math.min(turns, 2) + (move.travels || move.swapsSides ? 0.3 : 0)),
    unit(0.35 * close + (move.category === 'styling-body-rolls' ? 0.3 : 0) + 0.1 * soft),
  ];
}

/** 1 for equal characters, 0 for opposite ones; reads `b` from `offset` on. */
export function characterSimilarity(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  offset = 0,
): number {
  let distance = 0;
  for (let i = 0; i < CHARACTER_SIZE; i++) {
    distance += AXIS_WEIGHTS[i] * Math.abs(a[i] - b[offset + i]);
  }
  return 1 - distance;
}
