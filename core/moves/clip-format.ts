/**
 * The one profile of every library clip. Because all clips share it, a video is assembled by
 * copying packets with new timestamps (see `functions/media`).
 */
export const CLIP = {
  width: 1280,
  height: 720,
  framesPerSecond: 30,
  /** Frames of one beat, at any tempo: the beat grid. Frame `16 * n` shows beat `n` of the clip. */
  framesPerBeat: 16,
  /** An IDR frame starts each clip and each further eight. */
  framesPerEightCount: 128,
  codec: 'avc',
} as const;

/**
 * Beats from a clip's first frame to its count 1. A step is on the floor when its count is heard, so
 * its foot leaves half a beat earlier; moves therefore meet between two counts, where both bodies
 * rest in the pose of their state. Frame `f` of a move whose count 1 falls on beat `b` of a song is
 * shown at beat `b - FIRST_COUNT_AT + f / framesPerBeat`.
 */
export const FIRST_COUNT_AT = 0.5;

/** When a count of a move, 1 on, is danced: beats from the first frame of its clip. */
export function beatOfCount(count: number): number {
  return count - 1 + FIRST_COUNT_AT;
}

/** A clip's natural tempo: 16 frames a beat at 30 frames a second. */
export const CLIP_TEMPO_BPM = (60 * CLIP.framesPerSecond) / CLIP.framesPerBeat;

/** The share of a move at which its poster is taken: a step is on the floor, a turn is under way. */
const POSTER_AT = 0.4;

/** The frame of a clip that stands for it in a list. */
export function posterFrame(counts: number): number {
  return Math.round(counts * CLIP.framesPerBeat * POSTER_AT);
}

/** A filmed clip may end this much before its last count does; its last picture is held. */
export const MISSING_END_SEC = 0.25;
