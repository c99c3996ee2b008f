/** Gathers what the pages of moves show: the library's, and what the person may see of the filmed ones. */
import { familiesOf } from '@bachata/core/choreography/wish/describe-moves.ts';
import { movesLike } from '@bachata/core/choreography/prepared/similar-moves.ts';
import { Likeness } from '@bachata/core/choreography/recommendation/likeness.ts';
import { SimilarityStore } from '@bachata/core/choreography/recommendation/similarity-store.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { bodyPartsOf } from '@bachata/core/moves/body-parts.ts';
import { countedCues } from '@bachata/core/moves/counted-cues.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import { sameMoveKey } from '@bachata/core/moves/same-move.ts';
import { sameState } from '@bachata/core/moves/state.ts';
import { learnBefore, leadsTo } from '@bachata/core/moves/teaching-order.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import { preparedLibrary } from '@bachata/library/prepared.ts';
import type { ListedMove, MoveCard } from '../move-view.ts';
import { listFilmedCards } from './filmed-moves.ts';
import { mediaOf } from './library.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { getPlatform } from './platform.ts';

/** Moves shown as like the one of the page. */
const ALIKE = 4;

/** The same move begun on 5 has a page of its own, and no place in the list beside its twin. */
export function listMoves(): ListedMove[] {
  families ??= familiesOf(library.moves);
  return library.moves
    .filter(({ variantOf }) => variantOf === undefined)
    .map((move) => ({
      ...cardOf(move),
      styles: move.styles,
      bodyParts: bodyPartsOf(move),
      families: families?.get(move.id) ?? [],
    }));
}

let families: ReturnType<typeof familiesOf> | undefined;

/** The filmed ones that the person may see, as the list shows them. */
export async function listFilmedMoves(platform: Platform, uid: string): Promise<ListedMove[]> {
  const filmed = await listFilmedCards(platform, uid);
  const named = familiesOf(filmed.map(({ move }) => move));
  return filmed.map(({ card, move }) => ({
    ...card,
    styles: move.styles,
    bodyParts: [],
    families: named.get(move.id) ?? [],
  }));
}

const similarities = readOnce(async () => {
  const { objects, vectors, clock } = await getPlatform();
  const matrices = new SimilarityStore(objects);
  const onFailure = (error: unknown): void =>
    log('WARNING', 'the index of vectors is not to be had', describeError(error));
  return { matrices, likeness: new Likeness({ matrices, index: vectors, clock, onFailure }) };
});

/** Ids of the library's moves most like one; none for a filmed one. */
async function likes(id: string): Promise<readonly string[]> {
  const { matrices, likeness } = await similarities();
  const { misses } = matrices.counters;
  const ids = await movesLike(await preparedLibrary(), likeness, id, ALIKE);
  const { counters } = matrices;
  if (counters.misses > misses) log('INFO', 'likeness of moves loaded', { ...counters });
  return ids;
}

/**
 * @param shown the id of a drawn move, or a filmed one
 * @param uid of whoever looks at it; without, what may follow are drawn moves only
 * @throws NotFoundError where there is no such move
 */
export async function viewMove(
  platform: Platform,
  shown: string | ShownMove,
  uid: string | undefined,
) {
  const filmed = uid === undefined ? [] : await listFilmedCards(platform, uid);
  const { move, card, clipId } = typeof shown === 'string' ? drawnMove(shown) : shown;
  const { id } = move;
  const { name, description, category, level, energy, counts, tempoBpm, safety } = move;
  const known = (other: string): MoveCard[] => {
    const found = library.byId.get(other);
    return found === undefined ? [] : [cardOf(found)];
  };
  const candidates = [
    ...library.moves.map((other) => ({ move: other, card: cardOf(other) })),
    ...filmed,
  ];
  return {
    move: { id, name, description, category, level, energy, counts, tempoBpm, safety },
    cues: countedCues(move),
    startsOn: move.entry.freeFoot,
    from: move.entry.position,
    to: move.exit.position,
    media: card.media,
    ...(card.filmed && { filmed: card.filmed, clipId }),
    favoriteId: sameMoveKey(move),
    learnBefore: learnBefore(id, library.byId).flatMap(known),
    leadsTo: leadsTo(sameMoveKey(move), library.moves).flatMap(known),
    alike: (await likes(id)).flatMap(known),
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

function drawnMove(id: string): ShownMove {
  const move = library.byId.get(id);
  if (move === undefined) throw new NotFoundError('not-found', `No move named ${id}.`);
  return { move, card: cardOf(move) };
}

/** Of a drawn move. */
export function cardOf({
  id,
  name,
  category,
  level,
  energy,
  counts,
  entry,
  exit,
}: MoveInfo): MoveCard {
  const positions = [entry.position, exit.position] as const;
  return { id, name, category, level, energy, positions, counts, media: mediaOf(id) };
}
