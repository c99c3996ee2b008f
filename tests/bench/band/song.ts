/**
 * A second maker of songs whose beats are known, written without sight of the analyzer and without the
 * code of the library's synthesizer: what one of the two takes for granted, the other may not do.
 */
import type { SongTruth, TrueSection } from '@bachata/core/music/testing/evaluation.ts';
import { arrange, type Arrangement, type Kind, type Part } from './arrangement.ts';
import { BEATS_A_BAR, beatTimes, secondsAt } from './clock.ts';
import { diceFor, type Dice } from './dice.ts';
import { mannerOf, playedIn, type Played, type Stroke } from './players.ts';
import { bass, bell, bongo, clap, cymbal, guira, guitar, RATE, sung, VOWELS } from './sounds.ts';
import { applause, freeGuitar, mixIn, street, talk } from './surroundings.ts';

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + i);

/** Six songs of each kind to tune on, four of each to report only. */
export const BAND_DEVELOPMENT_SEEDS: readonly number[] = range(500, 60);
export const BAND_TEST_SEEDS: readonly number[] = range(9500, 40);

export interface BandSong {
  readonly kind: Kind;
  /** Mono, at `RATE`. */
  readonly samples: Float32Array<ArrayBuffer>;
  readonly truth: SongTruth;
}

const TAIL_SEC = 2.5;
/** Loudness of each in the mix. */
const LEVELS: Readonly<Record<Stroke['by'], number>> = {
  guira: 0.28,
  bongo: 0.5,
  bell: 0.3,
  bass: 0.6,
  requinto: 0.5,
  segunda: 0.35,
  voice: 0.42,
  choir: 0.4,
  claps: 0.5,
  cymbal: 0.35,
};
/** What is in the middle of the stereo picture, and left of it where that is cancelled. */
const CENTERED: readonly Stroke['by'][] = ['bass', 'voice', 'bongo'];
const LEFT_OF_CENTER = 0.12;

export function bandSong(seed: number): BandSong {
  const arrangement = arrange(seed);
  const { kind, parts } = arrangement;
  const around = surroundingsOf(arrangement, seed);
  const times = beatTimes(arrangement, seed);
  const startSec = around.before.length / RATE + around.silenceSec;
  const endSec = startSec + times[times.length - 1];
  const samples = new Float32Array(Math.ceil((endSec + TAIL_SEC) * RATE) + around.after.length);
  mixIn(samples, around.before, 0, 1);
  mixIn(samples, around.after, endSec + TAIL_SEC, 1);
  play(arrangement, seed, samples, (beat) => startSec + secondsAt(times, beat));
  master(samples, diceFor(seed, 'master'));
  const truth = truthOf(arrangement, (beat) => startSec + times[beat], times.length - 1);
  return { kind, samples, truth: surrounded(truth, around, samples.length / RATE) };

  function surrounded(
    song: SongTruth,
    { before, after }: Surroundings,
    durationSec: number,
  ): SongTruth {
    const without: [number, number][] = [];
    const sections = [...song.sections];
    const alone = { pattern: 'none', group: parts.length } as const;
    if (before.length > 0) {
      without.push([0, startSec]);
      sections.unshift({ ...alone, startSec: 0, endSec: startSec, label: 'intro' });
    }
    if (after.length > 0) {
      without.push([endSec, durationSec]);
      sections.push({ ...alone, startSec: endSec, endSec: durationSec, label: 'outro' });
    }
    return { ...song, sections, withoutBeatSec: without };
  }
}

interface Surroundings {
  readonly before: Float32Array<ArrayBuffer>;
  readonly silenceSec: number;
  readonly after: Float32Array<ArrayBuffer>;
}

function surroundingsOf({ kind, parts }: Arrangement, seed: number): Surroundings {
  const dice = diceFor(seed, 'surroundings');
  const nothing = new Float32Array(0);
  const silenceSec = dice.between(0.1, 1.5);
  switch (kind) {
    case 'talk': {
      const before = dice.pick([talk, street])(dice.between(7, 20), dice);
      const after = dice.chance(0.6)
        ? dice.pick([applause, talk])(dice.between(6, 12), dice)
        : nothing;
      return { before, silenceSec, after };
    }
    case 'rubato': {
      const chords = parts[0].bars.flatMap((bar) => bar.chords);
      return {
        before: freeGuitar(dice.between(8, 18), chords, dice),
        silenceSec: 0.05,
        after: nothing,
      };
    }
    default:
      return { before: nothing, silenceSec, after: nothing };
  }
}

