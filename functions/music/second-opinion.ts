import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { degaraBeats } from './essentia.ts';

/** Above this the analyzer's own cues agree so well that another tracker has nothing to add. */
const SURE = 0.8;
/** Share of beats that must have a partner for the two trackers to agree. */
const AGREEMENT = 0.8;
const TOLERANCE_SEC = 0.07;

export type Verdict = 'agrees' | 'half a beat away' | 'differs';

/**
 * Where the analyzer is unsure of its beats, asks Essentia's tracker as well. The beats stay the
 * analyzer's own, because the other is no judge of Bachata's off-beats; what changes is how sure
 * the product says it is, and the explanation.
 */
export async function withSecondOpinion(
  analysis: SongAnalysis,
  audio: { readonly pcm: Float32Array; readonly sampleRate: number },
): Promise<SongAnalysis> {
  if (analysis.confidence.beats >= SURE) return analysis;
  const started = performance.now();
  const verdict = compareBeats(analysis.beatsSec, await degaraBeats(audio.pcm, audio.sampleRate));
  const seconds = (performance.now() - started) / 1000;
  return {
    ...weigh(analysis, verdict),
    timings: { ...analysis.timings, secondOpinion: seconds },
  };
}

/** How another tracker's beats lie against the analyzer's. */
export function compareBeats(own: readonly number[], other: readonly number[]): Verdict {
  const between = own.slice(1).map((time, i) => (time + own[i]) / 2);
  if (share(own, other) >= AGREEMENT) return 'agrees';
  return share(between, other) >= AGREEMENT ? 'half a beat away' : 'differs';
}

function share(times: readonly number[], other: readonly number[]): number {
  if (times.length === 0) return 0;
  let next = 0;
  const met = times.filter((time) => {
    while (next < other.length && other[next] < time - TOLERANCE_SEC) next++;
    return next < other.length && other[next] <= time + TOLERANCE_SEC;
  });
  return met.length / times.length;
}

/** Agreement takes away a third of the doubt; contradiction a quarter of the confidence. */
export function weigh(analysis: SongAnalysis, verdict: Verdict): SongAnalysis {
  const before = analysis.confidence;
  const beats = verdict === 'agrees' ? before.beats + (1 - before.beats) / 3 : before.beats * 0.75;
  const factor = before.beats > 0 ? beats / before.beats : 1;
  const scaled = (value: number): number => Math.min(beats, value * factor);
  return {
    ...analysis,
    tempoDecision: `${analysis.tempoDecision} A second tracker (essentia.js) ${verdict === 'half a beat away' ? 'hears the beats half a beat away' : verdict}.`,
    confidence: {
      ...before,
      beats,
      downbeats: scaled(before.downbeats),
      eightCounts: scaled(before.eightCounts),
    },
  };
}
