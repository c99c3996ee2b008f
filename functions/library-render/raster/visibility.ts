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

/** Makes `box` reach a point. */
export function grow(box: Box, x: number, y: number): void {
  if (x < box.left) box.left = x;
  if (x > box.right) box.right = x;
  if (y < box.top) box.top = y;
  if (y > box.bottom) box.bottom = y;
}

/** The whole pixels of a part of a picture and `more` around it. */
export function pixelsOf(
  box: Readonly<Box>,
  more: number,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  return {
    left: Math.max(0, Math.floor(box.left) - more),
    top: Math.max(0, Math.floor(box.top) - more),
    right: Math.min(width, Math.ceil(box.right) + more),
    bottom: Math.min(height, Math.ceil(box.bottom) + more),
  };
}

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

/** In samples: a center on an edge that two triangles share belongs to both, so that none is left out. */
const ON_EDGE = 1e-6;

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
    let a = 3 * indices[i];
    let b = 3 * indices[i + 1];
    let c = 3 * indices[i + 2];
    // From its highest corner on, a triangle goes down on its left side and comes up on its right.
    if (screen[b + 1] < screen[a + 1] || screen[c + 1] < screen[a + 1]) {
      const first = a;
      if (screen[b + 1] <= screen[c + 1]) {
        a = b;
        b = c;
        c = first;
      } else {
        a = c;
        c = b;
        b = first;
      }
    }
    const ax = screen[a];
    const ay = screen[a + 1];
    const bx = screen[b] - ax;
    const by = screen[b + 1] - ay;
    const cx = screen[c] - ax;
    const cy = screen[c + 1] - ay;
    // With y down, a face that is counter-clockwise to the eye has a negative area here.
    const area = cx * by - bx * cy;
    if (!(area > 1e-9)) continue;
    const top = Math.max(0, Math.ceil(ay - 0.5));
    const bottom = Math.min(height - 1, Math.floor(ay + Math.max(by, cy) - 0.5));
    if (top > bottom) continue;
    const left = Math.max(0, Math.ceil(ax + Math.min(0, bx, cx) - 0.5));
    const right = Math.min(width - 1, Math.floor(ax + Math.max(0, bx, cx) - 0.5));
    if (left > right) continue;

    // Where the edges cross the rows moves by a constant from row to row.
    const dy = top + 0.5 - ay;
    const outside = ax - 0.5;
    let leftOfA = left;
    let leftStepA = 0;
    let leftOfB = left;
    let leftStepB = 0;
    let rightOfA = right;
    let rightStepA = 0;
    let rightOfB = right;
    let rightStepB = 0;
    if (by > 0) {
      leftStepA = bx / by;
      leftOfA = outside + dy * leftStepA - ON_EDGE;
    }
    if (cy > 0) {
      rightStepA = cx / cy;
      rightOfA = outside + dy * rightStepA + ON_EDGE;
    }
    if (cy > by) {
      leftStepB = (cx - bx) / (cy - by);
      leftOfB = outside + bx + (dy - by) * leftStepB - ON_EDGE;
    } else if (cy < by) {
      rightStepB = (cx - bx) / (cy - by);
      rightOfB = outside + bx + (dy - by) * rightStepB + ON_EDGE;
    }
    const bz = screen[b + 2] - screen[a + 2];
    const cz = screen[c + 2] - screen[a + 2];
    const inverse = 1 / area;
    const stepX = (cz * by - bz * cy) * inverse;
    const stepY = (bz * cx - cz * bx) * inverse;
    let near = screen[a + 2] + (left + 0.5 - ax) * stepX + dy * stepY;
    const lastRow = bottom * width;
    for (let row = top * width; row <= lastRow; row += width) {
      const from = leftOfA > leftOfB ? leftOfA : leftOfB;
      const to = rightOfA < rightOfB ? rightOfA : rightOfB;
      const first = from > left ? Math.ceil(from) : left;
      const last = to < right ? Math.floor(to) : right;
      const end = row + last;
      let z = near + (first - left) * stepX;
      for (let at = row + first; at <= end; at++) {
        if (z > nearness[at]) {
          nearness[at] = z;
          triangle[at] = id;
        }
        z += stepX;
      }
      leftOfA += leftStepA;
      leftOfB += leftStepB;
      rightOfA += rightStepA;
      rightOfB += rightStepB;
      near += stepY;
    }
  }
}
