/** The shape of a head without hair, as a function of height and angle. Local meters, face to +z. */
import type { Vec3 } from '../motion/body.ts';

/** Sections from the chin up: height y, half-width x, and how far z reaches to front and back. */
const SECTIONS: readonly (readonly [y: number, side: number, front: number, back: number])[] = [
  [-0.118, 0.012, 0.078, 0.046],
  [-0.113, 0.027, 0.088, 0.03],
  [-0.103, 0.039, 0.0935, 0.008],
  [-0.088, 0.048, 0.0935, -0.014],
  [-0.07, 0.0555, 0.0915, -0.036],
  [-0.05, 0.061, 0.0915, -0.056],
  [-0.028, 0.066, 0.092, -0.074],
  [-0.005, 0.0695, 0.0915, -0.087],
  [0.018, 0.072, 0.0915, -0.095],
  [0.042, 0.0745, 0.093, -0.099],
  [0.068, 0.074, 0.088, -0.098],
  [0.092, 0.067, 0.075, -0.089],
  [0.109, 0.053, 0.056, -0.071],
  [0.119, 0.035, 0.034, -0.049],
  [0.1245, 0.014, 0.011, -0.024],
];

export const CHIN = SECTIONS[0][0];
export const CROWN = SECTIONS[SECTIONS.length - 1][0];

function section(y: number): { side: number; front: number; back: number } {
  const last = SECTIONS.length - 1;
  let k = 0;
  while (k < last - 1 && SECTIONS[k + 1][0] < y) k++;
  const at = (i: number): readonly number[] => SECTIONS[Math.min(last, Math.max(0, i))];
  const [a, b] = [at(k), at(k + 1)];
  const t = Math.min(1, Math.max(0, (y - a[0]) / (b[0] - a[0])));
  const column = (c: number): number => {
    const span = b[0] - a[0];
    const slope = (i: number): number => {
      const run = at(i + 1)[0] - at(i - 1)[0];
      return ((at(i + 1)[c] - at(i - 1)[c]) / run) * span;
    };
    const [t2, t3] = [t * t, t * t * t];
    return (
      (2 * t3 - 3 * t2 + 1) * a[c] +
      (t3 - 2 * t2 + t) * slope(k) +
      (3 * t2 - 2 * t3) * b[c] +
      (t3 - t2) * slope(k + 1)
    );
  };
  return { side: column(1), front: column(2), back: column(3) };
}

/** A soft mound or hollow on the face. */
interface Bump {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
  readonly out: number;
}

const both = (bump: Bump): readonly Bump[] => [bump, { ...bump, x: -bump.x }];

const BUMPS: readonly Bump[] = [
  // Nose: bridge, ridge, tip and wings.
  { x: 0, y: 0.012, wide: 0.0075, high: 0.02, out: 0.006 },
  { x: 0, y: -0.012, wide: 0.0085, high: 0.015, out: 0.011 },
  { x: 0, y: -0.031, wide: 0.0105, high: 0.0095, out: 0.016 },
  ...both({ x: 0.0125, y: -0.035, wide: 0.006, high: 0.006, out: 0.0055 }),
  // Brow ridge, eye sockets, cheekbones, the mouth's mound, the dip under it, the chin.
  ...both({ x: 0.03, y: 0.039, wide: 0.02, high: 0.009, out: 0.0035 }),
  ...both({ x: 0.031, y: 0.0165, wide: 0.015, high: 0.012, out: -0.0085 }),
  ...both({ x: 0.042, y: -0.016, wide: 0.017, high: 0.014, out: 0.004 }),
  { x: 0, y: -0.061, wide: 0.022, high: 0.012, out: 0.0035 },
  { x: 0, y: -0.081, wide: 0.018, high: 0.006, out: -0.003 },
  { x: 0, y: -0.101, wide: 0.018, high: 0.012, out: 0.004 },
];

function relief(x: number, y: number): number {
  let out = 0;
  for (const bump of BUMPS) {
    const dx = (x - bump.x) / bump.wide;
    const dy = (y - bump.y) / bump.high;
    const power = dx * dx + dy * dy;
    if (power < 16) out += bump.out * Math.exp(-power / 2);
  }
  return out;
}

/** The point at height `y` and angle `angle` (0 the dancer's right, pi/2 the face), moved `out` meters. */
export function skullPoint(y: number, angle: number, out = 0): Vec3 {
  const { side, front, back } = section(y);
  // The widest place lies behind the middle, and moves forward with the jaw.
  const middle = back + (front - back) * 0.47;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const squared = (a: number, power: number): number => Math.sign(a) * Math.abs(a) ** power;
  const power = sin > 0 ? 0.86 : 0.94;
  const x = squared(cos, power) * (side + out);
  const depth = (sin > 0 ? front - middle : middle - back) + out;
  const z = middle + squared(sin, power) * depth;
  return [x, y, sin > 0 ? z + relief(x, y) * Math.min(1, 2.5 * sin) : z];
}

/** The depth of the face at (x, y). */
export function faceDepth(x: number, y: number): number {
  const { side, front, back } = section(y);
  const middle = back + (front - back) * 0.47;
  const cos = Math.min(1, Math.abs(x) / side) ** (1 / 0.86);
  const sin = Math.sqrt(Math.max(0, 1 - cos * cos));
  return middle + sin ** 0.86 * (front - middle) + relief(x, y) * Math.min(1, 2.5 * sin);
}
