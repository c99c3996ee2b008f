/**
 * A singing voice by source and filter: a glottal pulse train with vibrato and glides through
 * parallel formants (Klatt 1980), with breath and simple consonants.
 */
import { bandpass, type BiquadCoefficients } from '../dsp/biquad.ts';
import type { Random } from '../random.ts';
import type { NoteEvent } from '../score.ts';
import { frequencyOf } from '../theory.ts';

/** Formant frequencies in Hz of an adult; levels are linear. */
const VOWELS: Record<string, readonly number[]> = {
  a: [730, 1180, 2550, 3300],
  e: [480, 1820, 2500, 3350],
  i: [330, 2150, 2850, 3500],
  o: [500, 900, 2450, 3250],
};
const LEVELS: Record<string, readonly number[]> = {
  a: [1, 0.6, 0.28, 0.16],
  e: [1, 0.45, 0.3, 0.18],
  i: [1, 0.3, 0.26, 0.16],
  o: [1, 0.45, 0.14, 0.1],
};
const BANDWIDTHS = [85, 105, 150, 220];
const FORMANTS = BANDWIDTHS.length;
/** Samples between updates of pitch and formants: 1.5 ms. */
const CONTROL_STEP = 64;

export interface VoiceOptions {
  sampleRate: number;
  /** Vocal tract: 1 for a tenor, 1.12 for an alto. */
  formantScale: number;
  /** Semitones of detune, for a second singer of the same line. */
  detune: number;
  random: Random;
}

type Consonant = 'none' | 'soft' | 'sibilant' | 'stop';

/** Sings the events one after another into `output` (added); overlapping ones are cut. */
export function singLine(
  events: readonly NoteEvent[],
  output: Float32Array,
  options: VoiceOptions,
): void {
  let previousPitch = events[0]?.pitch ?? 60;
  let previousEnd = -1;
  events.forEach((event, i) => {
    const next = events[i + 1]?.timeSec ?? Infinity;
    const end = Math.min(event.timeSec + event.durationSec, next);
    const isLegato = event.timeSec - previousEnd < 0.03;
    singNote(event, end, isLegato ? previousPitch : event.pitch - 1.2, isLegato, output, options);
    previousPitch = event.pitch;
    previousEnd = end;
  });
}

function singNote(
  event: NoteEvent,
  endSec: number,
  fromPitch: number,
  isLegato: boolean,
  output: Float32Array,
  options: VoiceOptions,
): void {
  const { sampleRate, random } = options;
  const vowel = event.articulation ?? 'a';
  const formants = VOWELS[vowel] ?? VOWELS.a;
  const levels = LEVELS[vowel] ?? LEVELS.a;
  const consonant: Consonant = random.weighted([
    ['soft', 4],
    ['stop', 2],
    ['sibilant', 1.2],
    ['none', isLegato ? 2 : 0.5],
  ]);
  const start = Math.round(event.timeSec * sampleRate);
  const releaseSec = 0.07;
  const length = Math.round((endSec - event.timeSec + releaseSec) * sampleRate);
  const sustainSamples = (endSec - event.timeSec) * sampleRate;
  const vibratoHz = random.between(5, 6);
  const vibratoDepth = random.between(0.18, 0.34);
  const attackSec = consonant === 'none' || consonant === 'soft' ? 0.045 : 0.02;
  const states = new Float64Array(2 * FORMANTS);
  let coefficients: BiquadCoefficients[] = [];
  let phase = 0;
  let step = 0;
  let tilt = 0;
  let level = 0;
  const tiltKeep = Math.exp((-2 * Math.PI * (1400 + 1800 * event.velocity)) / sampleRate);
  for (let i = 0; i < length && start + i < output.length; i++) {
    if (i % CONTROL_STEP === 0) {
      const seconds = i / sampleRate;
      const glide = Math.exp(-seconds / 0.035);
      const vibrato =
        vibratoDepth *
        Math.min(1, Math.max(0, (seconds - 0.18) / 0.25)) *
        Math.sin(2 * Math.PI * vibratoHz * seconds);
      const drift = 0.06 * Math.sin(2 * Math.PI * 1.7 * seconds + event.timeSec);
      const pitch =
        event.pitch + options.detune + (fromPitch - event.pitch) * glide + vibrato + drift;
      step = frequencyOf(pitch) / sampleRate;
      coefficients = formants.map((frequency, f) => {
        // Soft consonants (l, m, n) open from a nearly closed mouth.
        const closed = consonant === 'soft' && f === 0 ? 0.55 * Math.exp(-seconds / 0.03) : 0;
        const center = frequency * options.formantScale * (1 - closed);
        return bandpass(center, center / (BANDWIDTHS[f] * 1.2), sampleRate);
      });
      const attack = 1 - Math.exp(-seconds / attackSec);
      const release =
        i > sustainSamples ? Math.max(0, 1 - (i - sustainSamples) / (releaseSec * sampleRate)) : 1;
      level = event.velocity ** 1.3 * attack * release * (1 - 0.15 * Math.exp(-seconds / 0.2));
    }
    phase += step;
    if (phase >= 1) phase -= 1;
    // Rosenberg's glottal pulse, differentiated by the lips: a slow rise, a sharp closing.
    const glottal =
      phase < 0.6 ? Math.sin((Math.PI * phase) / 0.6) * 0.35 : -Math.exp(-(phase - 0.6) / 0.06);
    const breath = 0.035 * (2 * random.next() - 1);
    tilt += (1 - tiltKeep) * (glottal + breath - tilt);
    let sample = 0;
    for (let f = 0; f < FORMANTS; f++) {
      const c = coefficients[f];
      const filtered = c.b0 * tilt + states[2 * f];
      states[2 * f] = c.b1 * tilt - c.a1 * filtered + states[2 * f + 1];
      states[2 * f + 1] = c.b2 * tilt - c.a2 * filtered;
      sample += filtered * levels[f] * (f % 2 === 0 ? 1 : -1);
    }
    output[start + i] += level * sample;
  }
  addConsonant(consonant, start, event.velocity, output, options);
}

/** A hiss or a plosive just before the vowel. */
function addConsonant(
  consonant: Consonant,
  start: number,
  velocity: number,
  output: Float32Array,
  { sampleRate, random }: VoiceOptions,
): void {
  if (consonant !== 'sibilant' && consonant !== 'stop') return;
  const durationSec = consonant === 'sibilant' ? 0.09 : 0.018;
  const gain = velocity * (consonant === 'sibilant' ? 0.05 : 0.09);
  const length = Math.round(durationSec * sampleRate);
  let previous = 0;
  for (let i = 0; i < length; i++) {
    const at = start + i - length;
    const noise = 2 * random.next() - 1;
    const bright = noise - previous;
    previous = noise;
    const envelope = Math.sin((Math.PI * i) / length);
    if (at >= 0 && at < output.length) output[at] += gain * envelope * bright;
  }
}
