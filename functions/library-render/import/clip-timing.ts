/** Where the counts of a filmed clip are: from its own sound as far as that goes. */
import { AppError } from '@bachata/core/errors.ts';
import { dancedTempo, type Annotation } from '@bachata/core/moves/annotations.ts';
import type { ClipBeats } from '@bachata/core/moves/clip-counts.ts';
import type { UserMove } from '@bachata/core/moves/user-library.ts';
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import { beatsAtTempo } from '@bachata/core/music/rhythm/known-tempo.ts';
import { ANALYSIS_SAMPLE_RATE } from '../../media/audio.ts';
import { analyzeInWorker } from '../../music/analyze-in-worker.ts';
import type { SourceClip } from './source-clip.ts';

export interface ClipTiming extends ClipBeats {
  readonly tempoBpm: number;
  readonly source: UserMove['timing']['source'];
}

/** @param clip see `readSourceClip` */
export async function findTiming(
  { sound }: Pick<SourceClip, 'sound'>,
  annotation: Pick<Annotation, 'estimated_tempo'>,
  signal?: AbortSignal,
): Promise<ClipTiming> {
  const annotatedBpm = dancedTempo(annotation.estimated_tempo);
  if (sound !== undefined) {
    const heard = await analyzed(sound, signal);
    if (heard !== undefined) return heard;
    const laid = beatsAtTempo(sound, ANALYSIS_SAMPLE_RATE, annotatedBpm);
    if (laid !== undefined) {
      const { tempoBpm, beatsSec, firstStrong } = laid;
      return { tempoBpm, beatsSec, one: firstStrong, source: 'annotation-and-sound' };
    }
  }
  const beatSec = 60 / annotatedBpm;
  // Half a beat in, which is where the clips of a library have their first count.
  return {
    tempoBpm: annotatedBpm,
    beatsSec: [0.5 * beatSec, 1.5 * beatSec],
    one: 0,
    source: 'annotation',
  };
}

/** Undefined where the clip is too short to be analyzed, or no beat is to be heard in it. */
async function analyzed(
  sound: Float32Array,
  signal: AbortSignal | undefined,
): Promise<ClipTiming | undefined> {
  if (sound.length < SONG_LIMITS.minSec * ANALYSIS_SAMPLE_RATE) return undefined;
  try {
    const { beatsSec, eightCountsSec, tempoBpm } = await analyzeInWorker(
      sound,
      ANALYSIS_SAMPLE_RATE,
      signal === undefined ? {} : { signal },
    );
    const one = beatsSec.indexOf(Number(eightCountsSec[0]));
    return one < 0 ? undefined : { tempoBpm, beatsSec, one, source: 'soundtrack' };
  } catch (error) {
    if (error instanceof AppError && !error.retryable) return undefined;
    throw error;
  }
}
