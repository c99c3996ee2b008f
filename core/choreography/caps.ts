/** How much of a dance one thing may be; judged, and planned by. */
import type { Position } from '../moves/state.ts';

/** Shares of the danced time. */
/** Of one figure. */
export const FIGURE_CAP = 0.1;
/** Of one figure in a phrase that is danced `OFTEN` times or more. */
export const RETURNING_FIGURE_CAP = 0.16;
export const OFTEN = 3;
/** Of one basic. */
export const BASIC_CAP = 0.2;

/** Holds that look alike, and how many eights on end a couple may stay in them. */
export const HOLD_CAPS: readonly {
  readonly positions: readonly Position[];
  readonly eights: number;
}[] = [
  { positions: ['C'], eights: 8 },
  { positions: ['O2', 'X'], eights: 8 },
  { positions: ['OL', 'OR'], eights: 10 },
  { positions: ['S'], eights: 6 },
  { positions: ['V'], eights: 4 },
  { positions: ['W'], eights: 4 },
  { positions: ['H'], eights: 4 },
  { positions: ['SS'], eights: 4 },
  { positions: ['N'], eights: 4 },
];

/** Index into `HOLD_CAPS`. */
export function holdKind(position: Position): number {
  return HOLD_CAPS.findIndex(({ positions }) => positions.includes(position));
}
