/** A pinhole camera in the couple's space: x to its right, y up, looking along -z, a little downward. */

export interface CameraPlace {
  /** Meters. */
  readonly position: readonly [x: number, y: number, z: number];
  readonly pitchDownDegrees: number;
  readonly verticalFieldOfViewDegrees: number;
}

/** Pixels from the top left corner, and the distance along the view axis in meters. */
export interface Projected {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

export interface Camera extends CameraPlace {
  /** Of the picture, pixels. */
  readonly width: number;
  readonly height: number;
  readonly focalPx: number;
  /** Where a point of the couple's space falls in the picture. */
  project(x: number, y: number, z: number): Projected;
  /** The direction from the camera through a pixel; not of unit length. */
  ray(px: number, py: number): readonly [x: number, y: number, z: number];
}

export function createCamera(
  place: CameraPlace,
  { width, height }: { readonly width: number; readonly height: number },
): Camera {
  const pitch = (place.pitchDownDegrees * Math.PI) / 180;
  const cos = Math.cos(pitch);
  const sin = Math.sin(pitch);
  const [ex, ey, ez] = place.position;
  const focalPx = height / 2 / Math.tan((place.verticalFieldOfViewDegrees * Math.PI) / 360);
  return {
    ...place,
    width,
    height,
    focalPx,
    project(x, y, z) {
      const dy = y - ey;
      const dz = ez - z;
      const depth = dz * cos - dy * sin;
      const rise = dy * cos + dz * sin;
      const scale = focalPx / depth;
      return { x: width / 2 + (x - ex) * scale, y: height / 2 - rise * scale, depth };
    },
    ray(px, py) {
      const right = (px - width / 2) / focalPx;
      const up = (height / 2 - py) / focalPx;
      return [right, up * cos - sin, -cos - up * sin];
    },
  };
}
