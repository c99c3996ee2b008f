/**
 * Whether bodies come to rest where the music beats: the beat alignment score of AIST++ (Li et al.,
 * "AI Choreographer", 2021).
 */
import { DANCE_ROLES, type DanceRole } from '../../moves/dance-role.ts';
import { kinematicBeats } from '../../motion/kinematic-beats.ts';
import { FIRST_COUNT_AT } from '../../moves/clip-format.ts';
import { type ClipRhythm } from './clip-motion.ts';
import type { Plan } from '../plan.ts';
import { meanIfAny } from '../../numeric/statistics.ts';

/** Samples of the speed a second. */
const SAMPLE_RATE = 60;
/** Three samples at 60 a second. */
const SIGMA_SEC = 0.05;

/** @param speeds at 60 a second; returns seconds after the first of them */
function beatsOf(speeds: Float64Array): number[] {
  const known = new Float64Array(speeds.length).fill(1);
  return kinematicBeats(speeds, known, SAMPLE_RATE).map(({ sample }) => sample / SAMPLE_RATE);
}

function nearestDistance(times: readonly number[], t: number): number {
  let low = 0;
  let high = times.length - 1;
  while (high - low > 1) {
    const half = (low + high) >> 1;
    if (times[half] <= t) low = half;
    else high = half;
  }
  return Math.min(Math.abs(t - times[low]), Math.abs(times[high] - t));
}

/**
 * Mean over the kinematic beats of exp(-d^2 / 2 sigma^2), d the distance to the nearest music beat.
 * Both in seconds, in order. Undefined without beats of either kind.
 */
export function beatAlignment(
  kinematicBeatsSec: readonly number[],
  musicBeatsSec: readonly number[],
  sigmaSec = SIGMA_SEC,
): number | undefined {
  if (musicBeatsSec.length === 0) return undefined;
  return meanIfAny(
    kinematicBeatsSec.map((t) =>
      Math.exp(-(nearestDistance(musicBeatsSec, t) ** 2) / (2 * sigmaSec ** 2)),
    ),
  );
}

/** The score of one clip by itself, both dancers together, at a tempo; undefined if nobody rests. */
export function clipAlignment(clip: ClipRhythm, tempoBpm: number): number | undefined {
  const beatSec = 60 / tempoBpm;
  const { length } = clip.lead.steps;
  const samples = Math.floor((length / clip.framesPerBeat) * beatSec * SAMPLE_RATE);
  const times = DANCE_ROLES.flatMap((dancer) => {
    const { steps } = clip[dancer];
    const speeds = Float64Array.from(
      { length: samples },
      (_, i) => steps[Math.floor((i * length) / samples)],
    );
    return beatsOf(speeds);
  });
  const beats = Math.ceil(length / clip.framesPerBeat) + 1;
  const music = Array.from({ length: beats + 1 }, (_, i) => (i - 1 + FIRST_COUNT_AT) * beatSec);
  return beatAlignment(times, music);
}

/** Speed of a dancer at 60 samples a second through the plan; the unit is the clips' own a second. */
function speedsOf(
  plan: Plan,
  motionOf: (moveId: string) => ClipRhythm | undefined,
  dancer: DanceRole,
): Float64Array {
  const { beatGridSec: grid, segments } = plan;
  const speeds = new Float64Array(Math.floor(plan.song.durationSec * SAMPLE_RATE));
  let below = 0;
  let at = 0;
  for (let i = 0; i < speeds.length; i++) {
    const t = i / SAMPLE_RATE;
    while (below + 2 < grid.length && grid[below + 1] <= t) below++;
    const beatSec = grid[below + 1] - grid[below];
    const beat = below + (t - grid[below]) / beatSec + FIRST_COUNT_AT;
    while (at + 1 < segments.length && segments[at + 1].startBeat <= beat) at++;
    const clip = motionOf(segments[at].moveId);
    if (clip === undefined) continue;
    const { steps } = clip[dancer];
    const frame = Math.floor((beat - segments[at].startBeat) * clip.framesPerBeat);
    const step = steps[Math.min(Math.max(0, frame), steps.length - 1)];
    speeds[i] = (step * clip.framesPerBeat) / beatSec;
  }
  return speeds;
}

export interface PlanAlignment {
  readonly score: number;
  /** The same bodies over the same music, moved by any share of a beat: what chance gives. */
  readonly byChance: number;
}

/** Offsets, in beats, that stand for chance. */
const CHANCE_OFFSETS = [0.1, 0.3, 0.5, 0.7, 0.9];

/** The score of a whole plan as it is danced, the mean of both dancers. */
export function planAlignment(
  plan: Plan,
  motionOf: (moveId: string) => ClipRhythm | undefined,
): PlanAlignment | undefined {
  const music = plan.beatGridSec;
  const times = DANCE_ROLES.map((dancer) => beatsOf(speedsOf(plan, motionOf, dancer)));
  const score = meanIfAny(times.flatMap((beats) => beatAlignment(beats, music) ?? []));
  const beatSec = 60 / plan.song.tempoBpm;
  const byChance = meanIfAny(
    CHANCE_OFFSETS.flatMap((offset) =>
      times.flatMap((beats) => {
        const moved = beats.map((t) => t + offset * beatSec);
        return beatAlignment(moved, music) ?? [];
      }),
    ),
  );
  return score === undefined || byChance === undefined ? undefined : { score, byChance };
}
