/** From a video file to what its dancers do: followed, counted, measured and described. */
import { analyzeTrack, stepsOf } from '@bachata/core/pose/analyze-track.ts';
import type { ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import type { CountSpan } from '@bachata/core/pose/count-course.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { heardCounts } from './heard-counts.ts';
import { readSourceClip } from './source-clip.ts';
import { trackDancers, type TrackOptions } from './track-dancers.ts';

export interface AnalyzeClipOptions extends TrackOptions {
  /** Where the figure is in the clip, if that is known; else it is found. */
  readonly span?: CountSpan | undefined;
}

export interface AnalyzedClip {
  readonly analysis: ClipAnalysis;
  readonly track: PoseTrack;
}

/**
 * @throws InvalidInputError as `trackDancers` and `readSourceClip`; the reason of `signal`. A clip in
 *   which nobody dances is no error: its quality says so
 */
export async function analyzeClip(
  file: string,
  options: AnalyzeClipOptions = {},
): Promise<AnalyzedClip> {
  const { signal, span, roles } = options;
  // First, because it finds out in no time whether the file is whole.
  const { durationSec, sound } = await readSourceClip(file, signal);
  const { track, couples, cpuMsPerFrame } = await trackDancers(file, options);
  const about = { durationSec, cpuMsPerFrame, rolesGiven: roles !== undefined, couples };
  if (span !== undefined) {
    return { analysis: analyzeTrack(track, { ...about, span }), track };
  }
  const steps = stepsOf(track);
  const heard = sound === undefined ? undefined : await heardCounts(sound, steps?.tempoBpm, signal);
  return { analysis: analyzeTrack(track, { ...about, heard, steps }), track };
}
