/** The words that a class plan is made of. Pages import it: it brings no schema along. */

export const BLOCK_KINDS = [
  'warm-up',
  'review',
  'technique',
  'figure',
  /** To music. */
  'drill',
  'free-dance',
  'game',
  'break',
  'close',
  /** A line between blocks; it may take no time. */
  'note',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const PLAN_DEPTHS = ['simplified', 'target', 'extra'] as const;

/** Percent of a song's own tempo. */
export const MUSIC_SPEEDS = { least: 40, most: 120 } as const;
