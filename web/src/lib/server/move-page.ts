/** Gathers what the pages of moves show: the library's, and what the person may see of the filmed ones. */
import { clipIdOfMove } from '@bachata/core/user-clips/filmed-move.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import { sameState } from '@bachata/core/moves/state.ts';
import type { Account, ObjectStore, Platform } from '@bachata/core/ports.ts';
import type { MoveCard } from '../move-view.ts';
import { getFilmedMove, listFilmedCards } from './filmed-moves.ts';
import { loadMoves, loadRecommending, mediaOf } from './library.ts';
import { log } from './log.ts';

/** Moves shown as like the one of the page. */
const ALIKE = 4;

/** The same move begun on 5 has a page of its own, and no place in the list beside its twin. */
export async function listMoveCards(): Promise<MoveCard[]> {
  const moves = await loadMoves();
  return [...moves.values()]
    .filter(({ id }) => !(id.endsWith('-5') && moves.has(id.slice(0, -2))))
    .map(cardOf);
}

/** Ids of the library's moves most like one; none for a filmed one. */
async function likes(objects: ObjectStore, id: string): Promise<readonly string[]> {
  const recommending = await loadRecommending();
  if (recommending === undefined) return [];
  const { misses } = recommending.likenessCounters(objects);
  const ids = await recommending.movesLike(objects, id, ALIKE);
  const counters = recommending.likenessCounters(objects);
  if (counters.misses > misses) log('INFO', 'likeness of moves loaded', { ...counters });
  return ids;
}

/**
 * @param account sees the moves that somebody has filmed as well; nobody sees drawn ones only
 * @throws NotFoundError where there is no such move, or none that the person may see;
 *   UnauthenticatedError for a filmed one where nobody is signed in
 */
export async function viewMove(platform: Platform, account: Account | undefined, id: string) {
  const isFilmed = clipIdOfMove(id) !== undefined;
  const [moves, filmed] = await Promise.all([
    loadMoves(),
    account === undefined ? [] : listFilmedCards(platform, account.uid),
  ]);
  const { move, card, clipId } = isFilmed
    ? await getFilmedMove(platform, account, id)
    : drawnMove(moves, id);
  const { name, description, category, level, energy, counts, tempoBpm, cues, safety } = move;
  const known = (other: string): MoveCard[] => {
    const found = moves.get(other);
    return found === undefined ? [] : [cardOf(found)];
  };
  const candidates = [
    ...[...moves.values()].map((other) => ({ move: other, card: cardOf(other) })),
    ...filmed,
  ];
  return {
    move: { id, name, description, category, level, energy, counts, tempoBpm, cues, safety },
    from: move.entry.position,
    to: move.exit.position,
    media: card.media,
    ...(card.filmed && { filmed: card.filmed, clipId }),
    prerequisites: move.prerequisites.flatMap(known),
    alike: (await likes(platform.objects, id)).flatMap(known),
    followers: candidates
      .filter((other) => other.move.id !== id && sameState(move.exit, other.move.entry))
      .map((other) => other.card),
  };
}

interface ShownMove {
  readonly move: MoveInfo;
  readonly card: MoveCard;
  /** Of a filmed one. */
  readonly clipId?: string;
}

function drawnMove(moves: ReadonlyMap<string, MoveInfo>, id: string): ShownMove {
  const move = moves.get(id);
  if (move === undefined) throw new NotFoundError('not-found', `No move named ${id}.`);
  return { move, card: cardOf(move) };
}

function cardOf({ id, name, category, level, energy, counts, entry, exit }: MoveInfo): MoveCard {
  const positions = [entry.position, exit.position] as const;
  return { id, name, category, level, energy, positions, counts, media: mediaOf(id) };
}
