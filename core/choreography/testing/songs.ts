/** Songs for tests as an analyzer would describe them: forms, tempi, drift, breaks. */
import type { RhythmPattern, Section, SectionLabel, SongAnalysis } from '../../music/analysis.ts';
import { randomFrom } from '../planner/random.ts';

export interface FormPart {
  readonly label: SectionLabel;
  /** In beats; a multiple of 4. */
  readonly beats: number;
  readonly energy: number;
  readonly group: number;
}

export interface SongOptions {
  readonly tempoBpm?: number;
  readonly form?: readonly FormPart[];
  /** Seconds before the first beat. */
  readonly leadInSec?: number;
  /** Seconds after the last beat. */
  readonly tailSec?: number;
  /** Relative swing of the tempo over the song. */
  readonly drift?: number;
  readonly beatConfidence?: number;
  /** Silence or talk of so many seconds before a beat. */
  readonly pause?: { readonly beforeBeat: number; readonly sec: number };
}

const PATTERN_OF: Readonly<Record<SectionLabel, RhythmPattern>> = {
  intro: 'none',
  verse: 'derecho',
  chorus: 'majao',
  bridge: 'derecho',
  mambo: 'mambo',
  instrumental: 'derecho',
  outro: 'derecho',
  break: 'none',
};

function part(label: SectionLabel, beats: number, energy: number, group: number): FormPart {
  return { label, beats, energy, group };
}

/** Intro, verse, chorus, verse, chorus, mambo, chorus, outro: 3.5 minutes at 128 BPM. */
export const USUAL_FORM: readonly FormPart[] = [
  part('intro', 32, 0.4, 0),
  part('verse', 64, 0.6, 1),
  part('chorus', 64, 0.8, 2),
  part('verse', 64, 0.6, 1),
  part('chorus', 64, 0.85, 2),
  part('mambo', 64, 1, 3),
  part('chorus', 64, 0.9, 2),
  part('outro', 32, 0.5, 4),
];

/** The same with a 4-count stop before the last chorus and an 8-count one before the mambo. */
export const FORM_WITH_BREAKS: readonly FormPart[] = [
  part('intro', 16, 0.3, 0),
  part('verse', 64, 0.55, 1),
  part('chorus', 32, 0.8, 2),
  part('verse', 64, 0.55, 1),
  part('chorus', 32, 0.8, 2),
  part('break', 8, 0.2, 5),
  part('mambo', 64, 1, 3),
  part('break', 4, 0.15, 6),
  part('chorus', 64, 0.9, 2),
  part('outro', 32, 0.4, 4),
];

export function songAnalysis(options: SongOptions = {}): SongAnalysis {
  const tempoBpm = options.tempoBpm ?? 128;
  const form = options.form ?? USUAL_FORM;
  const leadIn = options.leadInSec ?? 0.37;
  const drift = options.drift ?? 0;
  const period = 60 / tempoBpm;
  const total = form.reduce((sum, p) => sum + p.beats, 0);
  const beats: number[] = [leadIn];
  for (let i = 0; i < total; i++) {
    const waits = options.pause?.beforeBeat === i + 1 ? options.pause.sec : 0;
    beats.push(beats[i] + period * (1 + drift * Math.sin(i / 37)) + waits);
  }
  const endOfMusic = beats[total];
  const durationSec = endOfMusic + (options.tailSec ?? 1.2);

  const eightCountsSec: number[] = [];
  const sections: Section[] = [];
  let at = 0;
  for (const [index, p] of form.entries()) {
    for (let b = 0; b < p.beats; b += 8) eightCountsSec.push(beats[at + b]);
    sections.push({
      startSec: index === 0 ? 0 : beats[at],
      endSec: index === form.length - 1 ? durationSec : beats[at + p.beats],
      label: p.label,
      pattern: PATTERN_OF[p.label],
      group: p.group,
      energy: p.energy,
      confidence: 0.9,
    });
    at += p.beats;
  }
  const beatsSec = beats.slice(0, total);
  const confidence = options.beatConfidence ?? 0.9;
  return {
    analyzerVersion: 'test',
    durationSec,
    tempoBpm,
    tempoStable: drift < 0.02,
    tempoDecision: 'as written',
    beatsSec,
    downbeatsSec: beatsSec.filter((_, i) => i % 4 === 0),
    eightCountsSec,
    sections,
    energy: {
      level: 'medium',
      score: 0.6,
      curve: form.flatMap((p) => Array.from({ length: p.beats }, () => p.energy)),
    },
    syncopation: 0.4,
    guitarActivity: 0.5,
    key: { tonic: 'A', mode: 'minor', strength: 0.7 },
    loudnessLufs: -10,
    danceability: 1.2,
    embedding: Array.from({ length: 128 }, () => 1 / Math.sqrt(128)),
    confidence: {
      tempo: confidence,
      beats: confidence,
      downbeats: confidence,
      eightCounts: confidence,
      sections: confidence,
    },
    stretches: stretchesOf(confidence, durationSec, options, beats),
    alternatives: [],
    otherTempi: [],
    otherStyle: 0,
    timings: {},
  };
}

function stretchesOf(
  confidence: number,
  durationSec: number,
  { pause }: SongOptions,
  beats: readonly number[],
): SongAnalysis['stretches'] {
  const sure = { beats: confidence, one: confidence, eight: confidence };
  if (pause === undefined) return [{ fromSec: 0, toSec: durationSec, ...sure }];
  const toSec = beats[pause.beforeBeat];
  const fromSec = toSec - pause.sec;
  return [
    { fromSec: 0, toSec: fromSec, ...sure },
    { fromSec, toSec, beats: 0, one: 0, eight: 0 },
    { fromSec: toSec, toSec: durationSec, ...sure },
  ];
}

/** Verse and chorus in turn: how often in a snippet, a usual song and one of twelve minutes. */
function roundsOf(random: () => number): number {
  const kind = random();
  if (kind < 0.05) return 0;
  return kind < 0.07 ? 14 : 1 + Math.floor(random() * 4);
}

/** A song out of a seed: form, lengths, tempo 80-160, drift, lead-in and breaks all vary. */
export function randomSong(seed: number): SongAnalysis {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
  const form: FormPart[] = [];
  if (random() < 0.85) form.push(part('intro', pick([8, 16, 32]), 0.3 + 0.2 * random(), 0));
  const rounds = roundsOf(random);
  if (rounds === 0) form.push(part('verse', pick([16, 32, 44]), 0.6, 1));
  for (let i = 0; i < rounds; i++) {
    form.push(part('verse', pick([32, 64, 64, 48]), 0.5 + 0.1 * random(), 1));
    form.push(part('chorus', pick([32, 64]), 0.75 + 0.15 * random(), 2));
    if (random() < 0.4) form.push(part('break', pick([4, 8]), 0.2, 7 + i));
    if (random() < 0.4) form.push(part('mambo', pick([32, 64]), 0.95, 3));
    if (random() < 0.2) form.push(part('bridge', 32, 0.4, 4));
  }
  if (random() < 0.7) form.push(part('outro', pick([16, 32, 36]), 0.4, 5));
  return songAnalysis({
    form,
    tempoBpm: 80 + 80 * random(),
    drift: pick([0, 0.01, 0.03]),
    leadInSec: random() * 3,
    tailSec: random() * 6,
    beatConfidence: pick([0.95, 0.7, 0.3]),
  });
}
