/** Hand drums and metal by modal synthesis: a few decaying partials and a burst of noise. */
import { bandpass, filterInPlace, highpass } from '../dsp/biquad.ts';
import type { Random } from '../random.ts';
import { normalizePeak } from './string.ts';

interface Mode {
  frequencyHz: number;
  gain: number;
  decaySec: number;
}

interface DrumVoice {
  modes: Mode[];
  noiseGain: number;
  noiseDecaySec: number;
  noiseHz: number;
  /** How far the pitch falls after the stroke, as a fraction. */
  bend: number;
  durationSec: number;
}

/** Partials of a loaded membrane, relative to its fundamental. */
const MEMBRANE = [
  [1, 1, 1],
  [1.59, 0.5, 0.6],
  [2.14, 0.3, 0.45],
  [2.65, 0.18, 0.35],
  [3.16, 0.1, 0.3],
] as const;

function membrane(frequencyHz: number, decaySec: number, brightness: number): Mode[] {
  return MEMBRANE.map(([ratio, gain, decay], i) => ({
    frequencyHz: frequencyHz * ratio,
    gain: i === 0 ? gain : gain * brightness,
    decaySec: decaySec * decay,
  }));
}

/** The bongo's small drum (macho) is near 420 Hz, the large one (hembra) near 215 Hz. */
const DRUMS: Record<string, DrumVoice> = {
  'bongo open': {
    modes: membrane(425, 0.16, 1),
    noiseGain: 0.25,
    noiseDecaySec: 0.012,
    noiseHz: 2600,
    bend: 0.02,
    durationSec: 0.4,
  },
  'bongo tip': {
    modes: membrane(430, 0.05, 0.7),
    noiseGain: 0.35,
    noiseDecaySec: 0.008,
    noiseHz: 3200,
    bend: 0.01,
    durationSec: 0.15,
  },
  'bongo slap': {
    modes: membrane(440, 0.09, 1.6),
    noiseGain: 0.7,
    noiseDecaySec: 0.014,
    noiseHz: 3600,
    bend: 0.02,
    durationSec: 0.3,
  },
  'bongo low': {
    modes: membrane(212, 0.3, 0.8),
    noiseGain: 0.2,
    noiseDecaySec: 0.015,
    noiseHz: 1500,
    bend: 0.04,
    durationSec: 0.7,
  },
  'kick kick': {
    modes: [
      { frequencyHz: 52, gain: 1, decaySec: 0.32 },
      { frequencyHz: 98, gain: 0.25, decaySec: 0.1 },
    ],
    noiseGain: 0.06,
    noiseDecaySec: 0.006,
    noiseHz: 2500,
    bend: 1.1,
    durationSec: 0.5,
  },
  'timbal high': {
    modes: membrane(320, 0.22, 1.5),
    noiseGain: 0.4,
    noiseDecaySec: 0.02,
    noiseHz: 3000,
    bend: 0.01,
    durationSec: 0.5,
  },
  'timbal low': {
    modes: membrane(235, 0.28, 1.3),
    noiseGain: 0.4,
    noiseDecaySec: 0.02,
    noiseHz: 2500,
    bend: 0.01,
    durationSec: 0.6,
  },
  'campana mouth': {
    modes: [
      { frequencyHz: 562, gain: 1, decaySec: 0.35 },
      { frequencyHz: 845, gain: 0.8, decaySec: 0.3 },
      { frequencyHz: 2260, gain: 0.3, decaySec: 0.12 },
    ],
    noiseGain: 0.3,
    noiseDecaySec: 0.006,
    noiseHz: 4200,
    bend: 0,
    durationSec: 0.6,
  },
  'campana neck': {
    modes: [
      { frequencyHz: 880, gain: 1, decaySec: 0.12 },
      { frequencyHz: 1320, gain: 0.6, decaySec: 0.1 },
    ],
    noiseGain: 0.3,
    noiseDecaySec: 0.006,
    noiseHz: 4500,
    bend: 0,
    durationSec: 0.3,
  },
};

export function strikeDrum(name: string, sampleRate: number, random: Random): Float32Array {
  const voice = DRUMS[name];
  if (!voice) throw new RangeError(`no such drum: ${name}`);
  const output = new Float32Array(Math.round(voice.durationSec * sampleRate));
  const pitch = 1 + random.gaussian(0.008);
  for (const mode of voice.modes) addMode(output, mode, pitch, voice.bend, sampleRate, random);
  addNoise(output, voice, sampleRate, random);
  return normalizePeak(output);
}

