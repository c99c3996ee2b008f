/** The song laid out for the planner: one slot per half eight, with what is wanted there. */
import { isClimaxAt } from './climax.ts';
import type { SectionLabel, SongAnalysis } from '../music/analysis.ts';
import { beatless } from '../music/count-confidence.ts';
import type { BeatGrid } from './beat-grid.ts';
import { isDancedIntro } from './intro.ts';
import type { PlanParameters } from './plan.ts';
import { levelRank, SLOT_BEATS } from './traits.ts';

/** Where a slot lies: before the dance, in it, in a passage without a beat, or after the music. */
export type SlotKind = 'intro' | 'dance' | 'pause' | 'tail';

export interface Slot {
  /** Index into the beat grid, and how many beats follow (fewer than 4 at the song's very end). */
  readonly startBeat: number;
  readonly beats: number;
  readonly startSec: number;
  readonly endSec: number;
  /** Where it would end in tempo: earlier than it does where its last beat is held. */
  readonly steadyEndSec: number;
  readonly kind: SlotKind;
  /** Danced, or an intro that is stepped to rather than waited through. */
  readonly stepped: boolean;
  /** Index into the song's sections. */
  readonly section: number;
  readonly label: SectionLabel;
  /** The count that falls here; undefined in half an eight that could be either. */
  readonly count: 1 | 5 | undefined;
  /** Equal numbers are the same phrase come back. */
  readonly phrase: number;
  /** Slot at which this instance of the phrase starts, and how many slots it has. */
  readonly phraseStart: number;
  readonly phraseSlots: number;
  /** Slot that this one repeats: same offset in the first instance of the phrase that has it. */
  readonly repeats: number | undefined;
  readonly startsSection: boolean;
  /** Wanted energy, 0 to 1. */
  readonly energy: number;
  /** Wanted level on the ladder, 0 (beginner) to 2 (advanced). */
  readonly level: number;
}

/** The song's tempo over `count` slots from slot `t` on (over fewer at the end of the song). */
export function tempoOver(slots: readonly Slot[], t: number, count: number): number {
  const last = slots[Math.min(t + count, slots.length) - 1];
  const beats = last.startBeat + last.beats - slots[t].startBeat;
  return (60 * beats) / (last.steadyEndSec - slots[t].startSec);
}

/** A returning phrase is varied in its last eight if it is longer than this many half eights. */
const VARIED_FROM_SLOTS = 4;
const EIGHT_SLOTS = 2;

/** Whether the slot lies in the last eight of a phrase, where a return may end otherwise. */
export function isVariedEnd(slot: Slot, t: number): boolean {
  return (
    slot.phraseSlots >= VARIED_FROM_SLOTS && t - slot.phraseStart >= slot.phraseSlots - EIGHT_SLOTS
  );
}

