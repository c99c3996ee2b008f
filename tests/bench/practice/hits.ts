/** Güira and bongo with hits at known times, and what a slowed copy has made of each hit. */
import { filterInPlace, highpass } from '@bachata/library/songs/synth/dsp/biquad.ts';
import { composeSong } from '@bachata/library/songs/synth/compose.ts';
import { scrapeGuira, strikeDrum } from '@bachata/library/songs/synth/instruments/drums.ts';
import { createRandom } from '@bachata/library/songs/synth/random.ts';
import { mixSong, SYNTH_SAMPLE_RATE } from '@bachata/library/songs/synth/render.ts';

export interface Sound {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

export interface Hits extends Sound {
  readonly name: string;
  /** When each hit begins, seconds. */
  readonly hitsSec: readonly number[];
  /** Only what is above is looked at: where other instruments play along. */
  readonly aboveHz?: number;
}

const BEAT_SEC = 60 / 128;
const LEAD_SEC = 0.5;
const LENGTH_SEC = 16;
/** Bars of four: what the güira and the bongo play in the derecho, in eighths. */
const GUIRA = ['down', 'up', 'down', 'up', 'down', 'up', 'down', 'up'] as const;
const BONGO = ['tip', 'tip', 'open', 'tip', 'tip', 'tip', 'low', 'tip'] as const;

function played(stroke: (eighth: number) => Float32Array, level: number): Omit<Hits, 'name'> {
  const samples = new Float32Array(LENGTH_SEC * SYNTH_SAMPLE_RATE);
  const hitsSec: number[] = [];
  for (let eighth = 0; ; eighth += 1) {
    const sec = LEAD_SEC + (eighth * BEAT_SEC) / 2;
    if (sec > LENGTH_SEC - 0.8) break;
    const from = Math.round(sec * SYNTH_SAMPLE_RATE);
    hitsSec.push(from / SYNTH_SAMPLE_RATE);
    stroke(eighth).forEach((value, i) => {
      samples[from + i] = (samples[from + i] ?? 0) + level * value;
    });
  }
  return { samples, sampleRate: SYNTH_SAMPLE_RATE, hitsSec };
}

/** Guitars, bass and singer of a song, without its percussion. */
function band(): Float32Array {
  const { spec } = composeSong(3);
  const absent = ['bongo', 'guira', 'kick', 'campana', 'timbal', 'crash'] as const;
  const score = composeSong({ ...spec, band: { ...spec.band, absent } });
  const { left, right } = mixSong(score);
  const from = 20 * SYNTH_SAMPLE_RATE;
  return left.map((value, i) => (value + (right[i] ?? 0)) / 2).subarray(from);
}

/** The güira alone, the bongo alone, and both over the rest of a band. */
export function hitsToSlow(): readonly Hits[] {
  const random = createRandom('hits to slow');
  const guira = played(
    (i) => scrapeGuira(GUIRA[i % GUIRA.length] ?? 'down', SYNTH_SAMPLE_RATE, random),
    0.4,
  );
  const bongo = played(
    (i) => strikeDrum(`bongo ${BONGO[i % BONGO.length] ?? 'tip'}`, SYNTH_SAMPLE_RATE, random),
    0.5,
  );
  const others = band();
  const peak = others.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const mixed = bongo.samples.map(
    (value, i) => 0.8 * value + 0.6 * (guira.samples[i] ?? 0) + (0.4 * (others[i] ?? 0)) / peak,
  );
  return [
    { name: 'güira', ...guira },
    { name: 'bongo', ...bongo },
    { name: 'both in a band', ...bongo, samples: mixed, aboveHz: 3_000 },
  ];
}

export interface HitMeasures {
  /** From a tenth to half of the hit's strength: the median, milliseconds. */
  readonly attackMs: number;
  /** How strong it already is 5 to 40 ms before it should begin, of its strength: the median, dB. */
  readonly beforeDb: number;
  /** How late the median hit is: milliseconds. */
  readonly shiftMs: number;
  /** Distance from where it should be, apart from that: median and nine of ten, milliseconds. */
  readonly awayMs: number;
  readonly awayP90Ms: number;
  /** How much the last hit is late, beyond the first: milliseconds a minute of the song. */
  readonly lengthMsPerMinute: number;
}

const HOP_SEC = 0.000_25;
const WINDOW_SEC = 0.002;
const BEFORE_SEC = 0.04;
const STRENGTH_WITHIN_SEC = 0.025;

/** @param slowed the hits at `rate` of their tempo */
export function measureHits(hits: Hits, slowed: Sound, rate: number): HitMeasures {
  const own = risesOf(hits, hits, 1, 0);
  const around = medianOf(risesOf(hits, slowed, rate, 0).map(({ sec }) => sec));
  const found = risesOf(hits, slowed, rate, around);
  const late = found.map(({ sec }, i) => (sec - (own[i]?.sec ?? 0)) * 1_000);
  const shiftMs = medianOf(late);
  const away = late.map((ms) => Math.abs(ms - shiftMs));
  return {
    attackMs: medianOf(found.map(({ riseSec }) => riseSec * 1_000)),
    beforeDb: medianOf(found.map(({ before }) => 20 * Math.log10(Math.max(before, 1e-4)))),
    shiftMs,
    awayMs: medianOf(away),
    awayP90Ms: quantile(away, 0.9),
    lengthMsPerMinute: slope(hits.hitsSec, late) * 60,
  };
}

/** How each hit rises in a copy at `rate`, looked for `around` so many seconds after its time. */
function risesOf(
  { hitsSec, aboveHz }: Hits,
  { samples, sampleRate }: Sound,
  rate: number,
  around: number,
): Rise[] {
  const heard = samples.slice();
  if (aboveHz !== undefined) filterInPlace(heard, highpass(aboveHz, 0.7, sampleRate));
  const level = levels(heard, sampleRate);
  return hitsSec.map((sec) => {
    const rise = riseAt(level, sec / rate + around);
    return { ...rise, sec: rise.sec - sec / rate };
  });
}

/** Root mean square over two milliseconds, four times a millisecond. */
function levels(samples: Float32Array, sampleRate: number): Float32Array {
  const window = Math.round(WINDOW_SEC * sampleRate);
  const sums = new Float64Array(samples.length + 1);
  samples.forEach((value, i) => (sums[i + 1] = (sums[i] ?? 0) + value * value));
  return Float32Array.from(
    { length: Math.floor(samples.length / sampleRate / HOP_SEC) },
    (_, i) => {
      const middle = Math.round(i * HOP_SEC * sampleRate);
      const from = Math.max(middle - window / 2, 0);
      const to = Math.min(middle + window / 2, samples.length);
      return Math.sqrt(((sums[to] ?? 0) - (sums[from] ?? 0)) / window);
    },
  );
}

interface Rise {
  /** Where the hit has half of its strength. */
  readonly sec: number;
  /** From a tenth of it to there. */
  readonly riseSec: number;
  /** How strong it is before it should begin, as a share. */
  readonly before: number;
}

function riseAt(level: Float32Array, expected: number): Rise {
  const at = (sec: number): number =>
    Math.min(Math.max(Math.round(sec / HOP_SEC), 0), level.length);
  const [from, to] = [at(expected - BEFORE_SEC), at(expected + STRENGTH_WITHIN_SEC)];
  const strength = level.subarray(from, to).reduce((most, value) => Math.max(most, value), 0);
  let half = to;
  // The first of the rises after the tail of the hit before, which may be above half at first.
  for (let i = to - 1; i > from; i -= 1) {
    if ((level[i] ?? 0) >= strength / 2 && (level[i - 1] ?? 0) < strength / 2) half = i;
  }
  let tenth = half;
  while (tenth > from && (level[tenth] ?? 0) > strength / 10) tenth -= 1;
  const early = level.subarray(from, at(expected - 0.005));
  const before = early.reduce((most, value) => Math.max(most, value), 0) / strength;
  return { sec: half * HOP_SEC, riseSec: (half - tenth) * HOP_SEC, before };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
}

const medianOf = (values: readonly number[]): number => quantile(values, 0.5);

/** The median of the slopes between any two points, so that a few wild ones do not tilt it. */
function slope(x: readonly number[], y: readonly number[]): number {
  const slopes = x.flatMap((from, i) =>
    x.slice(i + 1).map((to, k) => ((y[i + 1 + k] ?? 0) - (y[i] ?? 0)) / (to - from)),
  );
  return medianOf(slopes);
}
