/** Two body shapes as tables of cross-sections; the skeleton's own lengths scale them. */

/**
 * A horizontal section of the trunk. `at` is 0 at the hip joints, 1 at the middle of the rib cage,
 * 2 at the shoulder line; the radii are meters on a body with the given half-widths, and `square`
 * is the exponent of the superellipse (2 is an ellipse).
 */
export interface TrunkSection {
  readonly at: number;
  readonly side: number;
  readonly front: number;
  readonly back: number;
  readonly square: number;
}

/** Radius of a limb at a station (0 root joint, 1 middle joint, 2 end joint), meters. */
export interface LimbSection {
  readonly at: number;
  readonly side: number;
  readonly front: number;
  readonly back: number;
}

export interface Physique {
  readonly shoulderHalf: number;
  readonly hipHalf: number;
  readonly trunk: readonly TrunkSection[];
  readonly arm: readonly LimbSection[];
  readonly leg: readonly LimbSection[];
  readonly neckRadius: number;
  /** Hand and head are drawn at this scale of the standard ones. */
  readonly handScale: number;
  readonly headScale: number;
}

const trunk = (
  ...rows: readonly (readonly [
    at: number,
    side: number,
    front: number,
    back: number,
    square: number,
  ])[]
): readonly TrunkSection[] =>
  rows.map(([at, side, front, back, square]) => ({ at, side, front, back, square }));

const limb = (
  ...rows: readonly (readonly [at: number, side: number, front: number, back: number])[]
): readonly LimbSection[] => rows.map(([at, side, front, back]) => ({ at, side, front, back }));

export const BROAD: Physique = {
  shoulderHalf: 0.19,
  hipHalf: 0.095,
  trunk: trunk(
    [-0.34, 0.03, 0.03, 0.035, 2],
    [-0.24, 0.085, 0.06, 0.07, 2.1],
    [-0.1, 0.135, 0.088, 0.104, 2.2],
    [0, 0.152, 0.098, 0.116, 2.3],
    [0.12, 0.162, 0.104, 0.116, 2.4],
    [0.32, 0.155, 0.104, 0.097, 2.4],
    [0.52, 0.148, 0.102, 0.09, 2.4],
    [0.75, 0.154, 0.109, 0.098, 2.4],
    [1, 0.166, 0.12, 0.108, 2.5],
    [1.3, 0.176, 0.124, 0.114, 2.6],
    [1.55, 0.177, 0.115, 0.113, 2.6],
    [1.78, 0.174, 0.094, 0.102, 2.5],
    [1.95, 0.168, 0.077, 0.09, 2.3],
    [2.08, 0.153, 0.066, 0.081, 2.2],
    [2.2, 0.124, 0.06, 0.073, 2.1],
    [2.32, 0.083, 0.055, 0.064, 2],
    [2.45, 0.055, 0.052, 0.056, 2],
  ),
  arm: limb(
    [-0.14, 0.02, 0.02, 0.02],
    [-0.1, 0.037, 0.037, 0.037],
    [0, 0.051, 0.053, 0.054],
    [0.18, 0.056, 0.055, 0.056],
    [0.4, 0.049, 0.052, 0.047],
    [0.62, 0.046, 0.049, 0.046],
    [0.85, 0.041, 0.041, 0.04],
    [1, 0.042, 0.039, 0.04],
    [1.15, 0.044, 0.041, 0.039],
    [1.3, 0.043, 0.041, 0.036],
    [1.55, 0.036, 0.034, 0.03],
    [1.8, 0.03, 0.025, 0.023],
    [2, 0.029, 0.021, 0.02],
    [2.09, 0.02, 0.012, 0.012],
  ),
  leg: limb(
    [-0.12, 0.04, 0.04, 0.045],
    [0, 0.068, 0.074, 0.084],
    [0.12, 0.082, 0.086, 0.098],
    [0.27, 0.086, 0.088, 0.092],
    [0.5, 0.076, 0.079, 0.077],
    [0.8, 0.06, 0.063, 0.058],
    [1, 0.056, 0.058, 0.053],
    [1.12, 0.054, 0.053, 0.055],
    [1.32, 0.055, 0.048, 0.064],
    [1.55, 0.049, 0.044, 0.054],
    [1.8, 0.039, 0.037, 0.04],
    [2, 0.037, 0.038, 0.04],
  ),
  neckRadius: 0.056,
  handScale: 1,
  headScale: 1,
};

