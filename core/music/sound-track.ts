/** Which sound track of a file is meant. */
import { z } from 'zod';
import { MAX_SOUND_TRACKS } from './song-limits.ts';

/** From 0. */
export const soundTrackSchema = z
  .int()
  .min(0)
  .max(MAX_SOUND_TRACKS - 1);
