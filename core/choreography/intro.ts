/**
 * What is danced before the first 1 of the dance: the intro's own choice. Apart from the other traits,
 * so that pages need not load their schemas.
 */
import type { MoveInfo } from '../moves/move.ts';

/**
 * `auto` waits in whichever hold leads on best, and steps through what is left of a long intro; `closed`
 * and `open` wait in that hold; `basics` dances basic steps from the first beat on; `footwork` begins apart
 * and meets for the first 1.
 */
export const INTROS = ['auto', 'closed', 'open', 'basics', 'footwork'] as const;
export type Intro = (typeof INTROS)[number];

const OPEN_HOLDS: readonly string[] = ['O2', 'OL', 'OR'];

/** Whether the intro is stepped to rather than waited through. */
export function isDancedIntro(intro: Intro): boolean {
  return intro === 'basics' || intro === 'footwork';
}

/** Whether a move is what was chosen for the intro. */
export function suitsIntro(move: MoveInfo, intro: Intro): boolean {
  const { entry, exit } = move;
  const stays = entry.position === exit.position;
  const waits = move.functions.includes('idle');
  switch (intro) {
    case 'auto':
      return waits;
    case 'closed':
      return waits && stays && entry.position === 'C';
    case 'open':
      return waits && stays && OPEN_HOLDS.includes(entry.position);
    case 'basics':
      return move.functions.includes('basic') && stays && entry.position !== 'N' && !waits;
    case 'footwork':
      return stays && entry.position === 'N';
  }
}

/** Whether the couple that danced its intro apart comes together by this move. */
export function meetsAfterIntro({ entry, exit }: MoveInfo, intro: Intro): boolean {
  return intro === 'footwork' && entry.position === 'N' && exit.position !== 'N';
}
