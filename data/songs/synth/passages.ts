/** What is heard where nobody keeps time: talk, applause, a film's sound, a guitarist's free playing. */
import { bandpass, filterInPlace, lowpass } from './dsp/biquad.ts';
import { SoundLibrary } from './instruments/library.ts';
import { singLine } from './instruments/voice.ts';
import type { Random } from './random.ts';
import type { NoteEvent, Passage, PassageKind } from './score.ts';

/** Seconds over which a passage comes and goes. */
const EDGE_SEC = 0.08;
/** Level of the band where it cannot be measured, as root mean square before mastering. */
const USUAL_RMS = 0.1;

/** Adds the passages to a mix, each at its level against the band's. */
export function addPassages(
  passages: readonly Passage[],
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  random: Random,
): void {
  const band = rms(left) || USUAL_RMS;
  passages.forEach(({ kind, fromSec, toSec, level }, i) => {
    if (kind === 'silence') return;
    const length = Math.round((toSec - fromSec) * sampleRate);
    const sound = new Float32Array(length);
    SOUNDS[kind](sound, sampleRate, random.fork(`${kind} ${i}`));
    const gain = (level * band) / (rms(sound) || 1);
    const start = Math.round(fromSec * sampleRate);
    const edge = Math.round(EDGE_SEC * sampleRate);
    for (let k = 0; k < length && start + k < left.length; k++) {
      const fade = Math.min(1, k / edge, (length - k) / edge);
      left[start + k] += gain * fade * sound[k];
      right[start + k] += gain * fade * sound[k];
    }
  });
}

type Sound = (output: Float32Array, sampleRate: number, random: Random) => void;

const SOUNDS: Readonly<Record<Exclude<PassageKind, 'silence'>, Sound>> = {
  /** Syllables of speech, four to seven a second, with a breath every few words. */
  talk(output, sampleRate, random) {
    const events: NoteEvent[] = [];
    const pitch = random.between(45, 57);
    const end = output.length / sampleRate;
    for (let timeSec = random.between(0, 0.4); timeSec < end;) {
      const durationSec = random.between(0.09, 0.24);
      const accent = random.gaussian(2);
      events.push({
        timeSec,
        durationSec,
        pitch: pitch + accent,
        velocity: random.between(0.4, 1),
      });
      timeSec += durationSec + (random.chance(0.15) ? random.between(0.25, 1.1) : 0.02);
    }
    singLine(events, output, { sampleRate, formantScale: 1, detune: 0, random });
  },

  /** Hundreds of hands, each in its own time, that swell and thin out. */
  applause(output, sampleRate, random) {
    const end = output.length / sampleRate;
    const density = random.between(40, 160);
    for (let timeSec = 0; timeSec < end;) {
      const swell = 0.25 + 0.75 * Math.sin((Math.PI * timeSec) / end);
      timeSec += -Math.log(1 - random.next()) / (density * swell);
      burst(
        output,
        sampleRate,
        timeSec,
        random.between(0.3, 1),
        random.between(0.004, 0.012),
        random,
      );
    }
    filterInPlace(output, bandpass(1500, 0.5, sampleRate));
  },

  /** Wind or sea that rises and falls, steps, a door, a chord that hangs in the air. */
  film(output, sampleRate, random) {
    const period = random.between(4, 9);
    for (let i = 0; i < output.length; i++) {
      const swell = 0.6 + 0.4 * Math.sin((2 * Math.PI * i) / (period * sampleRate));
      output[i] += 0.25 * swell * random.between(-1, 1);
    }
    filterInPlace(output, lowpass(random.between(400, 1500), 0.7, sampleRate));
    const end = output.length / sampleRate;
    const steps = random.between(0.7, 2.2);
    for (let timeSec = random.between(0.3, 2); timeSec < end;) {
      burst(output, sampleRate, timeSec, random.between(0.2, 0.9), 0.03, random);
      timeSec += random.chance(0.25) ? random.between(1, 4) : steps * random.between(0.6, 1.4);
    }
    const root = random.between(90, 200);
    for (let i = 0; i < output.length; i++) {
      for (const ratio of [1, 1.19, 1.5]) {
        output[i] += 0.04 * Math.sin((2 * Math.PI * root * ratio * i) / sampleRate);
      }
    }
  },

  /** A guitar that hesitates and hurries: no two notes are equally far apart. */
  rubato(output, sampleRate, random) {
    const library = new SoundLibrary(sampleRate, 0);
    const scale = [57, 60, 62, 64, 65, 69, 71, 72, 76];
    const end = output.length / sampleRate;
    let step = 0.35;
    let turn = 0;
    for (let timeSec = random.between(0, 0.3); timeSec < end; turn++) {
      const instrument = random.chance(0.3) ? 'segunda' : 'requinto';
      const event = { timeSec, durationSec: 1, pitch: random.pick(scale), velocity: 0.7 };
      const sound = library.soundOf(instrument, event, turn);
      const start = Math.round(timeSec * sampleRate);
      const gain = random.between(0.4, 1);
      for (let i = 0; i < sound.length && start + i < output.length; i++) {
        output[start + i] += gain * sound[i];
      }
      step = Math.min(0.9, Math.max(0.12, step * Math.exp(random.gaussian(0.35))));
      timeSec += random.chance(0.1) ? random.between(0.8, 2) : step;
    }
  },
};

/** A short hit of noise. */
function burst(
  output: Float32Array,
  sampleRate: number,
  timeSec: number,
  gain: number,
  decaySec: number,
  random: Random,
): void {
  const start = Math.round(timeSec * sampleRate);
  const length = Math.round(5 * decaySec * sampleRate);
  for (let i = 0; i < length && start + i < output.length; i++) {
    output[start + i] += gain * random.between(-1, 1) * Math.exp(-i / (decaySec * sampleRate));
  }
}

function rms(samples: Float32Array): number {
  let squares = 0;
  for (const sample of samples) squares += sample * sample;
  return Math.sqrt(squares / Math.max(1, samples.length));
}
