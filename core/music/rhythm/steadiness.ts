/** Where a song has a beat at all: not in silence, talk, applause, a film's sound or free playing. */
import { BANDS, type Onsets } from '../signal/onset.ts';
import { FRAME_RATE, levelDb, type Spectrogram } from '../signal/spectrogram.ts';
import { clamp, mean, quantile } from '../../numeric/statistics.ts';
import type { CountedLattice } from './lattice.ts';
import { EIGHTHS_PER_BAR } from './downbeat-features.ts';
import { SlotSounds, soundBorder } from './passage-border.ts';
import type { Stop } from './stops.ts';

/**
 * Log odds for a beat at a slot, per unit of each cue: how well the tempo explains the seconds around it,
 * how loud it is (in 10 dB of the song's usual level), attacks on the eighths over those beside them, the
 * likeness of a bar to the song's usual one, and the evidence for the count. By logistic regression over
 * development seeds with and without passages that have no beat.
 */
const ODDS = { pulse: 4.87, level: -0.23, contrast: 2.85, likeness: 1.97, evidence: 1.92 } as const;
const BASE = -4.84;
/** One slot says no more than this. */
const MOST_ODDS = 4;
/** Of a change between beat and none, as the log odds that it must be worth. */
const CHANGE_PRICE = 6;
/** Seconds; shorter ones are stops, in which dancers count on. */
const SHORTEST_SEC = 5;
/** Before their borders are looked for. */
const SHORTEST_ROUGHLY_SEC = 5;
/** At the end the last chord rings as well. */
const SHORTEST_END_SEC = 7;
/** Seconds of a beat before the first passage without one that are an accident of its sound. */
const ACCIDENT_SEC = 4;

/** Passages without a beat, as slots; counting starts anew behind them. */
export function withoutBeat(
  spectrum: Spectrogram,
  attacks: Onsets,
  counted: CountedLattice,
): Stop[] {
  const times = counted.slots.timesSec;
  const contrasts = Float64Array.from(times, (time, i) =>
    onsetContrast(attacks, time, times[i + 1] ?? time + 0.2),
  );
  const sounds = new SlotSounds(spectrum, counted.slots, contrasts);
  const secondsOf = ({ from, to }: Stop): number =>
    times[Math.min(to, times.length - 1)] - (from === 0 ? 0 : times[from]);
  return roughly(steadyPath(beatOdds(spectrum, counted, contrasts)), times)
    .filter((span) => secondsOf(span) >= SHORTEST_ROUGHLY_SEC)
    .map(({ from, to }) => ({
      from: from === 0 ? 0 : soundBorder(sounds, from),
      to: to === times.length ? to : soundBorder(sounds, to),
    }))
    .filter((span) => {
      const isEnd = span.to === times.length;
      return secondsOf(span) >= (isEnd ? SHORTEST_END_SEC : SHORTEST_SEC);
    });
}

/** Runs of slots without a beat; the first one begins with the song where there is only an accident before. */
function roughly(hasBeat: readonly boolean[], times: Float64Array): Stop[] {
  const spans: Stop[] = [];
  for (let from = 0; from < hasBeat.length; from++) {
    if (hasBeat[from]) continue;
    let to = from;
    while (to < hasBeat.length && !hasBeat[to]) to++;
    spans.push({ from: spans.length === 0 && times[from] <= ACCIDENT_SEC ? 0 : from, to });
    from = to;
  }
  return spans;
}

function beatOdds(
  spectrum: Spectrogram,
  { tempo, slots, decoded }: CountedLattice,
  contrasts: Float64Array,
): Float64Array {
  const { timesSec } = slots;
  const count = timesSec.length;
  const per = (value: (i: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => value(i));
  const end = (i: number): number => timesSec[i + 1] ?? timesSec[i] + 0.2;
  const levels = per((i) => levelDb(spectrum, timesSec[i], end(i)));
  const usual = quantile(levels, 0.6);
  const level = around(
    levels.map((value) => clamp((value - usual) / 10, -4, 1)),
    2,
  );
  const contrast = around(contrasts, 4);
  const likeness = usualLikeness({ slots, decoded });
  const evidence = around(
    per((i) => clamp(decoded.evidence[i * EIGHTHS_PER_BAR + decoded.position[i]], -3, 3)),
    4,
  );
  const lastSecond = tempo.pulse.length - 1;
  return per((i) =>
    clamp(
      BASE +
        ODDS.pulse * tempo.pulse[clamp(Math.floor(timesSec[i]), 0, lastSecond)] +
        ODDS.level * level[i] +
        ODDS.contrast * contrast[i] +
        ODDS.likeness * likeness[i] +
        ODDS.evidence * evidence[i],
      -MOST_ODDS,
      MOST_ODDS,
    ),
  );
}

/** Mean of so many values on either side. */
function around(values: Float64Array, reach: number): Float64Array {
  return values.map((_, i) => mean(values.subarray(Math.max(0, i - reach), i + reach)));
}

/** The attack on an eighth over those between it and the next, on the scale of square roots. */
function onsetContrast({ total }: Onsets, fromSec: number, toSec: number): number {
  const strongest = (share: number): number => {
    const center = Math.round((fromSec + share * (toSec - fromSec)) * FRAME_RATE);
    let best = 0;
    for (let t = center - 2; t <= center + 2; t++) best = Math.max(best, total[t] ?? 0);
    return Math.sqrt(best);
  };
  return strongest(0) - (strongest(0.36) + strongest(0.64)) / 2;
}

/** Cosine between what is struck over a bar around each slot and the bar as the song usually has it. */
function usualLikeness({
  slots: { attack, timesSec },
  decoded: { position },
}: Pick<CountedLattice, 'slots' | 'decoded'>): Float64Array {
  const count = timesSec.length;
  const [products, owns, others] = [0, 1, 2].map(() => new Float64Array(count));
  for (const band of BANDS) {
    const struck = attack[band].map(Math.sqrt);
    const sums = new Float64Array(EIGHTHS_PER_BAR);
    const members = new Float64Array(EIGHTHS_PER_BAR);
    for (let i = 0; i < count; i++) {
      sums[position[i]] += struck[i];
      members[position[i]]++;
    }
    for (let i = 0; i < count; i++) {
      const expected = sums[position[i]] / Math.max(1, members[position[i]]);
      products[i] += struck[i] * expected;
      owns[i] += struck[i] * struck[i];
      others[i] += expected * expected;
    }
  }
  const [product, own, other] = [products, owns, others].map((values) => around(values, 4));
  return product.map((value, i) => value / Math.sqrt(own[i] * other[i] + 1e-9));
}

/** Viterbi over beat and no beat; true where there is one. */
function steadyPath(odds: Float64Array): boolean[] {
  const back: [boolean, boolean][] = [];
  let [without, within] = [0, 0];
  for (const value of odds) {
    const staysOut = without >= within - CHANGE_PRICE;
    const staysIn = within >= without - CHANGE_PRICE;
    back.push([!staysOut, staysIn]);
    [without, within] = [
      (staysOut ? without : within - CHANGE_PRICE) - value / 2,
      (staysIn ? within : without - CHANGE_PRICE) + value / 2,
    ];
  }
  const path = new Array<boolean>(odds.length);
  let hasBeat = within >= without;
  for (let i = odds.length - 1; i >= 0; i--) {
    path[i] = hasBeat;
    hasBeat = back[i][Number(hasBeat)];
  }
  return path;
}
