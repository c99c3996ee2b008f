/**
 * Eigenvectors of a symmetric matrix: Householder's reduction to tridiagonal form, then implicit QL
 * steps (Golub and Van Loan, "Matrix Computations", 8.3; Press et al., "Numerical Recipes", 11.2 and
 * 11.3). A song of three minutes has a hundred bars, one of twelve four hundred.
 *
 * @returns eigenvalues in ascending order, with their unit eigenvectors as rows
 */
export function symmetricEigen(matrix: readonly Float64Array[]): {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
} {
  const n = matrix.length;
  const rows = matrix.map((row) => Float64Array.from(row));
  const { diagonal, below } = tridiagonalise(rows);
  diagonalise(diagonal, below, rows);
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => diagonal[i] - diagonal[j]);
  return {
    values: Float64Array.from(order, (i) => diagonal[i]),
    vectors: order.map((i) => rows[i]),
  };
}

/**
 * Reduces the matrix A to T = Q A Q' and leaves Q in its place. One reflection a column: it leaves of
 * the column only its length, beside the diagonal.
 */
function tridiagonalise(a: readonly Float64Array[]): {
  readonly diagonal: Float64Array;
  readonly below: Float64Array;
} {
  const n = a.length;
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
    const p = new Float64Array(v.length);
    for (let i = 0; i < v.length; i++) p[i] = 2 * dot(a[k + 1 + i].subarray(k + 1), v);
    const share = dot(p, v);
    for (let i = 0; i < v.length; i++) p[i] -= share * v[i];
    for (let i = 0; i < v.length; i++) {
      const row = a[k + 1 + i];
      for (let j = 0; j < v.length; j++) row[k + 1 + j] -= v[i] * p[j] + p[i] * v[j];
    }
  }
  const diagonal = Float64Array.from(a, (row, i) => row[i]);
  if (n > 1) below[n - 2] = a[n - 1][n - 2];
  for (let i = 0; i < n; i++) a[i].fill(0)[i] = 1;
  for (let k = reflections.length - 1; k >= 0; k--) reflect(a, reflections[k]);
  return { diagonal, below };
}

/** Multiplies the last rows and columns of Q by the reflection at `v` (a unit vector or zero). */
function reflect(q: readonly Float64Array[], v: Float64Array): void {
  const first = q.length - v.length;
  for (let i = first; i < q.length; i++) {
    const row = q[i];
    const share = 2 * dot(row.subarray(first), v);
    for (let j = 0; j < v.length; j++) row[first + j] -= share * v[j];
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

/** QL steps with implicit shifts, until nothing is left beside the diagonal. */
function diagonalise(d: Float64Array, e: Float64Array, q: readonly Float64Array[]): void {
  const n = d.length;
  for (let first = 0; first < n; first++) {
    for (let step = 0; step < MOST_STEPS; step++) {
      let last = first;
      while (
        last < n - 1 &&
        Math.abs(e[last]) > EPSILON * (Math.abs(d[last]) + Math.abs(d[last + 1]))
      )
        last++;
      if (last === first) break;
      let g = (d[first + 1] - d[first]) / (2 * e[first]);
      const r0 = Math.hypot(g, 1);
      g = d[last] - d[first] + e[first] / (g + (g < 0 ? -r0 : r0));
      let s = 1;
      let c = 1;
      let p = 0;
      let i = last - 1;
      for (; i >= first; i--) {
        const f = s * e[i];
        const b = c * e[i];
        const r = Math.sqrt(f * f + g * g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1] -= p;
          e[last] = 0;
          break;
        }
        s = f / r;
        c = g / r;
        g = d[i + 1] - p;
        const t = (d[i] - g) * s + 2 * c * b;
        p = s * t;
        d[i + 1] = g + p;
        g = c * t - b;
        turn(q[i], q[i + 1], c, s);
      }
      if (i >= first) continue;
      d[first] -= p;
      e[first] = g;
      e[last] = 0;
    }
  }
}

const EPSILON = 2 ** -52;
const MOST_STEPS = 60;

function turn(a: Float64Array, b: Float64Array, c: number, s: number): void {
  for (let k = 0; k < a.length; k++) {
    const f = b[k];
    b[k] = s * a[k] + c * f;
    a[k] = c * a[k] - s * f;
  }
}
