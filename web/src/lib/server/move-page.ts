/** Gathers what the pages of a move show. */
import { NotFoundError } from '@bachata/core/errors.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import { sameState } from '@bachata/core/moves/state.ts';
import type { MoveCard } from '../move-view.ts';
import { loadMoves, mediaOf } from './library.ts';

/** The same move begun on 5 has a page of its own, and no place in the list beside its twin. */
export async function listMoveCards(): Promise<MoveCard[]> {
  const moves = await loadMoves();
  return [...moves.values()]
    .filter(({ id }) => !(id.endsWith('-5') && moves.has(id.slice(0, -2))))
    .map(cardOf);
}

/** @throws NotFoundError */
export async function viewMove(id: string) {
  const moves = await loadMoves();
  const move = moves.get(id);
  if (move === undefined) throw new NotFoundError('not-found', `No move named ${id}.`);
  const known = (other: string): MoveCard[] => {
    const found = moves.get(other);
    return found === undefined ? [] : [cardOf(found)];
  };
  const {
    name,
    description,
    category,
    level,
    energy,
    counts,
    tempoBpm,
    entry,
    exit,
    cues,
    safety,
  } = move;
  return {
    move: { id, name, description, category, level, energy, counts, tempoBpm, cues, safety },
    from: entry.position,
    to: exit.position,
    media: mediaOf(id),
    prerequisites: move.prerequisites.flatMap(known),
    followers: [...moves.values()]
      .filter((other) => other.id !== id && sameState(exit, other.entry))
      .map(cardOf),
  };
}

function cardOf({ id, name, category, level, energy, counts, entry, exit }: MoveInfo): MoveCard {
  const positions = [entry.position, exit.position] as const;
  return { id, name, category, level, energy, positions, counts, media: mediaOf(id) };
}
