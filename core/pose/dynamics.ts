/** How two dancers move through a clip, in a few numbers. */
import { DANCE_ROLES, type DanceRole } from '../moves/dance-role.ts';
import { clamp, correlation, mean, quantile, ramp } from '../numeric/statistics.ts';
import type { ClipAnalysis } from './clip-analysis.ts';
import type { DancerSeries } from './dancer-series.ts';
import { jointAngles } from './joint-angles.ts';
import { kinematicBeats } from '../motion/kinematic-beats.ts';
import { motionSeries, type MotionSeries } from './motion-series.ts';
import type { PoseTrack } from './track.ts';
import { turnsOf } from './turns.ts';

type Couple<T> = Readonly<Record<DanceRole, T>>;
type Moving = { readonly dancer: DancerSeries; readonly motion: MotionSeries };

/** Columns of the grid that the hips' way through the picture is counted in. */
const GRID_COLUMNS = 24;
/** The fastest frames are a tracker's slips as often as a dancer's. */
const PEAK_QUANTILE = 0.97;
/** Answering the lead takes the follow no longer than this. */
const LARGEST_LAG_SEC = 0.25;

export function dynamicsOf(
  track: PoseTrack,
  series: Couple<DancerSeries>,
): ClipAnalysis['dynamics'] {
  const { fps, frames } = track;
  const both = DANCE_ROLES.map((role): Moving => {
    const dancer = series[role];
    return { dancer, motion: motionSeries(dancer) };
  });
  const seen = (of: keyof MotionSeries): Float64Array =>
    Float64Array.from(
      both.flatMap(({ dancer, motion }) => [...motion[of].filter((_, i) => dancer.known[i] > 0)]),
    );
  const total = new Float64Array(frames);
  const known = new Float64Array(frames);
  for (const { dancer, motion } of both) {
    for (let i = 0; i < frames; i++) {
      total[i] += dancer.known[i] * motion.speed[i];
      known[i] += dancer.known[i];
    }
  }
  const speeds = seen('speed');
  const accelerations = seen('acceleration');
  return {
    meanSpeed: mean(speeds),
    peakSpeed: quantile(speeds, PEAK_QUANTILE),
    meanAcceleration: mean(accelerations),
    coverage: coverage(track, series),
    turns: { lead: turnsOf(series.lead), follow: turnsOf(series.follow) },
    complexity: complexity(both.map(({ dancer }) => dancer)),
    synchrony: synchrony(both, fps),
    smoothness: smoothness(accelerations, seen('jerk')),
    kinematicBeatsSec: kinematicBeats(
      total.map((value, i) => (known[i] > 0 ? value / known[i] : 0)),
      known,
      fps,
    ).map(({ sample, offset }) => (sample + offset) / fps),
  };
}

/** Share of the picture's cells that hips pass through. */
function coverage({ width, height, frames }: PoseTrack, series: Couple<DancerSeries>): number {
  const cell = width / GRID_COLUMNS;
  const rows = Math.max(1, Math.round(height / cell));
  const cells = new Set<number>();
  for (const { hipsX, hipsY, known } of [series.lead, series.follow]) {
    for (let i = 0; i < frames; i++) {
      if (known[i] === 0) continue;
      const column = clamp(Math.floor(hipsX[i] / cell), 0, GRID_COLUMNS - 1);
      cells.add(clamp(Math.floor(hipsY[i] / cell), 0, rows - 1) * GRID_COLUMNS + column);
    }
  }
  return cells.size / (GRID_COLUMNS * rows);
}

/** Correlation of the two dancers' speeds, the follow up to a quarter of a second later; 0 to 1. */
function synchrony([lead, follow]: readonly Moving[], fps: number): number {
  let best = 0;
  for (let lag = 0; lag <= LARGEST_LAG_SEC * fps; lag++) {
    const [leads, follows]: [number[], number[]] = [[], []];
    for (let i = 0; i + lag < lead.motion.speed.length; i++) {
      if (lead.dancer.known[i] === 0 || follow.dancer.known[i + lag] === 0) continue;
      leads.push(lead.motion.speed[i]);
      follows.push(follow.motion.speed[i + lag]);
    }
    best = Math.max(best, correlation(leads, follows) ?? 0);
  }
  return best;
}

/** Frequencies, in Hz, at which movement counts as flowing and as shaking. */
const FLOWING_HZ = 1.6;
const SHAKING_HZ = 4.2;

/** The frequency at which jerk outweighs acceleration: low where movement flows. */
function smoothness(accelerations: Float64Array, jerks: Float64Array): number {
  const rms = (values: Float64Array): number => Math.sqrt(mean(values.map((value) => value ** 2)));
  const acceleration = rms(accelerations);
  if (acceleration < 1e-6) return 1;
  return 1 - ramp(rms(jerks) / acceleration / (2 * Math.PI), FLOWING_HZ, SHAKING_HZ);
}

/** Degrees of turning, and of the angles' deviation, that make a figure as complex as they come. */
const MOST_TURNING = 900;
const MOST_ANGLE = 32;
const ANGLES = [
  'leftElbow',
  'rightElbow',
  'leftShoulder',
  'rightShoulder',
  'lean',
  'twist',
] as const;

/** Half how much the dancers turn (there and back counts), half how much arms and trunk do. */
function complexity(dancers: readonly DancerSeries[]): number {
  const turning = dancers.map(({ yawDegrees }) => {
    let [way, extreme] = [0, yawDegrees[0]];
    // Only swings of more than 30 degrees: the hips' own movement is no turn.
    for (const yaw of yawDegrees) {
      if (Math.abs(yaw - extreme) < 30) continue;
      way += Math.abs(yaw - extreme);
      extreme = yaw;
    }
    return way;
  });
  const angles = dancers.flatMap((dancer) => {
    const known = [...dancer.known.keys()].filter((frame) => dancer.known[frame] > 0);
    const all = known.map((frame) => jointAngles(dancer, frame));
    return ANGLES.map((name) => {
      const values = all.map((of) => of[name]);
      const center = mean(values);
      return Math.sqrt(mean(values.map((value) => (value - center) ** 2)));
    });
  });
  return (
    0.5 * ramp(Math.max(...turning), 0, MOST_TURNING) + 0.5 * ramp(mean(angles), 5, MOST_ANGLE)
  );
}
