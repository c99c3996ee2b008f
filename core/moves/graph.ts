/** The couple's states as a graph: which moves lead where. */
import type { Level, MoveInfo } from './move.ts';
import { LEVELS } from './move.ts';
import { stateKey } from './state.ts';

/** A level dances its own moves and those of the levels below. */
export const movesUpTo = <M extends Pick<MoveInfo, 'level'>>(
  moves: readonly M[],
  level: Level,
): M[] => moves.filter((move) => LEVELS.indexOf(move.level) <= LEVELS.indexOf(level));

/** State keys to the moves that start there. */
export function movesFrom<M extends Pick<MoveInfo, 'entry'>>(
  moves: readonly M[],
): Map<string, M[]> {
  return Map.groupBy(moves, (move) => stateKey(move.entry));
}

/** Every state that a move of the list starts or ends in. */
export function statesOf(moves: readonly Pick<MoveInfo, 'entry' | 'exit'>[]): Set<string> {
  return new Set(moves.flatMap(({ entry, exit }) => [stateKey(entry), stateKey(exit)]));
}

/** The states that can be reached from one. */
export function reachableFrom(
  start: string,
  moves: readonly Pick<MoveInfo, 'entry' | 'exit'>[],
): Set<string> {
  const from = movesFrom(moves);
  const reached = new Set([start]);
  const open = [start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const { exit } of from.get(state) ?? []) {
      const next = stateKey(exit);
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}
