/**
 * How well a known figure explains one that was seen: it is looked at by the camera that shows it
 * most like that. Comparing pictures of it, rather than what each says of the body, leaves nothing
 * to be guessed about depth, and a hidden limb spoils only its own part ("analysis by synthesis").
 */
import { DANCE_ROLES, type DanceRole } from '../../moves/dance-role.ts';
import { radians } from '../../motion/vector.ts';
import { mean, sum } from '../../numeric/statistics.ts';
import type { KnownFigure, SeenFigure } from './figure-samples.ts';
import { BODY_JOINTS } from '../joints.ts';

/** A distant camera ("weak perspective"): what is nearer does not look larger. */
export interface FigureCamera {
  /** Around the couple: 0 as in the library, 90 from the library's right. */
  readonly azimuthDegrees: number;
  /** How far it looks down. */
  readonly pitchDegrees: number;
  /** How many samples later than expected the figure is danced. */
  readonly late: number;
  /** By which the lengths of the seen body become those of the known one. */
  readonly scale: Readonly<Record<DanceRole, number>>;
}

/**
 * Misfits, in trunks, that count half: of a joint's movement, of where it is all the time (a camera,
 * another body or a limb that is never seen is wrong all the time), and of the hips' place.
 */
const MOVED = 0.1;
const ALWAYS = 0.15;
const PLACE = 0.3;
/** What `ALWAYS` counts beside movement: one value stands for all samples, but they are not independent. */
const ALWAYS_WEIGHT = 0.3;
/** What the hips' place counts beside the joints, and height beside breadth, which is depth as well. */
const PLACE_WEIGHT = 0.5;
const HEIGHT_SHARE = 0.5;
/** Of a joint that is hidden; one that is seen has 1 more. */
const HIDDEN_WEIGHT = 0.1;

const JOINTS = BODY_JOINTS.length;

/** Heavy-tailed (Student's t): a joint that is quite elsewhere is wrong, however far. */
const cost = (square: number, half: number): number => Math.log1p(square / (half * half));

/** Where a point in space lies in the camera's picture. */
interface Projection {
  readonly across: (x: number, z: number) => number;
  readonly up: (x: number, y: number, z: number) => number;
}

function projectionOf({ azimuthDegrees, pitchDegrees }: FigureCamera): Projection {
  const [azimuth, pitch] = [radians(azimuthDegrees), radians(pitchDegrees)];
  const [cos, sin] = [Math.cos(azimuth), Math.sin(azimuth)];
  const [cosPitch, sinPitch] = [Math.cos(pitch), Math.sin(pitch)];
  return {
    across: (x, z) => cos * x - sin * z,
    up: (x, y, z) => cosPitch * y - sinPitch * (cos * z + sin * x),
  };
}

/** Weighted costs, and what they are to be divided by. */
interface Costs {
  readonly sum: number;
  readonly weight: number;
}

/**
 * @param seen and known have equal counts
 * @returns 0 for no difference; a mean cost over what was seen, of which `Math.exp(-misfit)` is a
 *   likeness from 1 to 0; Infinity where nothing of it was seen
 */
export function misfit(seen: SeenFigure, known: KnownFigure, camera: FigureCamera): number {
  const projection = projectionOf(camera);
  const joints = DANCE_ROLES.map((role) => jointCosts(seen, known, role, camera, projection));
  const weight = sum(joints.map((costs) => costs.weight));
  if (weight === 0) return Infinity;
  const all = sum(joints.map((costs) => costs.sum)) + placeCost(seen, known, camera, projection);
  return all / weight;
}

/** First sample of the seen figure that has a known one, and the one after the last. */
const shared = ({ samples }: SeenFigure, { late }: FigureCamera): readonly [number, number] => [
  Math.max(0, late),
  Math.min(samples, samples + late),
];

/** Of a dancer's joints against the middle of the hips: how they move, and where they are on average. */
function jointCosts(
  seen: SeenFigure,
  known: KnownFigure,
  role: DanceRole,
  camera: FigureCamera,
  { across, up }: Projection,
): Costs {
  const [from, to] = shared(seen, camera);
  const scale = camera.scale[role];
  const of = known.dancers[role].joints;
  const { joints, visibility, seen: isSeen } = seen.dancers[role];
  const right = new Float64Array(seen.samples);
  const high = new Float64Array(seen.samples);
  const weight = new Float64Array(seen.samples);
  let [all, total] = [0, 0];
  for (let joint = 0; joint < JOINTS; joint++) {
    let [meanRight, meanHigh, weights] = [0, 0, 0];
    for (let i = from; i < to; i++) {
      const at = i * JOINTS + joint;
      const then = 3 * (at - camera.late * JOINTS);
      const [x, y, z] = [of[then], of[then + 1], of[then + 2]];
      weight[i] = isSeen[i] * (HIDDEN_WEIGHT + visibility[at]);
      right[i] = scale * joints[2 * at] - across(x, z);
      high[i] = scale * joints[2 * at + 1] - up(x, y, z);
      meanRight += weight[i] * right[i];
      meanHigh += weight[i] * high[i];
      weights += weight[i];
    }
    if (weights === 0) continue;
    meanRight /= weights;
    meanHigh /= weights;
    for (let i = from; i < to; i++) {
      const square = (right[i] - meanRight) ** 2 + (high[i] - meanHigh) ** 2;
      all += weight[i] * cost(square, MOVED);
    }
    all += ALWAYS_WEIGHT * weights * cost(meanRight ** 2 + meanHigh ** 2, ALWAYS);
    total += weights;
  }
  return { sum: all, weight: total };
}

