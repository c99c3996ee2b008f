import type { SongAnalysis } from '../analysis.ts';
import { alongSong, alternatives, confidences, support } from './confidence.ts';
import { danceability } from '../signal/danceability.ts';
import { embedSong } from './embedding.ts';
import { energyCurve, energyLevel } from '../structure/energy.ts';
import { hearBars } from './hear-bars.ts';
import { prepareAudio } from '../signal/input.ts';
import { guitarActivity, syncopation } from '../structure/instruments.ts';
import { loudnessOfFrames } from '../signal/loudness.ts';
import { ternaryShare } from '../rhythm/meter.ts';
import { decodePhrases } from '../structure/phrase.ts';
import { findSections } from '../structure/sections.ts';
import { FRAME_RATE } from '../signal/spectrogram.ts';
import { soundsOther } from './style.ts';
import { Stopwatch } from '../signal/stopwatch.ts';
import { structureSummary } from '../structure/structure-summary.ts';
import { summarizeTempo } from '../rhythm/tempo-decision.ts';

/** Changes whenever the same song may be analyzed differently. */
export const ANALYZER_VERSION = '1.7.1';

export interface AnalyzeOptions {
  /** Called as steps finish, with the share of the work that is done, 0..1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Analyses a song: tempo, beats, bars, eight-counts, sections and what a choreography is planned by.
 *
 * @param samples mono, any level
 * @param sampleRate in Hz, 8000 to 384000; anything but 22050 is resampled
 * @throws InvalidInputError `too-short`, `silent`, `bad-samples`, `bad-sample-rate`,
 *   `no-steady-beat`; LimitError `too-long`
 */
export function analyzeSong(
  samples: Float32Array,
  sampleRate: number,
  options: AnalyzeOptions = {},
): SongAnalysis {
  const watch = new Stopwatch(options.onProgress);
  const audio = prepareAudio(samples, sampleRate);
  watch.lap('prepare', 0.1);
  const heard = hearBars(audio, (step, done) => watch.lap(step, done));
  const { spectrum, attacks, lattice, beats, bars, playing, key, tonic } = heard;
  const { tempo, slots, decoded, gaps, other } = lattice;
  const beatsSec = beats.map((beat) => beat.timeSec);
  const { bpm, stable, decision } = summarizeTempo(beatsSec, tempo, other);
  const phrases = decodePhrases(heard.ofPhrases);
  const { beginsEight } = phrases;
  const energy = energyCurve(spectrum, attacks, beats, bpm);
  const sections = findSections({
    slots,
    beats,
    bars,
    similarity: heard.similarity,
    cues: heard.cues,
    playing,
    energy,
    beginsEight,
    pauses: heard.pauses,
    durationSec: audio.durationSec,
  });
  watch.lap('structure', 0.9);

  const backing = support(decoded, phrases, beats, gaps);
  const { stretches, ...confidence } = confidences(
    tempo,
    backing,
    sections,
    ternaryShare(tempo),
    other,
  );
  const embedding = embedSong({
    spectrum,
    onsets: attacks,
    slots,
    beats,
    bars,
    curve: energy.level,
    tempoBpm: bpm,
    tonic,
    structure: structureSummary(sections, audio.durationSec),
  });
  const timeOf = (slot: number): number =>
    slot <= 0 ? 0 : (slots.timesSec[slot] ?? audio.durationSec);
  const gapsSec = gaps.map(({ from, to }) => [timeOf(from), timeOf(to)] as const);
  const loudness = loudnessOfFrames(spectrum.heard, FRAME_RATE) - 20 * Math.log10(audio.gain);
  watch.lap('description', 1);
  return {
    analyzerVersion: ANALYZER_VERSION,
    durationSec: audio.durationSec,
    tempoBpm: bpm,
    tempoStable: stable,
    tempoDecision: decision,
    beatsSec,
    downbeatsSec: bars.map((bar) => bar.startSec),
    eightCountsSec: bars.filter((_, b) => beginsEight[b]).map((bar) => bar.startSec),
    sections,
    energy: { level: energyLevel(energy.score), score: energy.score, curve: energy.curve },
    syncopation: syncopation(playing),
    guitarActivity: guitarActivity(attacks, bpm),
    key,
    loudnessLufs: loudness,
    danceability: danceability(spectrum.rms),
    embedding,
    confidence,
    alternatives: alternatives(backing, confidence),
    otherTempi: other === undefined || other.probability < LEAST_DOUBT ? [] : [other],
    otherStyle: soundsOther(attacks, lattice),
    stretches: alongSong(stretches, gapsSec, audio.durationSec),
    timings: watch.seconds,
  };
}

/** Probability from which another tempo is worth naming. */
const LEAST_DOUBT = 0.03;
