/**
 * The smoothest eigenvectors of a symmetric matrix: Householder's reduction to tridiagonal form, then
 * implicit QL steps (Golub and Van Loan, "Matrix Computations", 8.3; Press et al., "Numerical Recipes",
 * 11.2 and 11.3). The rotations of the QL steps are written down and turn only the vectors that are
 * wanted, which are few: all of them would take many times as long.
 *
 * @param count how many are wanted, at most
 * @returns the lowest eigenvalues in ascending order, with their unit eigenvectors
 */
export function lowestEigenvectors(
  matrix: readonly Float64Array[],
  count: number,
): {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
} {
  const n = matrix.length;
  const { diagonal, below, reflections } = tridiagonalise(matrix);
  const rotations = diagonalise(diagonal, below);
  const wanted = Array.from({ length: n }, (_, i) => i)
    .sort((i, j) => diagonal[i] - diagonal[j])
    .slice(0, count);
  return {
    values: Float64Array.from(wanted, (i) => diagonal[i]),
    vectors: wanted.map((i) => {
      const vector = new Float64Array(n);
      vector[i] = 1;
      turnBack(vector, rotations);
      for (const reflection of reflections.toReversed()) reflect(vector, reflection);
      return vector;
    }),
  };
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** Beside the diagonal; the last is zero. */
  readonly below: Float64Array;
  /** Unit vectors, or zero, of the last so many coordinates, in the order in which they were used. */
  readonly reflections: readonly Float64Array[];
}

/** One reflection a column: it leaves of the column only its length, beside the diagonal. */
function tridiagonalise(matrix: readonly Float64Array[]): Tridiagonal {
  const n = matrix.length;
  const a = matrix.map((row) => row.slice());
  const below = new Float64Array(n);
  const reflections: Float64Array[] = [];
  for (let k = 0; k + 2 < n; k++) {
    // The matrix is symmetric, so that its rows serve as columns.
    const v = a[k].slice(k + 1);
    const length = Math.sqrt(dot(v, v));
    const alpha = v[0] > 0 ? -length : length;
    v[0] -= alpha;
    const size = Math.sqrt(dot(v, v));
    reflections.push(v);
    below[k] = alpha;
    if (size === 0) continue;
    for (let i = 0; i < v.length; i++) v[i] /= size;
    reflectBothSides(a, k + 1, v);
  }
  if (n > 1) below[n - 2] = a[n - 1][n - 2];
  return { diagonal: Float64Array.from(a, (row, i) => row[i]), below, reflections };
}

/** Reflects the last rows and columns of a symmetric matrix, from `first` on, at the unit vector `v`. */
function reflectBothSides(a: readonly Float64Array[], first: number, v: Float64Array): void {
  const p = new Float64Array(v.length);
  for (let i = 0; i < v.length; i++) p[i] = 2 * dotFrom(a[first + i], first, v);
  const share = dot(p, v);
  for (let i = 0; i < v.length; i++) p[i] -= share * v[i];
  for (let i = 0; i < v.length; i++) {
    const row = a[first + i];
    const [vi, pi] = [v[i], p[i]];
    for (let j = 0; j < v.length; j++) row[first + j] -= vi * p[j] + pi * v[j];
  }
}

/** Reflects the last coordinates of a vector at the plane that is normal to `v`. */
function reflect(vector: Float64Array, v: Float64Array): void {
  const first = vector.length - v.length;
  const share = 2 * dotFrom(vector, first, v);
  for (let j = 0; j < v.length; j++) vector[first + j] -= share * v[j];
}

function dot(a: Float64Array, b: Float64Array): number {
  return dotFrom(a, 0, b);
}

function dotFrom(a: Float64Array, first: number, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < b.length; i++) total += a[first + i] * b[i];
  return total;
}

/** Rotations of the coordinates `at[k]` and the next, by their cosines and sines, in order. */
interface Rotations {
  readonly at: number[];
  readonly cosines: number[];
  readonly sines: number[];
}

/** QL steps, until nothing is left beside the diagonal. */
function diagonalise(d: Float64Array, e: Float64Array): Rotations {
  const rotations: Rotations = { at: [], cosines: [], sines: [] };
  for (let first = 0; first < d.length; first++) {
    for (let step = 0; step < MOST_STEPS; step++) {
      const last = endOfBlock(d, e, first);
      if (last === first) break;
      stepQl(d, e, first, last, rotations);
    }
  }
  return rotations;
}

/** The first place from `first` on where nothing is left beside the diagonal. */
function endOfBlock(d: Float64Array, e: Float64Array, first: number): number {
  let last = first;
  while (
    last < d.length - 1 &&
    Math.abs(e[last]) > EPSILON * (Math.abs(d[last]) + Math.abs(d[last + 1]))
  )
    last++;
  return last;
}

const EPSILON = 2 ** -52;
const MOST_STEPS = 60;

/** One step with an implicit shift: rotations that chase what is beside the diagonal upwards. */
function stepQl(
  d: Float64Array,
  e: Float64Array,
  first: number,
  last: number,
  rotations: Rotations,
): void {
  let g = (d[first + 1] - d[first]) / (2 * e[first]);
  const r0 = Math.hypot(g, 1);
  g = d[last] - d[first] + e[first] / (g + (g < 0 ? -r0 : r0));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = last - 1; i >= first; i--) {
    const f = s * e[i];
    const b = c * e[i];
    const r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] -= p;
      e[last] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1] - p;
    const t = (d[i] - g) * s + 2 * c * b;
    p = s * t;
    d[i + 1] = g + p;
    g = c * t - b;
    rotations.at.push(i);
    rotations.cosines.push(c);
    rotations.sines.push(s);
  }
  d[first] -= p;
  e[first] = g;
  e[last] = 0;
}

/** From the eigenvectors' own coordinates to those of the tridiagonal matrix. */
function turnBack(vector: Float64Array, { at, cosines, sines }: Rotations): void {
  for (let k = at.length - 1; k >= 0; k--) {
    const i = at[k];
    const [a, b] = [vector[i], vector[i + 1]];
    vector[i] = cosines[k] * a + sines[k] * b;
    vector[i + 1] = cosines[k] * b - sines[k] * a;
  }
}
