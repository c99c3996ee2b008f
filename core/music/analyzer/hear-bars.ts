import { InvalidInputError } from '../../errors.ts';
import { barFeatures } from '../structure/bar-features.ts';
import { countLattice } from '../rhythm/counted-lattice.ts';
import { halfBarChords } from '../harmony/chords.ts';
import { barsOf, barStops, beatsOf } from '../rhythm/beats-and-bars.ts';
import type { prepareAudio } from '../signal/input.ts';
import { activity } from '../structure/instruments.ts';
import { estimateKey, TONICS } from '../harmony/key.ts';
import { onsets } from '../signal/onset.ts';
import { heardCues, phraseCues } from '../structure/phrase-cues.ts';
import type { PhraseInput } from '../structure/phrase.ts';
import { playedSpan } from '../rhythm/played-span.ts';
import { noveltyCurves } from '../structure/novelty.ts';
import { phraseSimilarity, selfSimilarity } from '../structure/self-similarity.ts';
import { spectrogram } from '../signal/spectrogram.ts';
import { tempoPath } from '../rhythm/tempo.ts';

const FEWEST_BARS = 6;
/** Pulse below which a tempo means nothing: noise and speech stay under it. */
const LEAST_CLARITY = 0.12;

export type HeardBars = ReturnType<typeof hearBars>;

/**
 * Beats and bars of a song, what is heard in each bar and how the bars resemble each other: all that eights
 * and sections are found by.
 *
 * @param lap called as steps finish, with the share of the whole analysis that is done
 * @throws InvalidInputError `no-steady-beat`
 */
export function hearBars(
  audio: ReturnType<typeof prepareAudio>,
  lap: (step: string, done: number) => void = () => undefined,
) {
  const spectrum = spectrogram(audio.samples, audio.gain);
  lap('spectrogram', 0.5);
  const attacks = onsets(spectrum);
  lap('onsets', 0.55);
  const path = tempoPath(attacks);
  if (path.clarity < LEAST_CLARITY) throw noSteadyBeat();
  lap('tempo', 0.65);
  const lattice = countLattice({ samples: audio.samples, spectrum, attacks }, path);
  const { slots, stops, decoded, gaps } = lattice;
  const span = playedSpan(spectrum, slots);
  const beats = beatsOf(slots, decoded, attacks, span.fromSec, span.toSec, gaps);
  const bars = barsOf(beats);
  if (bars.length < FEWEST_BARS) throw noSteadyBeat();
  lap('beats', 0.8);

  const features = barFeatures(spectrum, slots, beats, bars);
  const similarity = selfSimilarity(features.joint);
  const pauses = barStops(bars, beats, stops);
  const ofHarmony = selfSimilarity(features.harmony);
  const playing = activity(spectrum, attacks, slots, beats, bars);
  const cues = noveltyCurves(similarity, ofHarmony, features, playing.guitar);
  const key = estimateKey(slots.chroma, halfBarChords(slots.chroma, beats, bars));
  const tonic = TONICS.findIndex((name) => name === key.tonic);
  const heard = heardCues(slots, beats, bars, features.harmony, tonic);
  const ofPhrases: PhraseInput = {
    bars,
    cues: phraseCues(cues, heard, pauses, span.fromSilence),
    stops: pauses,
    ofHarmony: phraseSimilarity(ofHarmony),
  };
  return {
    ...{ spectrum, attacks, lattice, beats, bars, pauses },
    ...{ features, similarity, playing, cues, key, tonic, ofPhrases },
  };
}

function noSteadyBeat(): InvalidInputError {
  return new InvalidInputError('no-steady-beat', 'no steady beat found');
}
