/** How well a song suits a class: its tempo, how steady it is, how long one waits for the first 1. */
import { buildBeatGrid } from '../../choreography/beat-grid.ts';
import type { Level, MoveInfo } from '../../moves/move.ts';
import type { SongAnalysis } from '../../music/analysis.ts';
import { KNOWN_EIGHT, OTHER_STYLE } from '../../music/count-confidence.ts';
import { clamp, median } from '../../numeric/statistics.ts';

/** What classes of a level are comfortable at, beats per minute. */
const COMFORTABLE: Readonly<Record<Level, { readonly from: number; readonly to: number }>> = {
  beginner: { from: 100, to: 120 },
  intermediate: { from: 110, to: 130 },
  advanced: { from: 116, to: 140 },
};

export interface WantedTempo {
  readonly bpm: number;
  readonly from: number;
  readonly to: number;
}

/** The middle of what the level and all the figures are comfortable at. */
export function wantedTempo(
  level: Level,
  figures: readonly Pick<MoveInfo, 'tempoBpm'>[],
): WantedTempo {
  const comfortable = COMFORTABLE[level];
  const least = Math.max(...figures.map(({ tempoBpm }) => tempoBpm.min), 0);
  const most = Math.min(...figures.map(({ tempoBpm }) => tempoBpm.max), Infinity);
  const to = clamp(comfortable.to, Math.min(least, most), most);
  const from = Math.min(to, Math.max(comfortable.from, least));
  return { from, to, bpm: Math.round((Math.min(from, to) + to) / 2) };
}

/** What is heard of a song that matters to a class. */
export interface SongFacts {
  readonly bpm: number;
  /** Share of its time, 0 to 1, in which the count is sure and the tempo its own. */
  readonly steadiness: number;
  /** Before the first 1 that is danced, seconds. */
  readonly introSec: number;
  /** The first 1 from which a phrase long the count is sure and the tempo steady; undefined for none. */
  readonly startSec: number | undefined;
  /** See `SongAnalysis`. */
  readonly otherStyle: boolean;
  readonly durationSec: number;
}

/** An eight that is this much faster or slower than the song is not steady. */
const UNSTEADY = 0.03;
const PHRASE_EIGHTS = 4;
const EIGHT_BEATS = 8;

/** @param analysis by the counts that hold for whoever teaches */
export function songFacts(analysis: SongAnalysis): SongFacts {
  const { beatsSec, firstCountBeat, eights } = buildBeatGrid(analysis);
  // The last eight of the grid is held until the song ends, which says nothing of its tempo.
  const lengths = eights
    .filter((one) => one + EIGHT_BEATS < beatsSec.length - 1)
    .map((one) => ({ fromSec: beatsSec[one], toSec: beatsSec[one + EIGHT_BEATS] }))
    .filter(({ toSec }) => toSec <= analysis.durationSec);
  const usual =
    lengths.length > 0 ? median(lengths.map(({ fromSec, toSec }) => toSec - fromSec)) : 0;
  const steady = lengths.map(
    ({ fromSec, toSec }) =>
      Math.abs((toSec - fromSec) / usual - 1) <= UNSTEADY &&
      sureOf(analysis, fromSec, toSec) >= KNOWN_EIGHT,
  );
  const steadySec = lengths.reduce(
    (sum, { fromSec, toSec }, i) => sum + (steady[i] ? toSec - fromSec : 0),
    0,
  );
  const introSec = Math.max(0, beatsSec[firstCountBeat] ?? 0);
  const start = lengths.findIndex((_, i) => {
    const phrase = steady.slice(i, i + PHRASE_EIGHTS);
    return phrase.length === PHRASE_EIGHTS && phrase.every(Boolean);
  });
  const dancedSec = Math.max(1, (lengths.at(-1)?.toSec ?? 0) - introSec);
  return {
    bpm: analysis.tempoBpm,
    steadiness: clamp(steadySec / dancedSec, 0, 1),
    introSec,
    startSec: start < 0 ? undefined : lengths[start].fromSec,
    otherStyle: analysis.otherStyle >= OTHER_STYLE,
    durationSec: analysis.durationSec,
  };
}