/** Of where both dancers are, before a camera that stands still. */
function placeCost(
  seen: SeenFigure,
  known: KnownFigure,
  camera: FigureCamera,
  { across, up }: Projection,
): number {
  const [from, to] = shared(seen, camera);
  const right: number[] = [];
  const high: number[] = [];
  for (const role of DANCE_ROLES) {
    const of = known.dancers[role].hips;
    const { hips, seen: isSeen } = seen.dancers[role];
    for (let i = from; i < to; i++) {
      if (isSeen[i] === 0) continue;
      const then = 3 * (i - camera.late);
      const [x, y, z] = [of[then], of[then + 1], of[then + 2]];
      right.push(hips[2 * i] - across(x, z));
      high.push(HEIGHT_SHARE * (hips[2 * i + 1] - up(x, y, z)));
    }
  }
  const [meanRight, meanHigh] = [mean(right), mean(high)];
  const costs = right.map((value, i) =>
    cost((value - meanRight) ** 2 + (high[i] - meanHigh) ** 2, PLACE),
  );
  return PLACE_WEIGHT * JOINTS * sum(costs);
}

export interface MoveAlignment {
  readonly misfit: number;
  readonly camera: FigureCamera;
}

const COARSE_DEGREES = 20;
const USUAL: Omit<FigureCamera, 'azimuthDegrees'> = {
  pitchDegrees: 3,
  late: 0,
  scale: { lead: 1, follow: 1 },
};
/** Cameras look down more often than up, and bodies differ only so much. */
const PITCHES = [-4, 14] as const;
const SCALES = [0.85, 1.18] as const;
/** Half a count. */
const MOST_LATE = 3;
const ROUNDS = 4;
const STEPS = [1, 0.5];

/** From all around, for figures to be compared quickly. */
export function coarseAlignment(seen: SeenFigure, known: KnownFigure): MoveAlignment {
  let best: MoveAlignment | undefined;
  for (let azimuthDegrees = 0; azimuthDegrees < 360; azimuthDegrees += COARSE_DEGREES) {
    best = better(seen, known, { ...USUAL, azimuthDegrees }, best) ?? best;
  }
  return best as MoveAlignment;
}

/** The best camera near that of a coarse fit. */
export function refineAlignment(
  seen: SeenFigure,
  known: KnownFigure,
  coarse: MoveAlignment,
): MoveAlignment {
  let best = coarse;
  for (const step of STEPS) {
    for (let round = 0; round < ROUNDS; round++) {
      const before = best;
      for (const direction of [-step, step]) {
        for (const vary of VARIATIONS) {
          const camera = vary(best.camera, direction);
          best = (isUsual(camera) ? better(seen, known, camera, best) : undefined) ?? best;
        }
      }
      if (best === before) break;
    }
  }
  return best;
}

const scaled = (camera: FigureCamera, role: DanceRole, by: number): FigureCamera => ({
  ...camera,
  scale: { ...camera.scale, [role]: camera.scale[role] + by },
});

const VARIATIONS: readonly ((camera: FigureCamera, direction: number) => FigureCamera)[] = [
  (camera, direction) => ({
    ...camera,
    azimuthDegrees: camera.azimuthDegrees + 8 * direction,
  }),
  (camera, direction) => ({ ...camera, pitchDegrees: camera.pitchDegrees + 4 * direction }),
  (camera, direction) => ({ ...camera, late: camera.late + Math.sign(direction) }),
  (camera, direction) => scaled(camera, 'lead', 0.06 * direction),
  (camera, direction) => scaled(camera, 'follow', 0.06 * direction),
];

const isUsual = ({ pitchDegrees, scale, late }: FigureCamera): boolean =>
  Math.abs(late) <= MOST_LATE &&
  pitchDegrees >= PITCHES[0] &&
  pitchDegrees <= PITCHES[1] &&
  DANCE_ROLES.every((role) => scale[role] >= SCALES[0] && scale[role] <= SCALES[1]);

function better(
  seen: SeenFigure,
  known: KnownFigure,
  camera: FigureCamera,
  than: MoveAlignment | undefined,
): MoveAlignment | undefined {
  const found = misfit(seen, known, camera);
  return than === undefined || found < than.misfit ? { misfit: found, camera } : undefined;
}
