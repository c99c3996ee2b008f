/** How far a maintainer keeps something from everybody but its owner. */
import { z } from 'zod';

export const heldFields = {
  /** Somebody has reported it, so maintainers may look at it. */
  reported: z.literal(true).optional(),
  /** silenced: it is shown, without its song; taken-down: it is not shown. */
  held: z.enum(['silenced', 'taken-down']).optional(),
};
