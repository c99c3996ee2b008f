/**
 * Eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, 8.5): slow in
 * general, quick and exact enough for the hundred or so bars of a song.
 *
 * @returns eigenvalues in ascending order, with their unit eigenvectors as rows
 */
export function symmetricEigen(matrix: readonly Float64Array[]): {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
} {
  const n = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)),
  );
  for (let sweep = 0; sweep < 12; sweep++) {
    let offDiagonal = 0;
    for (let p = 0; p < n; p++) for (let q = 0; q < p; q++) offDiagonal += a[p][q] ** 2;
    if (offDiagonal < 1e-12 * n) break;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[i][i] - a[j][j]);
  return {
    values: Float64Array.from(order, (i) => a[i][i]),
    vectors: order.map((i) => v[i]),
  };
}

/** Zeroes a[p][q]; the rows of `v` collect the eigenvectors. */
function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  if (Math.abs(a[p][q]) < 1e-14) return;
  const n = a.length;
  const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const kp = a[k][p];
    const kq = a[k][q];
    a[k][p] = c * kp - s * kq;
    a[k][q] = s * kp + c * kq;
  }
  const rowP = a[p];
  const rowQ = a[q];
  const vectorP = v[p];
  const vectorQ = v[q];
  for (let k = 0; k < n; k++) {
    const pk = rowP[k];
    const qk = rowQ[k];
    rowP[k] = c * pk - s * qk;
    rowQ[k] = s * pk + c * qk;
    const vp = vectorP[k];
    const vq = vectorQ[k];
    vectorP[k] = c * vp - s * vq;
    vectorQ[k] = s * vp + c * vq;
  }
}
