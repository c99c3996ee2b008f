/** Composes a song: every player's notes in seconds, and the ground truth they were written to. */
import type { SongTruth } from '@bachata/core/music/testing/evaluation.ts';
import { BEATS_PER_BAR, chordLookup, layChords, planSections, type SectionPlan } from './form.ts';
import type { BeatNote } from './melody.ts';
import { writeBass } from './parts/bass.ts';
import type { Part, SectionContext } from './parts/context.ts';
import { writeKeys, writePad } from './parts/harmony.ts';
import { writePercussion } from './parts/percussion.ts';
import { writeRequinto } from './parts/requinto.ts';
import { writeSegunda } from './parts/segunda.ts';
import { writeCoro, writeMelody } from './parts/singers.ts';
import { writeStop } from './parts/stop.ts';
import { createRandom, type Random } from './random.ts';
import {
  INSTRUMENTS,
  type Instrument,
  type Passage,
  type PassageSpec,
  type SongScore,
  type SongSpec,
  type Track,
} from './score.ts';
import { specFromSeed } from './spec.ts';
import { createTempoMap, type TempoMap } from './tempo.ts';
import {
  chordLadder,
  nearestChordTone,
  pitchAbove,
  PITCH_NAMES,
  scalePitch,
  type Chord,
} from './theory.ts';

/** Seconds the last chord rings. */
const TAIL_SEC = 3;

type Parts = Map<Instrument, BeatNote[]>;

/** A song from a seed (everything by chance) or from a specification. The same input gives the same song. */
export function composeSong(source: number | SongSpec): SongScore {
  const spec = typeof source === 'number' ? specFromSeed(source) : source;
  const random = createRandom(`song ${spec.seed}`);
  const sections = planSections(spec);
  const chordAt = chordLookup(layChords(spec, sections, random.fork('harmony')));
  const endBeat = sections.reduce((total, section) => total + section.beats, 0);
  const firstMambo = sections.find((section) => section.label === 'mambo');
  const waitsSec = waitsOf(spec, sections);
  const tempoMap = createTempoMap({
    waitsSec,
    tempo: spec.tempo,
    beats: spec.pickupBeats + endBeat + 1,
    leadInSec: spec.leadInSec + sum(passagesBefore(spec, 0)),
    stepBeat: firstMambo ? spec.pickupBeats + firstMambo.startBeat : Infinity,
    swing: spec.feel.swing,
    random: random.fork('tempo'),
  });
  const parts: Parts = new Map(INSTRUMENTS.map((instrument) => [instrument, []]));
  for (const section of sections) writeSection(spec, section, chordAt, random, parts);
  writePickup(spec, chordAt, random.fork('pickup'), parts);
  if (spec.production.fadeOutSec === 0) writeLastChord(endBeat, chordAt(endBeat - 1), parts);
  const passages = layPassages(spec, sections, tempoMap, endBeat);
  const after = passagesBefore(spec, spec.form.length);
  return {
    spec,
    tracks: perform(spec, parts, tempoMap, random.fork('timing')),
    passages,
    durationSec: tempoMap.secondsAt(spec.pickupBeats + endBeat) + TAIL_SEC + sum(after),
    truth: truthOf(spec, sections, tempoMap, endBeat, passages),
  };
}

function sum(passages: readonly PassageSpec[]): number {
  return passages.reduce((total, { sec }) => total + sec, 0);
}

function passagesBefore({ passages = [] }: SongSpec, entry: number): readonly PassageSpec[] {
  return passages.filter(({ before }) => before === entry);
}

/** What comes between two sections makes the first beat of the second late. */
function waitsOf(spec: SongSpec, sections: readonly SectionPlan[]): Map<number, number> {
  const waits = new Map<number, number>();
  sections.forEach(({ startBeat }, i) => {
    const held = ((spec.form[i - 1]?.heldBeats ?? 0) * 60) / spec.tempo.bpm;
    if (i > 0) waits.set(spec.pickupBeats + startBeat, held + sum(passagesBefore(spec, i)));
  });
  return waits;
}

/** Each passage ends where the first beat after it is played, or begins where the last chord has rung. */
function layPassages(
  spec: SongSpec,
  sections: readonly SectionPlan[],
  tempoMap: TempoMap,
  endBeat: number,
): Passage[] {
  const endSec = tempoMap.secondsAt(spec.pickupBeats + endBeat) + TAIL_SEC;
  const startOf = (entry: number): number => {
    if (entry === spec.form.length) return endSec + sum(passagesBefore(spec, entry));
    const first = entry === 0 ? 0 : spec.pickupBeats + sections[entry].startBeat;
    return tempoMap.beatTimesSec[first] - (entry === 0 ? spec.leadInSec : 0);
  };
  return Array.from({ length: spec.form.length + 1 }, (_, entry) => {
    let toSec = startOf(entry);
    return passagesBefore(spec, entry)
      .toReversed()
      .map(({ kind, sec, level }) => {
        const passage = { kind, fromSec: toSec - sec, toSec, level };
        toSec -= sec;
        return passage;
      })
      .reverse();
  }).flat();
}

function writeSection(
  spec: SongSpec,
  section: SectionPlan,
  chordAt: (beat: number) => Chord,
  random: Random,
  parts: Parts,
): void {
  const base = {
    spec,
    section,
    chordAt: (beat: number) => chordAt(section.startBeat + beat),
    material: random.fork(`group ${section.group}`),
    moment: random.fork(`moment ${section.startBeat}`),
  };
  const melody = writeMelody(base);
  const context: SectionContext = { ...base, melody };
  const part: Part =
    section.label === 'break'
      ? writeStop(context)
      : {
          ...writePercussion(context),
          voice: melody,
          coro: writeCoro(context),
          bass: writeBass(context),
          requinto: writeRequinto(context),
          segunda: writeSegunda(context),
          pad: writePad(context),
          keys: writeKeys(context),
        };
  const dynamics = 0.65 + 0.36 * section.energy;
  for (const instrument of section.players ?? INSTRUMENTS) {
    for (const note of part[instrument] ?? []) {
      const velocity = note.velocity * dynamics;
      parts.get(instrument)?.push({ ...note, beat: section.startBeat + note.beat, velocity });
    }
  }
}

