/** Which picture of each figure a camera shows; it changes only where an eight or a phrase begins. */
import type { CameraName, Shot } from './cameras.ts';
import { otherSide, type PlacedState, type Position } from './state.ts';

/** What of a plan's segment says where the camera stands. */
export interface FilmedSegment {
  readonly startBeat: number;
  readonly beats: number;
  /** Equal numbers beside each other are one phrase. */
  readonly phrase: number;
  readonly entry: Pick<PlacedState, 'position' | 'side'>;
  readonly exit: Pick<PlacedState, 'position'>;
}

/** Closed, promenade, cuddle and shadow: the bodies stay beside each other. */
const CLOSE_HOLDS: ReadonlySet<Position> = new Set(['C', 'V', 'W', 'S']);
/** Two eights: a shorter one would be over before one has looked. */
const SHORTEST_CLOSE_BEATS = 16;
const EIGHT = 8;

/**
 * One shot a segment. `lead` and `follow` go behind their dancer again wherever they may change; `close` comes
 * nearer for two eights or more that are danced in close holds from beginning to end.
 */
export function shotsOf(segments: readonly FilmedSegment[], camera: CameraName): readonly Shot[] {
  switch (camera) {
    case 'three-quarter':
    case 'side':
      return segments.map(({ entry }) => ({ view: camera, side: entry.side }));
    case 'close':
      return closeShots(segments);
    case 'lead':
    case 'follow': {
      // The shoulder of a clip is the follow's where the lead stands on the left.
      const placed = camera === 'follow' ? 'left' : 'right';
      return stretchesOf(segments).flatMap((stretch) => {
        const isTurned = stretch[0]?.entry.side !== placed;
        return stretch.map(({ entry: { side } }): Shot => ({
          view: 'shoulder',
          side: isTurned ? otherSide(side) : side,
        }));
      });
    }
  }
}

function closeShots(segments: readonly FilmedSegment[]): readonly Shot[] {
  const close = new Set<FilmedSegment>();
  let run: FilmedSegment[] = [];
  const end = (): void => {
    const beats = run.reduce((sum, segment) => sum + segment.beats, 0);
    if (beats >= SHORTEST_CLOSE_BEATS) for (const segment of run) close.add(segment);
    run = [];
  };
  for (const stretch of stretchesOf(segments)) {
    if (stretch.every(isClose)) run.push(...stretch);
    else end();
  }
  end();
  return segments.map((segment) => ({
    view: close.has(segment) ? 'close' : 'three-quarter',
    side: segment.entry.side,
  }));
}

function isClose({ entry, exit }: FilmedSegment): boolean {
  return CLOSE_HOLDS.has(entry.position) && CLOSE_HOLDS.has(exit.position);
}

/** Segments from one beginning of an eight, counted from the phrase's own, to the next that is not inside a figure. */
function stretchesOf(segments: readonly FilmedSegment[]): readonly FilmedSegment[][] {
  const stretches: FilmedSegment[][] = [];
  let phraseBeat = 0;
  segments.forEach((segment, index) => {
    const isNewPhrase = segment.phrase !== segments[index - 1]?.phrase;
    if (isNewPhrase) phraseBeat = segment.startBeat;
    const isBorder = isNewPhrase || (segment.startBeat - phraseBeat) % EIGHT === 0;
    if (isBorder) stretches.push([segment]);
    else stretches.at(-1)?.push(segment);
  });
  return stretches;
}
