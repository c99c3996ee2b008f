/** How much of a dance one thing may be, as shares of the danced time; judged, and planned by. */

/** Of one figure. */
export const FIGURE_CAP = 0.1;
/** Of one figure in a phrase that is danced `OFTEN` times or more. */
export const RETURNING_FIGURE_CAP = 0.16;
export const OFTEN = 3;
/** Of one basic. */
export const BASIC_CAP = 0.2;
