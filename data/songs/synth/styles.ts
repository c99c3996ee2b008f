/**
 * Beds of other dances, for telling them from Bachata: drums, bass and chords as they are played there,
 * with the instruments that are here. Steps are sixteenths of a bar of four beats; a letter is a stroke.
 */
import type { RhythmPattern } from '@bachata/core/music/analysis.ts';
import { composeMelody } from './melody.ts';
import { createRandom, type Random } from './random.ts';
import type { Instrument, NoteEvent, SongScore, SongSpec, Track } from './score.ts';
import { specFromSeed } from './spec.ts';
import { createTempoMap } from './tempo.ts';
import {
  chordLadder,
  chordOf,
  pitchAbove,
  PITCH_NAMES,
  PROGRESSIONS,
  type Chord,
} from './theory.ts';

export const OTHER_STYLES = ['salsa', 'merengue', 'cumbia', 'reggaeton', 'kizomba', 'pop'] as const;
export type OtherStyle = (typeof OTHER_STYLES)[number];

interface Line {
  readonly instrument: Instrument;
  /** One bar, or several alternatives that a song chooses from. */
  readonly steps: readonly string[];
  readonly strokes?: Readonly<Record<string, string>>;
  readonly velocity: number;
  /** Probability that a song has this line at all. Default 1. */
  readonly chance?: number;
}

interface Bed {
  readonly bpm: readonly [number, number];
  readonly lines: readonly Line[];
}

const KICK = { x: 'kick' };
const BONGO = { o: 'open', t: 'tip', s: 'slap', l: 'low' };
const TIMBAL = { x: 'high', l: 'low' };
const GUIRA = { d: 'down', u: 'up' };
const BELL = { m: 'mouth', n: 'neck' };