/** How many times each phrase is danced. */
export function phraseInstances(slots: readonly Slot[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const [t, { kind, phrase, phraseStart }] of slots.entries()) {
    if (kind !== 'dance' || t !== phraseStart) continue;
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return counts;
}

const PHRASE_SLOTS = 8;
/** A half eight that has so much of a passage without a beat is waited through. */
const PAUSE_SEC = 0.15;

type Range = readonly [from: number, to: number];

/** Where the wanted energy lies for a chosen mood. */
const ENERGY_RANGE: Readonly<Record<Exclude<PlanParameters['energy'], 'auto'>, Range>> = {
  low: [0.1, 0.5],
  medium: [0.25, 0.7],
  high: [0.45, 0.95],
};

/**
 * Without a chosen mood the song's own: the quietest part of a fiery song is no rest, and the peak of a
 * tender one no show.
 */
function energyRange({ energy }: SongAnalysis, mood: PlanParameters['energy']): Range {
  if (mood !== 'auto') return ENERGY_RANGE[mood];
  return [0.05 + 0.45 * energy.score, 0.65 + 0.35 * energy.score];
}

const CLIMAX_ENERGY = 1;
/** Songs whose sections differ less than this are taken as even. */
const EVEN_ENERGY = 0.03;

/** Letters of a section's phrases: A B, A B A', A A' B A'. */
function phraseLetter(index: number, count: number): number {
  if (count <= 2) return index;
  if (count === 3) return index === 1 ? 1 : 0;
  return index % 4 === 2 ? 1 + Math.floor(index / 4) : 0;
}

/**
 * Section energies on the scale of the moves: half by their place between the least and the most,
 * half by rank, so that one loud or quiet section does not press the others together.
 */
function energyScale(analysis: SongAnalysis, parameters: PlanParameters): (e: number) => number {
  const danced = analysis.sections
    .filter((s) => s.label !== 'intro' && s.label !== 'break')
    .map((s) => s.energy);
  const levels = [...new Set(danced)].sort((a, b) => a - b);
  const low = levels.at(0) ?? 0;
  const high = levels.at(-1) ?? 1;
  const [from, to] = energyRange(analysis, parameters.energy);
  if (high - low < EVEN_ENERGY) return (energy) => Math.min(Math.max(energy, from), to);
  return (energy) => {
    const place = Math.min(Math.max((energy - low) / (high - low), 0), 1);
    const rank = levels.filter((level) => level < energy).length / Math.max(1, levels.length - 1);
    return from + (to - from) * (0.5 * place + 0.5 * Math.min(1, rank));
  };
}

/** First slot of each section; sections shorter than a slot share one and the later wins. */
function sectionStarts(analysis: SongAnalysis, grid: BeatGrid, firstSlot: number): number[] {
  const { beatsSec } = grid;
  return analysis.sections.map((section, i) => {
    if (i === 0) return 0;
    let beat = beatsSec.findIndex((t) => t >= section.startSec);
    if (beat < 0) beat = beatsSec.length - 1;
    if (beat > 0 && section.startSec - beatsSec[beat - 1] < beatsSec[beat] - section.startSec)
      beat--;
    const slot = Math.round(beat / SLOT_BEATS);
    return analysis.sections[i - 1].label === 'intro' && i === 1 ? firstSlot : slot;
  });
}

function countsOfSlots(grid: BeatGrid, slots: number): (1 | 5 | undefined)[] {
  const first = grid.firstCountBeat / SLOT_BEATS;
  const counts: (1 | 5 | undefined)[] = Array.from({ length: slots }, (_, t) =>
    (first - t) % 2 === 0 ? 1 : 5,
  );
  for (const [i, one] of grid.eights.entries()) {
    const start = one / SLOT_BEATS;
    const next = (grid.eights[i + 1] ?? slots * SLOT_BEATS) / SLOT_BEATS;
    for (let t = start; t < Math.min(next, slots); t++) counts[t] = t === start ? 1 : 5;
    if (next - start === 1 && start < slots && i + 1 < grid.eights.length) {
      counts[start] = undefined;
    }
  }
  return counts;
}

export function layOut(
  analysis: SongAnalysis,
  grid: BeatGrid,
  parameters: PlanParameters,
): readonly Slot[] {
  const lastBeat = grid.beatsSec.length - 1;
  const count = Math.max(1, Math.ceil(lastBeat / SLOT_BEATS));
  const firstSlot = grid.firstCountBeat / SLOT_BEATS;
  const musicEnd = Math.floor(grid.musicEndBeat / SLOT_BEATS);
  const starts = sectionStarts(analysis, grid, firstSlot);
  const counts = countsOfSlots(grid, count);
  const scale = energyScale(analysis, parameters);
  const top = levelRank(parameters.difficulty);
  const phraseIds = new Map<string, number>();
  const firstAt = new Map<string, number>();
  const slots: Slot[] = [];
  let phrase = { id: 0, start: 0, slots: 0, section: -1 };
  const isClimax = analysis.sections.map((_, section) =>
    isClimaxAt(analysis.sections, parameters.climax, section),
  );
  const energies = analysis.sections.map((part) => scale(part.energy));

  const gaps = beatless(analysis);
  const kindOf = (t: number): SlotKind => {
    const { beatsSec } = grid;
    const from = beatsSec[t * SLOT_BEATS];
    const to = beatsSec[Math.min((t + 1) * SLOT_BEATS, lastBeat)];
    if (t >= musicEnd) return 'tail';
    if (gaps.some((gap) => Math.min(to, gap.toSec) - Math.max(from, gap.fromSec) > PAUSE_SEC)) {
      return 'pause';
    }
    return t < firstSlot ? 'intro' : 'dance';
  };
  for (let t = 0; t < count; t++) {
    let section = 0;
    for (let s = 1; s < starts.length; s++) if (starts[s] <= t) section = s;
    const kind = kindOf(t);
    const part = analysis.sections[section];
    const from = section === 0 ? (part?.label === 'intro' ? 0 : firstSlot) : starts[section];
    const to = Math.min(starts[section + 1] ?? count, count);
    const startsPhrase =
      phrase.section !== section || t === firstSlot || (t - from) % PHRASE_SLOTS === 0;
    if (startsPhrase) {
      const letter = phraseLetter(
        Math.floor(Math.max(0, t - from) / PHRASE_SLOTS),
        Math.ceil((to - from) / PHRASE_SLOTS),
      );
      const key = kind === 'intro' ? 'intro' : `${part?.group ?? 0}:${letter}`;
      const id = phraseIds.get(key) ?? phraseIds.size;
      phraseIds.set(key, id);
      const boundary = kind === 'intro' ? Math.min(to, firstSlot) : to;
      phrase = { id, start: t, slots: Math.min(PHRASE_SLOTS, boundary - t), section };
    }
    const offset = `${phrase.id}:${t - phrase.start}`;
    const original = firstAt.get(offset);
    if (original === undefined) firstAt.set(offset, t);
    const beat = t * SLOT_BEATS;
    const end = Math.min(beat + SLOT_BEATS, lastBeat);
    const climb = Math.min(1, Math.max(0, (t - firstSlot) / Math.max(1, musicEnd - firstSlot)));
    slots.push({
      startBeat: beat,
      beats: end - beat,
      startSec: grid.beatsSec[beat],
      endSec: grid.beatsSec[end],
      steadyEndSec: grid.beatsSec[end] - (end === lastBeat ? grid.heldSec : 0),
      kind,
      stepped: kind === 'dance' || (kind === 'intro' && isDancedIntro(parameters.intro)),
      section,
      label: part?.label ?? 'verse',
      count: counts[t],
      phrase: phrase.id,
      phraseStart: phrase.start,
      phraseSlots: phrase.slots,
      repeats: kind === 'dance' ? original : undefined,
      startsSection: t === from && kind === 'dance',
      energy: isClimax[section] === true ? CLIMAX_ENERGY : (energies[section] ?? scale(0.5)),
      level: top * (0.45 + 0.55 * climb),
    });
  }
  return slots;
}
