/** The beats of a clip's soundtrack, and its 1 where it is long enough to tell. */
import { AppError } from '@bachata/core/errors.ts';
import type { HeardCounts } from '@bachata/core/pose/fuse-counts.ts';
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import { beatsAtTempo } from '@bachata/core/music/rhythm/known-tempo.ts';
import { tempoCandidates } from '@bachata/core/music/rhythm/short-tempo.ts';
import { ANALYSIS_SAMPLE_RATE } from '../media/mono-sound.ts';
import { analyzeInWorker } from '../music/analyze-in-worker.ts';

/** A tempo as strong as this leaves no doubt; without a tenth of it nothing is heard. */
const CLEAR_STRENGTH = 0.35;
/** A tempo at which the dancers step may be so much weaker than the strongest one. */
const STEPPED_SHARE = 0.6;
const SAME_TEMPO = 0.06;

/**
 * @param sound mono at `ANALYSIS_SAMPLE_RATE`
 * @param steppedBpm what the dancers step at, which decides between tempi that are about as clear
 * @returns undefined for silence and for no beat
 */
export async function heardCounts(
  sound: Float32Array,
  steppedBpm: number | undefined,
  signal: AbortSignal | undefined,
): Promise<HeardCounts | undefined> {
  if (sound.length >= SONG_LIMITS.minSec * ANALYSIS_SAMPLE_RATE)
    return await analyzed(sound, signal);
  const candidates = tempoCandidates(sound, ANALYSIS_SAMPLE_RATE);
  const [strongest] = candidates;
  if (strongest === undefined || strongest.strength < CLEAR_STRENGTH / 10) return undefined;
  const stepped = candidates.find(
    ({ tempoBpm, strength }) =>
      steppedBpm !== undefined &&
      Math.abs(tempoBpm / steppedBpm - 1) < SAME_TEMPO &&
      strength > STEPPED_SHARE * strongest.strength,
  );
  const { tempoBpm, strength } = stepped ?? strongest;
  const laid = beatsAtTempo(sound, ANALYSIS_SAMPLE_RATE, tempoBpm);
  if (laid === undefined) return undefined;
  return {
    tempoBpm: laid.tempoBpm,
    beatSec: Number(laid.beatsSec[0]),
    beatConfidence: Math.min(1, strength / CLEAR_STRENGTH),
    oneConfidence: 0,
  };
}

async function analyzed(
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
    if (error instanceof AppError && !error.retryable) return undefined;
    throw error;
  }
}
