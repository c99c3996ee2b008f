import { InvalidInputError } from '../../errors.ts';
import type { SongAnalysis } from '../analysis.ts';
import { barFeatures } from '../structure/bar-features.ts';
import { countLattice } from '../rhythm/counted-lattice.ts';
import { halfBarChords } from '../harmony/chords.ts';
import { alongSong, alternatives, confidences, support } from './confidence.ts';
import { barsOf, barStops, beatsOf } from '../rhythm/beats-and-bars.ts';
import { danceability } from '../signal/danceability.ts';
import { embedSong } from './embedding.ts';
import { energyCurve, energyLevel } from '../structure/energy.ts';
import { prepareAudio } from '../signal/input.ts';
import { activity, guitarActivity, syncopation } from '../structure/instruments.ts';
import { estimateKey, TONICS } from '../harmony/key.ts';
import { loudnessOfFrames } from '../signal/loudness.ts';
import { ternaryShare } from '../rhythm/meter.ts';
import { onsets } from '../signal/onset.ts';
import { decodePhrases } from '../structure/phrase.ts';
import { playedSpan } from '../rhythm/played-span.ts';
import { noveltyCurves } from '../structure/novelty.ts';
import { findSections } from '../structure/sections.ts';
import { phraseSimilarity, selfSimilarity } from '../structure/self-similarity.ts';
import { FRAME_RATE, spectrogram } from '../signal/spectrogram.ts';
import { soundsOther } from './style.ts';
import { Stopwatch } from '../signal/stopwatch.ts';
import { structureSummary } from '../structure/structure-summary.ts';
import { summarizeTempo } from '../rhythm/tempo-decision.ts';
import { tempoPath } from '../rhythm/tempo.ts';

/** Changes whenever the same song may be analyzed differently. */
export const ANALYZER_VERSION = '1.6.0';
const FEWEST_BARS = 6;

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
  const spectrum = spectrogram(audio.samples, audio.gain);
  watch.lap('spectrogram', 0.5);
  const attacks = onsets(spectrum);
  watch.lap('onsets', 0.55);
  const path = tempoPath(attacks);
  if (path.clarity < LEAST_CLARITY) throw noSteadyBeat();
  watch.lap('tempo', 0.65);
  const heard = { samples: audio.samples, spectrum, attacks };
  const lattice = countLattice(heard, path);
  const { tempo, slots, stops, decoded, gaps, other } = lattice;
  const span = playedSpan(spectrum, slots);
  const beats = beatsOf(slots, decoded, attacks, span.fromSec, span.toSec, gaps);
  const bars = barsOf(beats);
  if (bars.length < FEWEST_BARS) throw noSteadyBeat();
  const beatsSec = beats.map((beat) => beat.timeSec);
  const { bpm, stable, decision } = summarizeTempo(beatsSec, tempo, other);
  watch.lap('beats', 0.8);

  const features = barFeatures(spectrum, slots, beats, bars);
  const similarity = selfSimilarity(features.joint);
  const pauses = barStops(bars, beats, stops);
  const ofHarmony = selfSimilarity(features.harmony);
  const playing = activity(spectrum, attacks, slots, beats, bars);
  const cues = noveltyCurves(similarity, ofHarmony, features, playing.guitar);
  const phrases = decodePhrases({
    bars,
    cues,
    stops: pauses,
    ofHarmony: phraseSimilarity(ofHarmony),
    fromSilence: span.fromSilence,
  });
  const { beginsEight } = phrases;
  const energy = energyCurve(spectrum, attacks, beats, bpm);
  const sections = findSections({
    slots,
    beats,
    bars,
    features,
    similarity,
    cues,
    playing,
    energy,
    beginsEight,
    pauses,
    durationSec: audio.durationSec,
  });
  watch.lap('structure', 0.9);

  const key = estimateKey(slots.chroma, halfBarChords(slots.chroma, beats, bars));
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
    tonic: TONICS.findIndex((tonic) => tonic === key.tonic),
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

/** Pulse below which a tempo means nothing: noise and speech stay under it. */
const LEAST_CLARITY = 0.12;

/** Probability from which another tempo is worth naming. */
const LEAST_DOUBT = 0.03;

function noSteadyBeat(): InvalidInputError {
  return new InvalidInputError('no-steady-beat', 'no steady beat found');
}
