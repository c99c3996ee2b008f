/** Plays a score: every track into a mono scratch bus, then through its channel into the mix. */
import { master } from './dsp/mastering.ts';
import { addReverb } from './dsp/reverb.ts';
import { SoundLibrary } from './instruments/library.ts';
import { singLine } from './instruments/voice.ts';
import { CHANNELS, type Channel } from './mix.ts';
import { addPassages } from './passages.ts';
import { createRandom, type Random } from './random.ts';
import type { RenderedSong, SongScore, SongSpec, Track } from './score.ts';

export const SYNTH_SAMPLE_RATE = 44_100;

interface Mix {
  left: Float32Array<ArrayBuffer>;
  right: Float32Array<ArrayBuffer>;
  reverbSend: Float32Array;
}

/** Renders and masters a score: a few seconds of CPU for a song of 3 minutes. Deterministic. */
export function renderSong(score: SongScore): RenderedSong {
  const { left, right } = mixSong(score);
  const random = createRandom(`master ${score.spec.seed}`);
  master(left, right, SYNTH_SAMPLE_RATE, score.spec.production, random);
  return { left, right, sampleRate: SYNTH_SAMPLE_RATE, truth: score.truth };
}

/** The stereo mix before mastering. */
export function mixSong(score: SongScore): Omit<Mix, 'reverbSend'> {
  const length = Math.ceil(score.durationSec * SYNTH_SAMPLE_RATE);
  const mix: Mix = {
    left: new Float32Array(length),
    right: new Float32Array(length),
    reverbSend: new Float32Array(length),
  };
  const random = createRandom(`render ${score.spec.seed}`);
  const library = new SoundLibrary(SYNTH_SAMPLE_RATE, tuningOf(score.spec));
  const scratch = new Float32Array(length);
  for (const track of score.tracks) {
    if (score.spec.production.withoutCenter && CHANNELS[track.instrument].pan === 0) continue;
    scratch.fill(0);
    playTrack(track, score.spec, scratch, library, random.fork(track.instrument));
    mixDown(track, score.spec, scratch, mix);
  }
  addReverb(mix.reverbSend, mix.left, mix.right, {
    sampleRate: SYNTH_SAMPLE_RATE,
    decaySec: 0.9 + 0.6 * score.spec.production.reverb,
    preDelaySec: 0.018,
    damping: 0.45,
  });
  addPassages(score.passages, mix.left, mix.right, SYNTH_SAMPLE_RATE, random.fork('passages'));
  return mix;
}

function playTrack(
  track: Track,
  spec: SongSpec,
  output: Float32Array,
  library: SoundLibrary,
  random: Random,
): void {
  if (track.instrument === 'voice' || track.instrument === 'coro') {
    const formantScale = spec.band.singer === 'alto' ? 1.13 : 1;
    const singers = track.instrument === 'coro' ? [-0.09, 0.08] : [0];
    for (const detune of singers) {
      const options = {
        sampleRate: SYNTH_SAMPLE_RATE,
        formantScale,
        detune: detune + tuningOf(spec),
      };
      singLine(track.events, output, { ...options, random: random.fork(`singer ${detune}`) });
    }
    return;
  }
  const { releaseSec } = CHANNELS[track.instrument];
  const release = Math.max(1, Math.round(releaseSec * SYNTH_SAMPLE_RATE));
  track.events.forEach((event, turn) => {
    const sound = library.soundOf(track.instrument, event, turn);
    const start = Math.round(event.timeSec * SYNTH_SAMPLE_RATE);
    const hold = Math.round(event.durationSec * SYNTH_SAMPLE_RATE);
    const length = Math.min(sound.length, hold + release, output.length - start);
    const gain = event.velocity ** 1.5;
    const held = Math.min(length, hold);
    for (let i = 0; i < held; i++) output[start + i] += gain * sound[i];
    for (let i = held; i < length; i++) {
      output[start + i] += gain * sound[i] * (1 - (i - hold) / release);
    }
  });
}

/** Semitones from A = 440 Hz. */
function tuningOf(spec: SongSpec): number {
  return (spec.production.tuningCents ?? 0) / 100;
}

/** Equalizes the track and adds it to the stereo mix, the echo and the reverb send. */
function mixDown(track: Track, spec: SongSpec, signal: Float32Array, mix: Mix): void {
  const channel: Channel = CHANNELS[track.instrument];
  channel.equalize(signal, SYNTH_SAMPLE_RATE);
  const extraDb = spec.production.gainsDb[track.instrument] ?? 0;
  const gain = 10 ** ((channel.gainDb + extraDb) / 20);
  const angle = ((channel.pan + 1) * Math.PI) / 4;
  const toLeft = gain * Math.cos(angle);
  const toRight = gain * Math.sin(angle);
  const toReverb = gain * channel.reverb * spec.production.reverb;
  const { left, right, reverbSend } = mix;
  for (let i = 0; i < signal.length; i++) {
    const sample = signal[i];
    left[i] += toLeft * sample;
    right[i] += toRight * sample;
    reverbSend[i] += toReverb * sample;
  }
  if (channel.echo === 0) return;
  const delay = Math.round((0.75 * 60 * SYNTH_SAMPLE_RATE) / spec.tempo.bpm);
  for (let i = delay; i < signal.length; i++) {
    const echo = channel.echo * signal[i - delay];
    left[i] += toRight * echo;
    right[i] += toLeft * echo;
    reverbSend[i] += 0.5 * toReverb * echo;
  }
}