export const SLENDER: Physique = {
  shoulderHalf: 0.165,
  hipHalf: 0.09,
  trunk: trunk(
    [-0.36, 0.03, 0.03, 0.035, 2],
    [-0.26, 0.085, 0.055, 0.075, 2.1],
    [-0.1, 0.14, 0.082, 0.114, 2.2],
    [0, 0.155, 0.09, 0.124, 2.2],
    [0.1, 0.158, 0.093, 0.118, 2.2],
    [0.32, 0.135, 0.09, 0.088, 2.2],
    [0.55, 0.116, 0.082, 0.074, 2.2],
    [0.75, 0.118, 0.084, 0.078, 2.2],
    [1, 0.13, 0.104, 0.088, 2.2],
    [1.2, 0.138, 0.124, 0.094, 2.2],
    [1.38, 0.141, 0.122, 0.096, 2.3],
    [1.58, 0.144, 0.098, 0.094, 2.4],
    [1.8, 0.145, 0.074, 0.084, 2.3],
    [1.95, 0.141, 0.061, 0.073, 2.2],
    [2.07, 0.127, 0.053, 0.064, 2.1],
    [2.2, 0.098, 0.048, 0.058, 2],
    [2.32, 0.063, 0.045, 0.051, 2],
    [2.45, 0.045, 0.043, 0.046, 2],
  ),
  arm: limb(
    [-0.13, 0.016, 0.016, 0.016],
    [-0.09, 0.029, 0.029, 0.029],
    [0, 0.04, 0.041, 0.042],
    [0.18, 0.043, 0.042, 0.043],
    [0.4, 0.038, 0.04, 0.037],
    [0.62, 0.036, 0.037, 0.035],
    [0.85, 0.032, 0.032, 0.031],
    [1, 0.033, 0.031, 0.032],
    [1.15, 0.034, 0.032, 0.031],
    [1.3, 0.033, 0.032, 0.029],
    [1.55, 0.028, 0.027, 0.025],
    [1.8, 0.024, 0.02, 0.019],
    [2, 0.0235, 0.0175, 0.017],
    [2.09, 0.016, 0.009, 0.009],
  ),
  leg: limb(
    [-0.12, 0.04, 0.036, 0.045],
    [0, 0.07, 0.066, 0.085],
    [0.12, 0.082, 0.08, 0.098],
    [0.27, 0.082, 0.082, 0.088],
    [0.5, 0.069, 0.072, 0.07],
    [0.8, 0.052, 0.055, 0.05],
    [1, 0.047, 0.05, 0.046],
    [1.12, 0.046, 0.046, 0.049],
    [1.32, 0.048, 0.041, 0.059],
    [1.55, 0.042, 0.037, 0.048],
    [1.8, 0.031, 0.03, 0.033],
    [2, 0.03, 0.031, 0.033],
  ),
  neckRadius: 0.045,
  handScale: 0.9,
  headScale: 0.95,
};

/** Interpolates a table of sections at `at` with a Catmull-Rom curve through every column. */
export function sectionAt<T extends { readonly at: number }>(
  sections: readonly T[],
  at: number,
  column: keyof T & string,
): number {
  const last = sections.length - 1;
  let k = 0;
  while (k < last - 1 && sections[k + 1].at < at) k++;
  const value = (i: number): number => Number(sections[Math.min(last, Math.max(0, i))][column]);
  const place = (i: number): number => sections[Math.min(last, Math.max(0, i))].at;
  const span = place(k + 1) - place(k);
  const t = Math.min(1, Math.max(0, (at - place(k)) / span));
  const slope = (i: number): number => {
    const run = place(i + 1) - place(i - 1);
    return run > 0 ? ((value(i + 1) - value(i - 1)) / run) * span : 0;
  };
  const [p, q, m, n] = [value(k), value(k + 1), slope(k), slope(k + 1)];
  const [t2, t3] = [t * t, t * t * t];
  return (2 * t3 - 3 * t2 + 1) * p + (t3 - 2 * t2 + t) * m + (3 * t2 - 2 * t3) * q + (t3 - t2) * n;
}