/** Pitched lines: r root, f fifth, o octave above the root, c the chord. */
const BEDS: Readonly<Record<OtherStyle, Bed>> = {
  salsa: {
    bpm: [84, 112],
    lines: [
      { instrument: 'bass', steps: ['r--.--f---..o-..', '...---f-----o---'], velocity: 0.9 },
      { instrument: 'keys', steps: ['c.cc.cc.cc.cc.c.', 'c.c.cc.cc.cc.cc.'], velocity: 0.7 },
      {
        instrument: 'bongo',
        steps: ['t.t.s.t.t.t.o.o.', 'tttts.t.t.tt..oo'],
        strokes: BONGO,
        velocity: 0.8,
      },
      {
        instrument: 'campana',
        steps: ['m...m.n.m.n.m.n.'],
        strokes: BELL,
        velocity: 0.7,
        chance: 0.8,
      },
      {
        instrument: 'timbal',
        steps: ['x.x.xx.xx.xx.x.x'],
        strokes: TIMBAL,
        velocity: 0.35,
        chance: 0.7,
      },
    ],
  },
  merengue: {
    bpm: [120, 160],
    lines: [
      { instrument: 'bass', steps: ['r---....f---....', 'r---f---r---f---'], velocity: 0.9 },
      {
        instrument: 'guira',
        steps: ['d.dud.dud.dud.du', 'd.ddd.ddd.ddd.dd'],
        strokes: GUIRA,
        velocity: 0.8,
      },
      {
        instrument: 'bongo',
        steps: ['s...l.l.s.l.llll', 's.l.s.l.s.l.llll'],
        strokes: BONGO,
        velocity: 0.9,
      },
      {
        instrument: 'kick',
        steps: ['x...x...x...x...'],
        strokes: KICK,
        velocity: 0.8,
        chance: 0.8,
      },
      { instrument: 'keys', steps: ['..c...c...c...c.', 'c.c.cc.cc.c.cc.c'], velocity: 0.6 },
    ],
  },
  cumbia: {
    bpm: [84, 108],
    lines: [
      { instrument: 'bass', steps: ['r-------f---o---', 'r-----..f---r---'], velocity: 0.9 },
      {
        instrument: 'guira',
        steps: ['d..dd..dd..dd..d', 'd.dud.dud.dud.du'],
        strokes: GUIRA,
        velocity: 0.8,
      },
      {
        instrument: 'bongo',
        steps: ['..o...o...o..lo.', '..o...oo..o...oo'],
        strokes: BONGO,
        velocity: 0.8,
      },
      { instrument: 'keys', steps: ['....c.......c...', '..c...c...c...c.'], velocity: 0.6 },
      {
        instrument: 'campana',
        steps: ['m...m...m...m...'],
        strokes: BELL,
        velocity: 0.6,
        chance: 0.5,
      },
    ],
  },
  reggaeton: {
    bpm: [86, 104],
    lines: [
      { instrument: 'kick', steps: ['x...x...x...x...'], strokes: KICK, velocity: 1 },
      { instrument: 'timbal', steps: ['...x..x....x..x.'], strokes: TIMBAL, velocity: 0.95 },
      { instrument: 'bass', steps: ['r-----r---r-----', 'r---..f---..r---'], velocity: 0.95 },
      {
        instrument: 'guira',
        steps: ['..d...d...d...d.', 'd.d.d.d.d.d.d.d.'],
        strokes: GUIRA,
        velocity: 0.4,
        chance: 0.6,
      },
      {
        instrument: 'keys',
        steps: ['c-------c-------', 'c..c..c.c..c..c.'],
        velocity: 0.5,
        chance: 0.7,
      },
    ],
  },
  kizomba: {
    bpm: [84, 104],
    lines: [
      {
        instrument: 'kick',
        steps: ['x...x...x...x...', 'x.......x.......'],
        strokes: KICK,
        velocity: 0.85,
      },
      {
        instrument: 'timbal',
        steps: ['...x..x....x..x.', '...x..x...x.x...'],
        strokes: TIMBAL,
        velocity: 0.5,
      },
      { instrument: 'bass', steps: ['r-----r-f---r---', 'r-----------r-f-'], velocity: 0.95 },
      {
        instrument: 'guira',
        steps: ['d.d.d.d.d.d.d.d.'],
        strokes: GUIRA,
        velocity: 0.3,
        chance: 0.7,
      },
      { instrument: 'pad', steps: ['c---------------'], velocity: 0.6 },
      { instrument: 'keys', steps: ['..c...c...c...c.'], velocity: 0.4, chance: 0.5 },
    ],
  },
  pop: {
    bpm: [88, 132],
    lines: [
      {
        instrument: 'kick',
        steps: ['x.......x.......', 'x...x...x...x...', 'x.......x.x.....'],
        strokes: KICK,
        velocity: 1,
      },
      { instrument: 'timbal', steps: ['....x.......x...'], strokes: TIMBAL, velocity: 1 },
      {
        instrument: 'guira',
        steps: ['d.d.d.d.d.d.d.d.', '..d...d...d...d.'],
        strokes: GUIRA,
        velocity: 0.5,
      },
      { instrument: 'bass', steps: ['r-r-r-r-r-r-r-r-', 'r-----r-r-----r-'], velocity: 0.9 },
      {
        instrument: 'segunda',
        steps: ['c...c.c...c.c...', 'c-------c-------'],
        velocity: 0.7,
        chance: 0.7,
      },
      { instrument: 'pad', steps: ['c---------------'], velocity: 0.5, chance: 0.7 },
    ],
  },
};

/** Bars of one part; every second part adds or leaves out players. */
const PART_BARS = 8;
const TAIL_SEC = 2;

