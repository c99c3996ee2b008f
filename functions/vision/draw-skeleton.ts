/** Drawing a skeleton into a picture. */
import { SKELETON } from '@bachata/core/pose/skeleton.ts';
import { LANDMARKS, SEEN, type DancerTrack } from '@bachata/core/pose/track.ts';
import type { Picture } from './roi.ts';

export type Color = readonly [red: number, green: number, blue: number];

/** Bones of which both ends are less visible are drawn fine: the model guesses there. */
const VISIBLE = 0.5;
/** Pixels of a dash, and of the gap after it, where a frame was filled in. */
const DASH = 6;

function fillDisc(picture: Picture, x: number, y: number, radius: number, color: Color): void {
  const { data, width, height } = picture;
  const top = Math.max(0, Math.ceil(y - radius));
  const bottom = Math.min(height - 1, Math.floor(y + radius));
  for (let row = top; row <= bottom; row++) {
    const half = Math.sqrt(radius * radius - (row - y) ** 2);
    const left = Math.max(0, Math.ceil(x - half));
    const right = Math.min(width - 1, Math.floor(x + half));
    for (let column = left; column <= right; column++) data.set(color, 3 * (row * width + column));
  }
}

/**
 * Draws one frame of a track.
 *
 * @param scale from the track's pixels to the picture's
 */
export function drawSkeleton(
  picture: Picture,
  { image, visibility, seen }: DancerTrack,
  frame: number,
  scale: number,
  color: Color,
): void {
  if (seen[frame] === SEEN.no) return;
  const dashed = seen[frame] === SEEN.filled;
  const thick = Math.max(1, picture.height / 300);
  for (const [a, b] of SKELETON) {
    const [i, j] = [frame * LANDMARKS + a, frame * LANDMARKS + b];
    const radius = Math.min(visibility[i], visibility[j]) < VISIBLE ? thick / 2 : thick;
    const [x, y] = [image[3 * i] * scale, image[3 * i + 1] * scale];
    const [dx, dy] = [image[3 * j] * scale - x, image[3 * j + 1] * scale - y];
    const length = Math.min(Math.hypot(dx, dy), picture.width + picture.height);
    for (let along = 0; along <= length; along += 0.5) {
      if (dashed && along % (2 * DASH) > DASH) continue;
      const share = length === 0 ? 0 : along / length;
      fillDisc(picture, x + share * dx, y + share * dy, radius, color);
    }
  }
}
