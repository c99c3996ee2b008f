/** The mixing desk: levels, places in the stereo picture, equalizers and sends per instrument. */
import { filterInPlace, highpass, lowpass, peaking } from './dsp/biquad.ts';
import type { Instrument } from './score.ts';

export interface Channel {
  gainDb: number;
  /** -1 left to 1 right. */
  pan: number;
  /** Share of the signal that goes to the reverb. */
  reverb: number;
  /** Seconds over which a note fades when it ends. */
  releaseSec: number;
  /** Repeats a dotted eighth later at this level, opposite side. */
  echo: number;
  equalize: (signal: Float32Array, sampleRate: number) => void;
}

const flat = () => undefined;

export const CHANNELS: Record<Instrument, Channel> = {
  requinto: {
    gainDb: -5,
    pan: 0.28,
    reverb: 0.2,
    releaseSec: 0.09,
    echo: 0.16,
    equalize(signal, sampleRate) {
      filterInPlace(signal, highpass(140, 0.7, sampleRate));
      filterInPlace(signal, peaking(2400, 0.8, 3.5, sampleRate));
      filterInPlace(signal, peaking(420, 1, -2, sampleRate));
    },
  },
  segunda: {
    gainDb: -12,
    pan: -0.4,
    reverb: 0.14,
    releaseSec: 0.07,
    echo: 0,
    equalize(signal, sampleRate) {
      filterInPlace(signal, highpass(120, 0.7, sampleRate));
      filterInPlace(signal, peaking(220, 1, 2, sampleRate));
      filterInPlace(signal, peaking(3200, 0.9, 3, sampleRate));
    },
  },
  bass: {
    gainDb: -8.5,
    pan: 0,
    reverb: 0,
    releaseSec: 0.06,
    echo: 0,
    equalize(signal, sampleRate) {
      for (let i = 0; i < signal.length; i++) signal[i] = Math.tanh(1.6 * signal[i]) / 1.3;
      filterInPlace(signal, lowpass(2600, 0.7, sampleRate));
      filterInPlace(signal, peaking(90, 0.8, 3, sampleRate));
      filterInPlace(signal, peaking(800, 1, 2, sampleRate));
    },
  },
  bongo: { gainDb: -3, pan: -0.15, reverb: 0.12, releaseSec: 1, echo: 0, equalize: flat },
  guira: { gainDb: -13, pan: 0.45, reverb: 0.06, releaseSec: 1, echo: 0, equalize: flat },
  kick: { gainDb: -6, pan: 0, reverb: 0.02, releaseSec: 1, echo: 0, equalize: flat },
  campana: { gainDb: -13, pan: -0.35, reverb: 0.12, releaseSec: 1, echo: 0, equalize: flat },
  timbal: { gainDb: -8, pan: 0.2, reverb: 0.2, releaseSec: 1, echo: 0, equalize: flat },
  crash: { gainDb: -19, pan: 0.3, reverb: 0.2, releaseSec: 1, echo: 0, equalize: flat },
  voice: {
    gainDb: 4,
    pan: 0,
    reverb: 0.22,
    releaseSec: 0,
    echo: 0.12,
    equalize(signal, sampleRate) {
      filterInPlace(signal, highpass(130, 0.7, sampleRate));
      filterInPlace(signal, peaking(3000, 0.8, 3, sampleRate));
    },
  },
  coro: {
    gainDb: -2.5,
    pan: -0.3,
    reverb: 0.35,
    releaseSec: 0,
    echo: 0,
    equalize(signal, sampleRate) {
      filterInPlace(signal, highpass(180, 0.7, sampleRate));
    },
  },
  pad: {
    gainDb: -24,
    pan: 0.1,
    reverb: 0.4,
    releaseSec: 0.4,
    echo: 0,
    equalize(signal, sampleRate) {
      filterInPlace(signal, lowpass(2200, 0.7, sampleRate));
      filterInPlace(signal, highpass(180, 0.7, sampleRate));
    },
  },
  keys: { gainDb: -18, pan: -0.2, reverb: 0.25, releaseSec: 0.15, echo: 0, equalize: flat },
};