/** Two minutes or so of a style, the same for the same seed. */
export function composeBed(style: OtherStyle, seed: number): SongScore {
  const random = createRandom(`${style} ${seed}`);
  const bed = BEDS[style];
  const base = specFromSeed(seed);
  const bpm = random.between(...bed.bpm);
  const bars = Math.round((random.between(80, 130) * bpm) / 240 / PART_BARS) * PART_BARS;
  const loop = random.pick(PROGRESSIONS[base.key.mode].filter(({ length }) => length === 4));
  const barsPerChord = random.pick([1, 1, 2]);
  const chordAt = (bar: number): Chord =>
    chordOf(loop[Math.floor(bar / barsPerChord) % loop.length], base.key);
  const tempo = { bpm, drift: random.pick([0, 0.004]), mamboRatio: 1, ritardando: false };
  const map = createTempoMap({
    ...{ tempo, beats: bars * 4, leadInSec: base.leadInSec, stepBeat: Infinity, swing: 0 },
    random: random.fork('tempo'),
  });
  const lines = bed.lines.filter(({ chance = 1 }) => random.chance(chance));
  const tracks = lines.map((line): Track => {
    const player = random.fork(line.instrument);
    const steps = player.pick(line.steps);
    const rests = new Set(
      Array.from({ length: bars / PART_BARS }, (_, part) => part).filter(() => player.chance(0.12)),
    );
    const events = Array.from({ length: bars }, (_, bar) =>
      rests.has(Math.floor(bar / PART_BARS))
        ? []
        : barOf(line, steps, bar, chordAt(bar), map, player),
    );
    return { instrument: line.instrument, events: events.flat() };
  });
  if (random.chance(0.7)) tracks.push(sungOver(base, bars, chordAt, map, random.fork('voice')));
  const spec: SongSpec = {
    ...base,
    tempo,
    production: { ...base.production, withoutCenter: false },
  };
  const beatsSec = map.beatTimesSec.slice(0, bars * 4 + 1);
  const pattern: RhythmPattern = 'none';
  const durationSec = beatsSec[bars * 4] + TAIL_SEC;
  return {
    spec,
    tracks,
    passages: [],
    durationSec,
    truth: {
      tempoBpm: bpm,
      key: { tonic: PITCH_NAMES[base.key.tonic], mode: base.key.mode },
      beatsSec,
      downbeatsSec: beatsSec.filter((_, i) => i % 4 === 0),
      eightCountsSec: beatsSec.filter((_, i) => i % 8 === 0),
      sections: [{ startSec: 0, endSec: durationSec, label: 'verse', pattern, group: 0 }],
    },
  };
}

/** A melody in every second part. */
function sungOver(
  { key, band }: SongSpec,
  bars: number,
  chordAt: (bar: number) => Chord,
  map: ReturnType<typeof createTempoMap>,
  random: Random,
): Track {
  const line = composeMelody(random, {
    ...{ key, beats: PART_BARS * 4, low: 57, high: 72, density: band.vocalDensity, restFrom: 6 },
    chordAt: (beat) => chordAt(Math.floor(beat / 4)),
  });
  const parts = Array.from({ length: bars / PART_BARS }, (_, part) => part);
  const events = parts
    .filter((part) => part % 2 === 1)
    .flatMap((part) =>
      line.map(({ beat, beats, pitch, velocity }): NoteEvent => {
        const at = part * PART_BARS * 4 + beat;
        const timeSec = Math.max(0, map.secondsAt(at));
        const durationSec = map.secondsAt(at + beats) - map.secondsAt(at);
        return {
          timeSec,
          durationSec,
          pitch,
          velocity,
          articulation: random.pick(['a', 'e', 'o']),
        };
      }),
    );
  return { instrument: 'voice', events };
}

function barOf(
  line: Line,
  steps: string,
  bar: number,
  chord: Chord,
  map: ReturnType<typeof createTempoMap>,
  player: Random,
): NoteEvent[] {
  const events: NoteEvent[] = [];
  for (let step = 0; step < 16; step++) {
    const sign = steps[step];
    if (sign === '.' || sign === '-') continue;
    let held = 1;
    while (steps[step + held] === '-') held++;
    const beat = bar * 4 + step / 4;
    const timeSec = Math.max(0, map.secondsAt(beat) + player.gaussian(0.004));
    const durationSec = (map.secondsAt(beat + held / 4) - map.secondsAt(beat)) * 0.95;
    const velocity = Math.min(1, line.velocity * (1 + player.gaussian(0.08)));
    const articulation = line.strokes?.[sign];
    for (const pitch of articulation === undefined ? pitchesOf(line, sign, chord) : [60]) {
      events.push({ timeSec, durationSec, pitch, velocity, ...(articulation && { articulation }) });
    }
  }
  return events;
}

function pitchesOf({ instrument }: Line, sign: string, chord: Chord): number[] {
  if (sign === 'c') return chordLadder(chord, instrument === 'pad' ? 55 : 60, 3);
  const root = pitchAbove(chord.root, 31);
  return [root + (sign === 'f' ? 7 : sign === 'o' ? 12 : 0)];
}

export const otherStyleOf = (seed: number): OtherStyle => OTHER_STYLES[seed % OTHER_STYLES.length];
