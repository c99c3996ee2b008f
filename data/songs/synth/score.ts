/** What a song is made of: the specification it is composed from and the score it is played from. */
import type { RhythmPattern, SectionLabel } from '@bachata/core/music/analysis.ts';
import type { SongTruth } from '@bachata/core/music/testing/evaluation.ts';
import type { SynthKey } from './theory.ts';

export const INSTRUMENTS = [
  'requinto',
  'segunda',
  'bass',
  'bongo',
  'guira',
  'kick',
  'campana',
  'timbal',
  'crash',
  'voice',
  'coro',
  'pad',
  'keys',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

export type KickStyle = 'none' | 'chorus' | 'sparse' | 'four';
export type GuiraStyle = 'gallop' | 'eighths' | 'evenEighths' | 'offBeat' | 'quarters';
export type SegundaStyle = 'march' | 'offBeat' | 'syncopated' | 'quarters' | 'ballad';
export type BassStyle = 'traditional' | 'oneThreeFour' | 'tumbao' | 'melodic';

/** What is played; a returning intro is an instrumental to those who listen. */
export type PartLabel = Exclude<SectionLabel, 'instrumental'>;

/** One entry of the song's form; `beats` overrides the bars for stops of odd length. */
export interface FormEntry {
  label: PartLabel;
  bars: number;
  beats?: number;
  /** Sections of one group share chords and melody. Defaults to the label. */
  group?: string;
  /** Who plays, 0 (a single guitar) to 1 (everybody). Defaults to the label's usual energy. */
  energy?: number;
  pattern?: RhythmPattern;
  /** Semitones up from the song's key, the lift of a last chorus. */
  transpose?: number;
  /** The only ones who play; everybody where absent. */
  players?: readonly Instrument[];
  /** Progression and count start anew here, but the section before goes on: phrases of odd length. */
  continues?: boolean;
  /** The band waits so many beats longer on the last beat before the next entry. */
  heldBeats?: number;
}

export const PASSAGE_KINDS = ['silence', 'talk', 'applause', 'film', 'rubato'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** Sound without a beat. */
export interface PassageSpec {
  kind: PassageKind;
  sec: number;
  /** Index of the entry of the form that follows; the form's length for what comes after the song. */
  before: number;
  /** Level against the band's, 1 as loud. */
  level: number;
}

export interface Passage {
  kind: PassageKind;
  fromSec: number;
  toSec: number;
  level: number;
}

export interface TempoSpec {
  bpm: number;
  /** Depth of slow live drift as a fraction of the tempo, 0 for a click track. */
  drift: number;
  /** Tempo ratio from the first mambo on, 1 for none. */
  mamboRatio: number;
  /** Slow down in the last bars. */
  ritardando: boolean;
  /** By what fraction a band that plays live has become faster at the end (slower: below zero). */
  rise?: number;
}

export interface FeelSpec {
  /** How late an off-beat eighth comes, in beats: 0 straight, 0.08 clearly swung. */
  swing: number;
  /** Standard deviation of the players' timing, seconds. */
  timingSec: number;
  /** Standard deviation of each player's constant lead or lag, seconds. */
  biasSec: number;
  /** Extra unsteadiness of the singers, who phrase freely; seconds. */
  rubatoSec?: number;
}

export interface BandSpec {
  kick: KickStyle;
  guira: GuiraStyle;
  segunda: SegundaStyle;
  bass: BassStyle;
  campana: boolean;
  pad: boolean;
  keys: boolean;
  /** 'none' makes an instrumental. */
  singer: 'tenor' | 'alto' | 'none';
  /** Syllables per beat while the singer sings. */
  vocalDensity: number;
  /** Bongo tap on counts 4 and 8, 0 (absent) to 1.5 (louder than everything else). */
  bongoTap: number;
  /** Share of bars in which the bongo player improvises instead of keeping the pattern. */
  bongoFreedom?: number;
  /** Players who stay at home. */
  absent?: readonly Instrument[];
}

export interface ProductionSpec {
  loudnessLufs: number;
  /** 0 clean to 1 squashed. */
  drive: number;
  reverb: number;
  /** Upper edge of an old or cheap recording; absent for full bandwidth. */
  bandwidthHz?: number;
  /** Tape hiss, dB below full scale. */
  hissDb?: number;
  fadeOutSec: number;
  /** Distance of the band's tuning from A = 440 Hz. */
  tuningCents?: number;
  /** What stands in the middle of the picture is lost, as where one channel is turned over. */
  withoutCenter?: boolean;
  /** Per-instrument gain on top of the usual mix, dB. */
  gainsDb: Partial<Record<Instrument, number>>;
}

export interface SongSpec {
  seed: number;
  key: SynthKey;
  tempo: TempoSpec;
  feel: FeelSpec;
  band: BandSpec;
  production: ProductionSpec;
  form: FormEntry[];
  /** Silence before the first note, seconds. */
  leadInSec: number;
  /** Beats played before the first 1. */
  pickupBeats: number;
  /** Probability that a chord comes an eighth before its bar. */
  anticipation: number;
  /** Roman-numeral loop of each group; missing groups get one by chance. */
  progressions: Record<string, readonly string[]>;
  /** Bars each chord of a loop lasts. */
  barsPerChord: number;
  /** In order of `before`. */
  passages?: readonly PassageSpec[];
}

export interface NoteEvent {
  timeSec: number;
  durationSec: number;
  /** MIDI number; percussion ignores it. */
  pitch: number;
  /** 0 to 1. */
  velocity: number;
  /** How it is played, in the instrument's own terms ("tip", "slap", "up"). */
  articulation?: string;
}

export interface Track {
  instrument: Instrument;
  events: NoteEvent[];
}

export interface SongScore {
  spec: SongSpec;
  tracks: Track[];
  passages: Passage[];
  durationSec: number;
  truth: SongTruth;
}

export interface RenderedSong {
  left: Float32Array<ArrayBuffer>;
  right: Float32Array<ArrayBuffer>;
  sampleRate: number;
  truth: SongTruth;
}
