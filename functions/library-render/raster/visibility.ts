/** A z-buffer that remembers which triangle is seen at each sample. */

export interface VisibilityBuffer {
  readonly width: number;
  readonly height: number;
  /** Larger is nearer; 0 is empty. */
  readonly nearness: Float32Array;
  /** 1 + the number of the triangle; 0 is empty. */
  readonly triangle: Uint32Array;
}

export interface Box {
  /** Inclusive left and top, exclusive right and bottom. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const emptyBox = (): Box => ({
  left: Infinity,
  top: Infinity,
  right: -Infinity,
  bottom: -Infinity,
});

export function createVisibilityBuffer(width: number, height: number): VisibilityBuffer {
  return {
    width,
    height,
    nearness: new Float32Array(width * height),
    triangle: new Uint32Array(width * height),
  };
}

export function clearBox(buffer: VisibilityBuffer, box: Box): void {
  for (let y = Math.max(0, box.top); y < Math.min(buffer.height, box.bottom); y++) {
    const row = y * buffer.width;
    const from = row + Math.max(0, box.left);
    const to = row + Math.min(buffer.width, box.right);
    buffer.nearness.fill(0, from, to);
    buffer.triangle.fill(0, from, to);
  }
}

/**
 * Draws triangles given in sample coordinates: `screen` holds x, y and nearness (linear in the
 * picture, such as 1/depth) of each vertex. Sample centers are at half-integers. Back faces
 * (clockwise with y down being counter-clockwise in the picture) are skipped.
 */
export function drawTriangles(
  buffer: VisibilityBuffer,
  screen: Float32Array,
  indices: Uint32Array,
  firstTriangle: number,
): void {
  const { width, height, nearness, triangle } = buffer;
  for (let i = 0, id = firstTriangle + 1; i < indices.length; i += 3, id++) {
    const a = 3 * indices[i];
    const b = 3 * indices[i + 1];
    const c = 3 * indices[i + 2];
    const ax = screen[a];
    const ay = screen[a + 1];
    const bx = screen[b];
    const by = screen[b + 1];
    const cx = screen[c];
    const cy = screen[c + 1];
    // With y down, a face that is counter-clockwise to the eye has a negative area here.
    const area = (cx - ax) * (by - ay) - (bx - ax) * (cy - ay);
    if (!(area > 1e-9)) continue;
    const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
    const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
    const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
    const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
    if (left > right || top > bottom) continue;
    const inverse = 1 / area;
    // Barycentric weights of a and b are planes over the picture.
    const aStepX = (by - cy) * -inverse;
    const aStepY = (cx - bx) * -inverse;
    const bStepX = (cy - ay) * -inverse;
    const bStepY = (ax - cx) * -inverse;
    const az = screen[a + 2];
    const bz = screen[b + 2];
    const cz = screen[c + 2];
    const zStepX = aStepX * (az - cz) + bStepX * (bz - cz);
    for (let y = top; y <= bottom; y++) {
      const dy = y + 0.5 - cy;
      const startX = left + 0.5 - cx;
      const wa = aStepX * startX + aStepY * dy;
      const wb = bStepX * startX + bStepY * dy;
      // Each weight is linear along the row: keep the span where all three are non-negative.
      let from = 0;
      let to = right - left;
      if (aStepX > 0) from = Math.max(from, -wa / aStepX);
      else if (aStepX < 0) to = Math.min(to, wa / -aStepX);
      else if (wa < 0) continue;
      if (bStepX > 0) from = Math.max(from, -wb / bStepX);
      else if (bStepX < 0) to = Math.min(to, wb / -bStepX);
      else if (wb < 0) continue;
      const wc = 1 - wa - wb;
      const cStepX = -aStepX - bStepX;
      if (cStepX > 0) from = Math.max(from, -wc / cStepX);
      else if (cStepX < 0) to = Math.min(to, wc / -cStepX);
      else if (wc < 0) continue;
      const first = Math.ceil(from - 1e-6);
      const last = Math.floor(to + 1e-6);
      let z = cz + wa * (az - cz) + wb * (bz - cz) + first * zStepX;
      let at = y * width + left + first;
      for (let x = first; x <= last; x++, at++) {
        if (z > nearness[at]) {
          nearness[at] = z;
          triangle[at] = id;
        }
        z += zStepX;
      }
    }
  }
}