function addMode(
  output: Float32Array,
  mode: Mode,
  pitch: number,
  bend: number,
  sampleRate: number,
  random: Random,
): void {
  const gain = mode.gain * (1 + random.gaussian(0.1));
  const decay = Math.exp(-6.9 / (mode.decaySec * sampleRate));
  const bendDecay = Math.exp(-1 / (0.02 * sampleRate));
  let phase = 0;
  let level = gain;
  let bent = bend;
  for (let i = 0; i < output.length; i++) {
    output[i] += level * Math.sin(phase);
    phase += (2 * Math.PI * mode.frequencyHz * pitch * (1 + bent)) / sampleRate;
    level *= decay;
    bent *= bendDecay;
  }
}

function addNoise(
  output: Float32Array,
  voice: DrumVoice,
  sampleRate: number,
  random: Random,
): void {
  const noise = new Float32Array(Math.min(output.length, Math.round(0.12 * sampleRate)));
  for (let i = 0; i < noise.length; i++) {
    noise[i] = (2 * random.next() - 1) * Math.exp(-i / (voice.noiseDecaySec * sampleRate));
  }
  filterInPlace(noise, bandpass(voice.noiseHz, 0.7, sampleRate));
  for (let i = 0; i < noise.length; i++) output[i] += 2.5 * voice.noiseGain * noise[i];
}

interface Stroke {
  durationSec: number;
  ridgesPerSec: number;
  /** 0: loudest at once; 1: swells to its end. */
  swell: number;
}

const GUIRA_STROKES: Record<string, Stroke> = {
  down: { durationSec: 0.085, ridgesPerSec: 260, swell: 0.35 },
  up: { durationSec: 0.05, ridgesPerSec: 340, swell: 0.2 },
  long: { durationSec: 0.26, ridgesPerSec: 210, swell: 0.8 },
};

/** The güira: a fork over ridged metal, so grains of bright noise in quick succession. */
export function scrapeGuira(name: string, sampleRate: number, random: Random): Float32Array {
  const stroke = GUIRA_STROKES[name];
  if (!stroke) throw new RangeError(`no such güira stroke: ${name}`);
  const length = Math.round((stroke.durationSec + 0.05) * sampleRate);
  const body = Math.round(stroke.durationSec * sampleRate);
  const output = new Float32Array(length);
  const grainDecay = Math.exp(-1 / (0.0016 * sampleRate));
  let grain = 1;
  let nextRidge = 0;
  for (let i = 0; i < length; i++) {
    const progress = i / body;
    if (i >= nextRidge && progress < 1) {
      grain = 1;
      nextRidge =
        i +
        (sampleRate / stroke.ridgesPerSec) * (1 + random.gaussian(0.12)) * (1.15 - 0.3 * progress);
    }
    grain *= grainDecay;
    const rise = stroke.swell > 0 ? Math.min(1, 0.35 + progress / (stroke.swell + 0.05)) : 1;
    const fall =
      progress < 1 ? 1 - 0.3 * progress : 0.7 * Math.exp(-(i - body) / (0.008 * sampleRate));
    const attack = Math.min(1, i / (0.001 * sampleRate));
    output[i] = (2 * random.next() - 1) * (0.25 + 0.75 * grain) * rise * fall * attack;
  }
  const high = output.slice();
  filterInPlace(output, bandpass(4800, 0.9, sampleRate));
  filterInPlace(high, highpass(7000, 0.7, sampleRate));
  for (let i = 0; i < length; i++) output[i] += 0.5 * high[i];
  return normalizePeak(output);
}

/** A crash cymbal: high noise over a cluster of inharmonic partials. */
export function strikeCrash(sampleRate: number, random: Random): Float32Array {
  const output = new Float32Array(Math.round(1.8 * sampleRate));
  for (let i = 0; i < output.length; i++) {
    output[i] = (2 * random.next() - 1) * Math.exp(-i / (0.45 * sampleRate));
  }
  filterInPlace(output, highpass(3800, 0.7, sampleRate));
  return normalizePeak(output);
}
