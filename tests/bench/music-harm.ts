/**
 * Songs made harder, with their truth: filtered, buried in noise, cut, changed in tempo or overlaid
 * with loud off-beats, as a whole or for a stretch (after Mauch and Ewert, "The Audio Degradation
 * Toolbox", ISMIR 2013). An analyzer that is nearly always right cannot show that it knows when it
 * is wrong; on these it fails often enough.
 */
import { resample } from '@bachata/core/music/signal/resample.ts';
import { median } from '@bachata/core/numeric/statistics.ts';
import { createRandom, type Random } from '@bachata/library/songs/synth/random.ts';
import { BENCH_SAMPLE_RATE, type BenchSong } from './music-material.ts';

interface Stretch {
  readonly fromSec: number;
  readonly toSec: number;
}

interface Harm {
  readonly name: string;
  readonly apply: (song: BenchSong, stretch: Stretch, random: Random) => BenchSong;
}

const HARMS: readonly Harm[] = [
  {
    name: 'without bass',
    apply: (song, stretch, random) =>
      changed(song, (samples) => filter(samples, stretch, random.between(300, 600), 'high')),
  },
  {
    name: 'muffled',
    apply: (song, stretch, random) =>
      changed(song, (samples) => filter(samples, stretch, random.between(200, 2000), 'low')),
  },
  {
    name: 'in noise',
    apply: (song, stretch, random) =>
      changed(song, (samples) => {
        const gain = random.between(1, 4) * rms(samples);
        eachSample(samples, stretch, (i) => (samples[i] += gain * random.between(-1, 1)));
      }),
  },
  { name: 'with loud off-beats', apply: addOffBeats },
  {
    name: 'changed in tempo',
    apply: (song, stretch, random) =>
      stretched(song, stretch, 1 + (random.chance(0.5) ? 1 : -1) * random.between(0.03, 0.15)),
  },
  {
    name: 'cut',
    apply: (song, { fromSec }, random) => {
      const beats = random.between(0.15, 0.85);
      return stretched(song, { fromSec, toSec: fromSec + (beats * 60) / song.truth.tempoBpm }, 0);
    },
  },
];

/** One harm of the song, the same every time; the song itself stays as it is. */
export function harmed(song: BenchSong, seed: number): BenchSong {
  const random = createRandom(`harm ${seed}`);
  const durationSec = song.samples.length / BENCH_SAMPLE_RATE;
  const fromSec = random.chance(0.3) ? 0 : durationSec * random.between(0.2, 0.6);
  const toSec = fromSec === 0 ? durationSec : fromSec + durationSec * random.between(0.15, 0.35);
  const harm = random.pick(HARMS);
  return harm.apply({ ...song, name: `${song.name} ${harm.name}` }, { fromSec, toSec }, random);
}

function changed(song: BenchSong, change: (samples: Float32Array) => void): BenchSong {
  const samples = song.samples.slice();
  change(samples);
  return { ...song, samples };
}

function eachSample(
  samples: Float32Array,
  { fromSec, toSec }: Stretch,
  visit: (i: number) => void,
): void {
  const end = Math.min(samples.length, Math.round(toSec * BENCH_SAMPLE_RATE));
  for (let i = Math.round(fromSec * BENCH_SAMPLE_RATE); i < end; i++) visit(i);
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}

/** Three poles at one frequency. */
function filter(samples: Float32Array, stretch: Stretch, hz: number, kept: 'low' | 'high'): void {
  const pole = Math.exp((-2 * Math.PI * hz) / BENCH_SAMPLE_RATE);
  for (let pass = 0; pass < 3; pass++) {
    let low = 0;
    eachSample(samples, stretch, (i) => {
      low += (1 - pole) * (samples[i] - low);
      samples[i] = kept === 'low' ? low : samples[i] - low;
    });
  }
}

/** A drum between the beats, louder than anything on them. */
function addOffBeats(song: BenchSong, { fromSec, toSec }: Stretch, random: Random): BenchSong {
  return changed(song, (samples) => {
    const level = rms(samples);
    const { beatsSec } = song.truth;
    for (let beat = 0; beat + 1 < beatsSec.length; beat++) {
      const atSec = (beatsSec[beat] + beatsSec[beat + 1]) / 2;
      if (atSec < fromSec || atSec > toSec) continue;
      const gain = level * random.between(3, 7);
      eachSample(samples, { fromSec: atSec, toSec: atSec + 0.07 }, (i) => {
        const sec = i / BENCH_SAMPLE_RATE - atSec;
        const drum = Math.sin(2 * Math.PI * 110 * sec) + random.between(-0.5, 0.5);
        samples[i] += gain * drum * Math.exp(-sec / 0.014);
      });
    }
  });
}

/** Plays a stretch at another speed; a ratio of 0 cuts it out. The truth follows. */
function stretched(song: BenchSong, { fromSec, toSec }: Stretch, ratio: number): BenchSong {
  const lengthSec = toSec - fromSec;
  const moved = (sec: number): number => {
    if (sec < fromSec) return sec;
    return sec < toSec ? fromSec + (sec - fromSec) * ratio : sec + lengthSec * (ratio - 1);
  };
  const events = (times: readonly number[]): number[] =>
    times.filter((sec) => ratio > 0 || sec < fromSec || sec >= toSec).map(moved);
  const from = Math.round(fromSec * BENCH_SAMPLE_RATE);
  const to = Math.round(toSec * BENCH_SAMPLE_RATE);
  const { samples, truth } = song;
  const beatsSec = events(truth.beatsSec);
  const middle =
    ratio > 0
      ? resample(samples.subarray(from, to), BENCH_SAMPLE_RATE, BENCH_SAMPLE_RATE * ratio)
      : new Float32Array(0);
  const joined = new Float32Array(from + middle.length + samples.length - to);
  joined.set(samples.subarray(0, from));
  joined.set(middle, from);
  joined.set(samples.subarray(to), from + middle.length);
  return {
    ...song,
    samples: joined,
    oddStopsSec: song.oddStopsSec.map(moved),
    truth: {
      ...truth,
      tempoBpm: 60 / median(beatsSec.slice(1).map((sec, i) => sec - beatsSec[i])),
      beatsSec,
      downbeatsSec: events(truth.downbeatsSec),
      eightCountsSec: events(truth.eightCountsSec),
      sections: truth.sections.map((section) => ({
        ...section,
        startSec: moved(section.startSec),
        endSec: moved(section.endSec),
      })),
    },
  };
}
