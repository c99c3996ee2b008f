/** From what its owner says of a clip to a move that the planner can use. */
import type { MoveInfo } from '../moves/move.ts';
import { HANDS_OF, type CoupleState, type FreeFoot, type Position } from '../moves/state.ts';
import type { Confirmation } from '../moves/confirmation.ts';

const ID_PREFIX = 'clip-';
/** A filmed couple looks natural so much slower or faster than it danced. */
const NATURAL_CHANGE = 0.1;

/** Behind the id of a clip that was cut into several moves. */
const PART = /-part(\d+)$/;

/** The id of a move in a clip. @param part of the clip, from 0 */
export function moveIdOfClip(clipId: string, part = 0): string {
  return ID_PREFIX + clipId + (part === 0 ? '' : `-part${part + 1}`);
}

/** Which of the moves in its clip a filmed move is, from 0. */
export function partOfMove(moveId: string): number {
  const number = PART.exec(moveId)?.[1];
  return number === undefined ? 0 : Number(number) - 1;
}

/** The clip that a move is from; undefined for a drawn move. */
export function clipIdOfMove(moveId: string): string | undefined {
  return moveId.startsWith(ID_PREFIX)
    ? moveId.slice(ID_PREFIX.length).replace(PART, '')
    : undefined;
}

/** A dip is what the library takes for one: it needs preparation, and loads the back. */
export function filmedMove(clipId: string, said: Confirmation, part = 0): MoveInfo {
  const { name, category, level, energy, counts, tempoBpm, side, swapsSides, turns } = said;
  const isDip = category === 'dips-drops';
  return {
    id: moveIdOfClip(clipId, part),
    name: { en: name },
    description: { en: name },
    category,
    level,
    energy,
    styles: [],
    functions: [],
    counts,
    tempoBpm: {
      min: Math.max(60, Math.round(tempoBpm * (1 - NATURAL_CHANGE))),
      max: Math.min(200, Math.round(tempoBpm * (1 + NATURAL_CHANGE))),
    },
    entry: stateOf(said.entry, said.freeFoot),
    exit: stateOf(said.exit, counts === 4 ? otherFoot(said.freeFoot) : said.freeFoot),
    swapsSides,
    side,
    turns,
    travels: false,
    prerequisites: [],
    cues: { lead: [], follow: [] },
    safety: {
      risk: isDip ? 'trick' : said.loadsBack ? 'care' : 'none',
      requiresPreparation: isDip,
      trustedPartnerOnly: false,
      bodyRegion: isDip || said.loadsBack ? ['back'] : [],
    },
  };
}

function stateOf(position: Position, freeFoot: FreeFoot): CoupleState {
  const footing = position === 'SS' ? 'matched' : 'mirrored';
  return { position, hands: HANDS_OF[position], freeFoot, footing };
}

/** Four counts change the free foot. */
const otherFoot = (foot: FreeFoot): FreeFoot => (foot === 1 ? 5 : 1);
