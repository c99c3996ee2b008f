/**
 * The one profile of every library clip. Because all clips share it, a video is assembled by
 * copying packets with new timestamps (see `functions/media`).
 */
export const CLIP = {
  width: 1280,
  height: 720,
  framesPerSecond: 30,
  /** Frames of one beat, at any tempo: the beat grid. Frame `16 * n` shows beat `n`. */
  framesPerBeat: 16,
  /** An IDR frame starts each clip and each further eight. */
  framesPerEightCount: 128,
  codec: 'avc',
} as const;

/** A clip's natural tempo: 16 frames a beat at 30 frames a second. */
export const CLIP_TEMPO_BPM = (60 * CLIP.framesPerSecond) / CLIP.framesPerBeat;
