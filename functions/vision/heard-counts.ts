/** The beats of a clip's soundtrack, and its 1 where it is long enough to tell. */
import { AppError } from '@bachata/core/errors.ts';
import type { HeardCounts } from '@bachata/core/pose/fuse-counts.ts';
import { SHORTEST_SEC } from '@bachata/core/music/input.ts';
import { beatsAtTempo } from '@bachata/core/music/known-tempo.ts';
import { ANALYSIS_SAMPLE_RATE } from '../media/audio.ts';
import { analyzeInWorker } from '../music/analyze-in-worker.ts';

/** A grid laid over a few seconds of sound is about as often right as not. */
const SHORT_CONFIDENCE = 0.5;

/**
 * @param sound mono at `ANALYSIS_SAMPLE_RATE`
 * @param steppedBpm what the dancers step at: sounds shorter than a song are searched around it
 * @returns undefined for silence, for no beat, and for a short sound without a tempo
 */
export async function heardCounts(
  sound: Float32Array,
  steppedBpm: number | undefined,
  signal: AbortSignal | undefined,
): Promise<HeardCounts | undefined> {
  if (sound.length >= SHORTEST_SEC * ANALYSIS_SAMPLE_RATE) return await analysed(sound, signal);
  if (steppedBpm === undefined) return undefined;
  const laid = beatsAtTempo(sound, ANALYSIS_SAMPLE_RATE, steppedBpm);
  if (laid === undefined) return undefined;
  return {
    tempoBpm: laid.tempoBpm,
    beatSec: Number(laid.beatsSec[0]),
    beatConfidence: SHORT_CONFIDENCE,
    oneConfidence: 0,
  };
}

async function analysed(
  sound: Float32Array,
  signal: AbortSignal | undefined,
): Promise<HeardCounts | undefined> {
  try {
    const { tempoBpm, eightCountsSec, beatsSec, confidence } = await analyzeInWorker(
      sound,
      ANALYSIS_SAMPLE_RATE,
      signal === undefined ? {} : { signal },
    );
    const [first] = beatsSec;
    if (first === undefined) return undefined;
    return {
      tempoBpm,
      beatSec: first,
      oneSec: eightCountsSec[0],
      beatConfidence: confidence.beats,
      oneConfidence: confidence.eightCounts,
    };
  } catch (error) {
    // Speech, silence, another kind of music: the steps have to tell.
    if (error instanceof AppError && error.status < 500) return undefined;
    throw error;
  }
}
