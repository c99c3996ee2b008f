/** How far a maintainer keeps something from everybody but its owner. */
import { z } from 'zod';

/** `rights`: the song or the film is somebody else's; `person`: somebody is seen who does not want it. */
export const REPORT_REASONS = ['rights', 'person', 'offensive', 'other'] as const;

/** Characters that a maintainer tells an owner. */
export const LONGEST_HELD_NOTE = 500;

export const heldFields = {
  /** Somebody has reported it, so maintainers may look at it. */
  reported: z.literal(true).optional(),
  /** silenced: it is shown, without its song; taken-down: it is not shown. */
  held: z.enum(['silenced', 'taken-down']).optional(),
  /** For its owner: what it was reported for, and what the maintainer says of it. */
  heldWhy: z.enum(REPORT_REASONS).optional(),
  heldNote: z.string().max(LONGEST_HELD_NOTE).optional(),
};
export type HeldBack = z.infer<z.ZodObject<typeof heldFields>>;

/** Whether others than its owner may be shown it. */
export const isUp = ({ held }: Pick<HeldBack, 'held'>): boolean => held !== 'taken-down';