/** How sure the 1 is over a stretch, at its least sure. */
function sureOf({ stretches }: SongAnalysis, fromSec: number, toSec: number): number {
  const over = stretches.filter((stretch) => stretch.fromSec < toSec && stretch.toSec > fromSec);
  return Math.min(...over.map(({ one, eight }) => Math.min(one, eight)), 1);
}

/** What speaks for a song or against it, as figures. */
export type SongReason =
  | { readonly code: 'tempo-fits'; readonly bpm: number; readonly wanted: number }
  | { readonly code: 'too-fast' | 'too-slow'; readonly bpm: number; readonly wanted: number }
  | { readonly code: 'steady' | 'unsteady'; readonly percent: number }
  | { readonly code: 'long-intro'; readonly seconds: number }
  | { readonly code: 'start-at'; readonly seconds: number }
  | { readonly code: 'no-steady-phrase' }
  | { readonly code: 'other-style' };

export interface SongFit {
  readonly facts: SongFacts;
  /** 0 to 1. */
  readonly fit: number;
  readonly reasons: readonly SongReason[];
}

const STEADY = 0.9;
/** Seconds; a class does not stand and wait for longer. */
const LONG_INTRO_SEC = 20;
/** Beats per minute beside the range at which half of the fit is gone. */
const TEMPO_SCALE = 10;
const WEIGHTS = { tempo: 0.5, steady: 0.35, intro: 0.15 } as const;
/** A song of another style is taken last. */
const OTHER_STYLE_SHARE = 0.3;

export function songFit(facts: SongFacts, wanted: WantedTempo): SongFit {
  const { bpm, steadiness, introSec, startSec, otherStyle } = facts;
  const off = Math.max(wanted.from - bpm, bpm - wanted.to, 0);
  const tempo = TEMPO_SCALE / (TEMPO_SCALE + off) - Math.min(0.1, Math.abs(bpm - wanted.bpm) / 400);
  const intro = Math.min(1, LONG_INTRO_SEC / Math.max(1, introSec));
  const whole = WEIGHTS.tempo * tempo + WEIGHTS.steady * steadiness + WEIGHTS.intro * intro;
  return {
    facts,
    fit: clamp(whole, 0, 1) * (otherStyle ? OTHER_STYLE_SHARE : 1),
    reasons: [
      {
        code: bpm > wanted.to ? 'too-fast' : bpm < wanted.from ? 'too-slow' : 'tempo-fits',
        bpm: Math.round(bpm),
        wanted: wanted.bpm,
      },
      { code: steadiness >= STEADY ? 'steady' : 'unsteady', percent: Math.round(steadiness * 100) },
      ...(introSec > LONG_INTRO_SEC
        ? [{ code: 'long-intro' as const, seconds: Math.round(introSec) }]
        : []),
      startSec === undefined
        ? { code: 'no-steady-phrase' }
        : { code: 'start-at', seconds: startSec },
      ...(otherStyle ? [{ code: 'other-style' as const }] : []),
    ],
  };
}

/** How much slower a stand-in is: enough to feel easier, near enough to be the same dance. */
const SLOWER = { least: 0.8, best: 0.9, most: 0.97 } as const;
const STAND_INS = 2;

/**
 * Songs to drill to: up to two slower stand-ins first, the slowest of them first, then the song itself.
 */
export function drillOrder<S extends SongFit>(goal: S, others: readonly S[]): S[] {
  const share = (song: S): number => song.facts.bpm / goal.facts.bpm;
  const slower = others
    .filter((song) => song !== goal && share(song) >= SLOWER.least && share(song) <= SLOWER.most)
    .filter(({ facts }) => !facts.otherStyle && facts.startSec !== undefined)
    .sort((a, b) => standInCost(a, share(a)) - standInCost(b, share(b)))
    .slice(0, STAND_INS)
    .sort((a, b) => a.facts.bpm - b.facts.bpm);
  return [...slower, goal];
}

const standInCost = ({ facts }: SongFit, share: number): number =>
  4 * Math.abs(share - SLOWER.best) + (1 - facts.steadiness);

/** Best first. */
export function bestFirst<S extends SongFit>(songs: readonly S[]): S[] {
  return songs.toSorted((a, b) => b.fit - a.fit);
}