/** The guitar, and sometimes the bongo, leads in before the first 1. */
function writePickup(
  spec: SongSpec,
  chordAt: (beat: number) => Chord,
  random: Random,
  parts: Parts,
): void {
  const chord = chordAt(0);
  const count = spec.pickupBeats * 2;
  for (let i = 0; i < count; i++) {
    const pitch = scalePitch(7 + i - count, spec.key, chord);
    parts.get('requinto')?.push({ beat: (i - count) / 2, beats: 0.5, pitch, velocity: 0.75 });
    if (spec.pickupBeats >= 2 && random.chance(0.5)) {
      const hit = { beat: (i - count) / 2, beats: 0.5, pitch: 60, velocity: 0.6 };
      parts.get('bongo')?.push({ ...hit, articulation: random.pick(['open', 'tip', 'low']) });
    }
  }
}

/** Everybody lands on the 1 after the last bar. */
function writeLastChord(endBeat: number, chord: Chord, parts: Parts): void {
  const ring = { beat: endBeat, beats: 5, velocity: 0.9 };
  chordLadder(chord, 52, 5).forEach((pitch, i) => {
    parts.get('segunda')?.push({ ...ring, beat: endBeat + i * 0.03, pitch });
  });
  parts.get('requinto')?.push({ ...ring, pitch: nearestChordTone(76, chord) });
  parts.get('bass')?.push({ ...ring, pitch: pitchAbove(chord.root, 31) });
  parts.get('bongo')?.push({ ...ring, pitch: 60, articulation: 'low' });
  parts.get('guira')?.push({ ...ring, pitch: 60, articulation: 'long' });
}

/** From beats to seconds, with each player's own lead or lag and unsteadiness. */
function perform(spec: SongSpec, parts: Parts, tempoMap: TempoMap, random: Random): Track[] {
  const { timingSec, biasSec, rubatoSec } = spec.feel;
  const at = (beat: number) => tempoMap.secondsAt(spec.pickupBeats + beat);
  const absent = spec.band.absent ?? [];
  return INSTRUMENTS.filter((instrument) => !absent.includes(instrument))
    .map((instrument) => {
      const player = random.fork(instrument);
      const sings = instrument === 'voice' || instrument === 'coro';
      const bias = player.gaussian(biasSec) + (sings ? 2 * biasSec : 0);
      const spread = sings ? 2 * timingSec + (rubatoSec ?? 0) : timingSec;
      const events = (parts.get(instrument) ?? [])
        .map(({ beat, beats, ...note }) => ({
          ...note,
          timeSec: Math.max(0, at(beat) + bias + player.gaussian(spread)),
          durationSec: at(beat + beats) - at(beat),
          velocity: Math.max(0.05, Math.min(1, note.velocity * (1 + player.gaussian(0.06)))),
        }))
        .sort((a, b) => a.timeSec - b.timeSec);
      return { instrument, events };
    })
    .filter((track) => track.events.length > 0);
}

function truthOf(
  spec: SongSpec,
  sections: readonly SectionPlan[],
  tempoMap: TempoMap,
  endBeat: number,
  passages: readonly Passage[],
): SongTruth {
  const at = (beat: number) => tempoMap.beatTimesSec[spec.pickupBeats + beat];
  const beatsSec = tempoMap.beatTimesSec.slice(0, spec.pickupBeats + endBeat + 1);
  const every = (period: number) =>
    sections.flatMap(({ startBeat, beats }) =>
      Array.from({ length: Math.ceil(beats / period) }, (_, i) => at(startBeat + i * period)),
    );
  const heard = sections.filter(({ continues }) => !continues);
  const groups = [...new Set(heard.map((section) => section.group))];
  const after = sum(passagesBefore(spec, spec.form.length));
  const endSec = tempoMap.secondsAt(spec.pickupBeats + endBeat) + TAIL_SEC + after;
  const intervals = beatsSec.slice(1).map((time, i) => time - beatsSec[i]);
  const median = intervals.sort((a, b) => a - b)[intervals.length >> 1];
  return {
    tempoBpm: 60 / median,
    key: { tonic: PITCH_NAMES[spec.key.tonic], mode: spec.key.mode },
    beatsSec: [...beatsSec],
    downbeatsSec: every(BEATS_PER_BAR),
    eightCountsSec: every(2 * BEATS_PER_BAR),
    sections: heard.map((section, i) => ({
      startSec: i === 0 ? 0 : at(section.startBeat),
      endSec: i === heard.length - 1 ? endSec : at(heard[i + 1].startBeat),
      label: i > 0 && section.label === 'intro' ? 'instrumental' : section.label,
      pattern: section.pattern,
      group: groups.indexOf(section.group),
    })),
    ...(passages.length > 0 && {
      withoutBeatSec: joined(
        passages.map(({ fromSec, toSec }) => [
          // The last chord keeps no time while it rings.
          fromSec > at(endBeat) ? Math.min(fromSec, at(endBeat) + 0.5) : fromSec,
          toSec,
        ]),
      ),
    }),
  };
}

/** Spans that follow one another at once are one. */
function joined(spans: readonly [number, number][]): [number, number][] {
  const all: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = all[all.length - 1];
    if (last && from <= last[1] + 0.01) last[1] = to;
    else all.push([from, to]);
  }
  return all;
}
