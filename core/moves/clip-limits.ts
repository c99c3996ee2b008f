/** What may be uploaded as a clip. A clip of a move lasts seconds; a class is not one. */
export const CLIP_LIMITS = {
  maxBytes: 200_000_000,
  minSec: 3,
  maxSec: 120,
  /** Of the shorter and the longer edge, pixels. */
  minEdge: 120,
  maxEdge: 4096,
} as const;
