/** Draws the two dancers of a track over their picture. */
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import { SKELETON } from '@bachata/core/pose/skeleton.ts';
import { LANDMARKS, SEEN, type DancerTrack, type PoseTrack } from '@bachata/core/pose/track.ts';

/** Bright on any picture; the legend names them. */
export const ROLE_COLORS: Readonly<Record<DanceRole, string>> = {
  lead: '#ffc15a',
  follow: '#ff86b1',
};

/** Less visible landmarks are guesses, and are not drawn. */
const LEAST_VISIBLE = 0.4;
const OUTLINE = 'rgb(29 15 36 / 0.75)';

export interface DrawnDancer {
  /** x and y of each landmark, pixels of the analyzed picture. */
  readonly points: Float32Array;
  readonly visible: readonly boolean[];
  /** Filled in, not seen. */
  readonly filled: boolean;
}

/** Between two frames that both show the dancer the landmarks move evenly. */
export function dancerAt(
  { fps, frames }: Pick<PoseTrack, 'fps' | 'frames'>,
  { image, visibility, seen }: DancerTrack,
  sec: number,
): DrawnDancer | undefined {
  const position = Math.min(frames - 1, Math.max(0, sec * fps));
  const from = Math.floor(position);
  const to = Math.min(frames - 1, from + 1);
  const isSeen = (frame: number): boolean => (seen[frame] ?? SEEN.no) !== SEEN.no;
  const nearest = position - from < 0.5 ? from : to;
  const both = isSeen(from) && isSeen(to);
  if (!both && !isSeen(nearest)) return undefined;
  const share = both ? position - from : 0;
  const [a, b] = both ? [from, to] : [nearest, nearest];
  const points = new Float32Array(2 * LANDMARKS);
  const visible: boolean[] = [];
  for (let i = 0; i < LANDMARKS; i++) {
    for (const axis of [0, 1]) {
      const first = image[3 * (a * LANDMARKS + i) + axis];
      const second = image[3 * (b * LANDMARKS + i) + axis];
      points[2 * i + axis] = first + share * (second - first);
    }
    visible.push(
      Math.min(visibility[a * LANDMARKS + i], visibility[b * LANDMARKS + i]) >= LEAST_VISIBLE,
    );
  }
  return { points, visible, filled: seen[nearest] === SEEN.filled };
}

/** Clears the canvas and draws both as they are at `sec`; the canvas shows the whole picture. */
export function drawTrack(canvas: HTMLCanvasElement, track: PoseTrack, sec: number): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const [scaleX, scaleY] = [canvas.width / track.width, canvas.height / track.height];
  const line = Math.max(2, canvas.width / 260);
  for (const role of ['follow', 'lead'] as const) {
    const dancer = dancerAt(track, track.dancers[role], sec);
    if (dancer === undefined) continue;
    const { points, visible, filled } = dancer;
    context.beginPath();
    for (const [from, to] of SKELETON) {
      if (!visible[from] || !visible[to]) continue;
      context.moveTo(points[2 * from] * scaleX, points[2 * from + 1] * scaleY);
      context.lineTo(points[2 * to] * scaleX, points[2 * to + 1] * scaleY);
    }
    context.lineCap = 'round';
    context.setLineDash(filled ? [line, 2 * line] : []);
    for (const [style, width] of [
      [OUTLINE, 2 * line],
      [ROLE_COLORS[role], line],
    ] as const) {
      context.strokeStyle = style;
      context.lineWidth = width;
      context.stroke();
    }
  }
}