function play(
  { kind, key, parts }: Arrangement,
  seed: number,
  to: Float32Array,
  secOf: (beat: number) => number,
): void {
  const dice = diceFor(seed, 'playing');
  const manner = mannerOf(
    parts.map(({ label }) => label),
    diceFor(seed, 'manner'),
  );
  const loose = kind === 'live' ? 0.009 : 0.004;
  const lateSec = new Map<string, number>();
  const sounds = soundsOf(seed);
  const bars = parts.flatMap((part) =>
    part.bars.map((bar, barInPart) => ({ part, bar, barInPart })),
  );
  bars.forEach((each, index) => {
    const next = bars[Math.min(index + 1, bars.length - 1)].bar.chords[0];
    for (const played of playedIn({ ...each, next, key, manner, dice })) {
      const { by } = played.stroke;
      const beat = index * BEATS_A_BAR + played.beat;
      const late = lateSec.get(by) ?? dice.between(-0.007, 0.007);
      lateSec.set(by, late);
      const sec = secOf(beat) + late + dice.between(-loose, loose);
      const beatSec = secOf(beat + 1) - secOf(beat);
      const isCancelled = kind === 'no center' && CENTERED.includes(by);
      const level = LEVELS[by] * played.level * (isCancelled ? LEFT_OF_CENTER : 1);
      mixIn(to, sounds(played, beatSec), sec, level);
    }
  });
}

/** Makes sounds, or takes one of a few that were made for the same stroke before. */
function soundsOf(seed: number): (played: Played, beatSec: number) => Float32Array {
  const dice = diceFor(seed, 'sounds');
  const brightness = dice.between(0.3, 0.8);
  const tuning = dice.between(0.85, 1.15);
  const made = new Map<string, Float32Array>();
  const VARIANTS = 3;
  const make = (stroke: Stroke, beatSec: number): Float32Array => {
    switch (stroke.by) {
      case 'guira':
        return guira(stroke.beats * beatSec, dice);
      case 'bongo':
        return bongo(stroke.skin, tuning, dice);
      case 'bell':
        return bell(tuning);
      case 'claps':
        return clap(dice);
      case 'cymbal':
        return cymbal(dice);
      case 'bass':
        return bass(stroke.midi, stroke.beats * beatSec, dice);
      case 'requinto':
      case 'segunda':
        return guitar(stroke.midi, stroke.beats * beatSec + 0.15, brightness, dice);
      case 'voice':
      case 'choir': {
        const vowel = dice.whole(0, VOWELS - 1);
        const { midi, fromMidi, beats } = stroke;
        return sung(
          { midi, fromMidi, sec: beats * beatSec, vowel, consonant: dice.chance(0.6) },
          dice,
        );
      }
    }
  };
  return ({ stroke }, beatSec) => {
    const name = `${JSON.stringify(stroke)} ${beatSec.toFixed(2)} ${dice.whole(1, VARIANTS)}`;
    const known = made.get(name) ?? make(stroke, beatSec);
    made.set(name, known);
    return known;
  };
}

/** A small room, a little noise, soft limits, and the level that the song happens to have. */
function master(samples: Float32Array, dice: Dice): void {
  const room = dice.between(0.05, 0.2);
  const echoes = [0.0297, 0.0411, 0.0533].map((sec) =>
    Math.round(sec * dice.between(0.9, 1.1) * RATE),
  );
  const noise = 10 ** dice.between(-4, -2.7);
  const level = dice.between(0.6, 1.3);
  const wet = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    let echo = 0;
    for (const delay of echoes) if (i >= delay) echo += samples[i - delay] + 0.6 * wet[i - delay];
    wet[i] = echo / echoes.length;
  }
  for (let i = 0; i < samples.length; i++) {
    samples[i] = Math.tanh(level * (samples[i] + room * wet[i])) + noise * dice.between(-1, 1);
  }
}

function truthOf(
  { key, parts }: Arrangement,
  secOf: (beat: number) => number,
  beats: number,
): SongTruth {
  const bars = parts.flatMap((part) => part.bars);
  const barSec = (bar: number): number => secOf(bar * BEATS_A_BAR);
  const beatsSec = range(0, beats).map(secOf);
  const labels = parts.map(({ label }) => label);
  return {
    tempoBpm: medianTempo(beatsSec),
    key: { tonic: key.name, mode: key.minor ? 'minor' : 'major' },
    beatsSec,
    downbeatsSec: bars.map((_, i) => barSec(i)),
    eightCountsSec: bars.flatMap(({ startsEight }, i) => (startsEight ? [barSec(i)] : [])),
    sections: sectionsOf(parts, barSec).map((section) => ({
      ...section,
      group: labels.indexOf(section.label),
    })),
  };
}

function sectionsOf(
  parts: readonly Part[],
  barSec: (bar: number) => number,
): Omit<TrueSection, 'group'>[] {
  let bar = 0;
  return parts.map(({ label, pattern, bars }) => {
    const startSec = barSec(bar);
    bar += bars.length;
    return { label, pattern, startSec, endSec: barSec(bar) };
  });
}

function medianTempo(beatsSec: readonly number[]): number {
  const lengths = beatsSec.slice(1).map((sec, i) => sec - beatsSec[i]);
  return 60 / lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)];
}
