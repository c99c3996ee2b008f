/** From an audio file to its analysis: decoded by FFmpeg, analyzed in a thread of its own. */
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import {
  halved,
  soundPrint,
  type SoundPrint,
} from '@bachata/core/music/sound-print/sound-print.ts';
import { waveformOf, type Waveform } from '@bachata/core/music/signal/waveform.ts';
import { decodeAudio } from '../media/audio.ts';
import { ANALYSIS_SAMPLE_RATE } from '../media/mono-sound.ts';
import { analyzeInWorker } from './analyze-in-worker.ts';

export interface AnalyzedFile {
  readonly analysis: SongAnalysis;
  readonly waveform: Waveform;
  /** Where it was asked for. */
  readonly print: SoundPrint | undefined;
}

/** How much of the work decoding is, about. */
const DECODING_SHARE = 0.3;

/**
 * @param file anything with sound that `openSongFile` accepts
 * @throws as `decodeAudio` and `analyzeSong`; the signal's reason when aborted
 */
export async function analyzeAudioFile(
  file: string,
  work: {
    readonly signal: AbortSignal;
    readonly onProgress: (fraction: number) => void;
    /** Which sound track, from 0. Default: the first one that can be decoded. */
    readonly track?: number | undefined;
    /** Whether it is printed as well, while the analysis goes on. Default false. */
    readonly prints?: boolean;
  },
): Promise<AnalyzedFile> {
  const { signal } = work;
  const { pcm } = await decodeAudio({
    file,
    track: work.track,
    signal,
    onProgress: (fraction) => work.onProgress(DECODING_SHARE * fraction),
  });
  const waveform = waveformOf(pcm, ANALYSIS_SAMPLE_RATE);
  const half = work.prints ? halved(pcm) : undefined;
  const analyzing = analyzeInWorker(pcm, ANALYSIS_SAMPLE_RATE, {
    signal,
    onProgress: (fraction) => work.onProgress(DECODING_SHARE + (1 - DECODING_SHARE) * fraction),
  });
  // The samples are the worker's by now; this thread has nothing else to do meanwhile.
  const print = half && soundPrint(half);
  return { analysis: await analyzing, waveform, print };
}
