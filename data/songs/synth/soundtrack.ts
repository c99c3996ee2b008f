/** A move's loop, long enough to be heard by the analyzer. */
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import type { SoundtrackOptions } from '@bachata/core/moves/soundtracks.ts';
import { renderLoop } from './loop.ts';

/** The loop in mono, repeated whole until it is as long as the shortest song; about a second of CPU. */
export function renderSoundtrack(options: SoundtrackOptions): {
  readonly samples: Float32Array;
  readonly sampleRate: number;
} {
  const { left, right, sampleRate } = renderLoop(options);
  const turns = Math.ceil((SONG_LIMITS.minSec * sampleRate) / left.length);
  const turn = left.map((sample, i) => (sample + Number(right[i])) / 2);
  const samples = new Float32Array(turns * turn.length);
  for (let n = 0; n < turns; n++) samples.set(turn, n * turn.length);
  return { samples, sampleRate };
}
