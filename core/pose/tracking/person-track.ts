/** One person's way through the clip: what was seen of them, smoothed, with short gaps filled. */
import { HAND_LANDMARKS, LANDMARKS, SEEN, type DancerTrack, type HandsTrack } from '../track.ts';
import { trunkLength, type Detection } from './detection.ts';
import { correctedImage } from './corrections.ts';
import { smoothPoint } from './smooth.ts';
import { upperMedian } from '../../numeric/statistics.ts';

/** Longer gaps stay gaps: half a step can happen in them. */
const LONGEST_FILLED_SEC = 0.5;
/** An episode shorter than this between two gaps is rather a mistake than a sighting. */
const SHORTEST_SEEN_SEC = 0.15;
/** What a landmark that is well seen is off by, in the picture and in space, which is guessed rather. */
const NOISE = 0.025;
const WORLD_NOISE = 0.07;
/** How fast dancers change speed. All three in trunk lengths. */
const ACCELERATION_PER_SEC2 = 14;
/** The trunk of `world`, in meters. */
const WORLD_TRUNK = 0.5;
const LEAST_VISIBILITY = 0.01;

/** @param seen a candidate for each frame in which the person was seen */
export function personTrack(seen: readonly (Detection | undefined)[], fps: number): DancerTrack {
  const frames = seen.length;
  const track = {
    image: new Float32Array(frames * LANDMARKS * 3),
    world: new Float32Array(frames * LANDMARKS * 3),
    visibility: new Float32Array(frames * LANDMARKS),
    seen: new Uint8Array(frames),
  };
  const sightings = withoutFlashes(seen, fps);
  const trunk = usualTrunk(sightings);
  sightings.forEach((candidate, frame) => {
    if (candidate === undefined) return;
    track.image.set(correctedImage(candidate, trunk), frame * LANDMARKS * 3);
    track.world.set(candidate.world, frame * LANDMARKS * 3);
    track.visibility.set(candidate.visibility, frame * LANDMARKS);
    track.seen[frame] = SEEN.yes;
  });
  for (const [from, to] of stretches(track.seen, LONGEST_FILLED_SEC * fps)) {
    fillStretch(track, from, to);
    smoothStretch(track, sightings, from, to, fps);
  }
  const hands = handsTrack(sightings);
  return hands === undefined ? track : { ...track, hands };
}

/** As they were seen: hands are too quick, and too often hidden, to be smoothed. */
function handsTrack(sightings: readonly (Detection | undefined)[]): HandsTrack | undefined {
  if (!sightings.some((candidate) => candidate?.hands)) return undefined;
  const values = 2 * HAND_LANDMARKS * 3;
  const image = new Float32Array(sightings.length * values);
  const presence = new Float32Array(sightings.length * 2);
  sightings.forEach((candidate, frame) => {
    if (candidate?.hands === undefined) return;
    image.set(candidate.hands.image, frame * values);
    presence.set(candidate.hands.presence, frame * 2);
  });
  return { image, presence };
}

function withoutFlashes(
  seen: readonly (Detection | undefined)[],
  fps: number,
): (Detection | undefined)[] {
  const kept = [...seen];
  for (let from = 0; from < kept.length; from++) {
    if (kept[from] === undefined) continue;
    let to = from;
    while (to < kept.length && kept[to] !== undefined) to++;
    const shortest = Math.min(kept.length, Math.max(2, SHORTEST_SEEN_SEC * fps));
    if (to - from < shortest) kept.fill(undefined, from, to);
    from = to;
  }
  return kept;
}

/** Runs of frames, first to after the last, whose gaps are at most `longest` frames. */
function stretches(seen: Uint8Array, longest: number): [from: number, to: number][] {
  const runs: [number, number][] = [];
  seen.forEach((value, frame) => {
    if (value !== SEEN.yes) return;
    const last = runs.at(-1);
    if (last && frame - last[1] <= longest) last[1] = frame + 1;
    else runs.push([frame, frame + 1]);
  });
  return runs;
}

/** Straight lines over the gaps, which the smoother then bends. */
function fillStretch(track: DancerTrack, from: number, to: number): void {
  let before = from;
  for (let after = from + 1; after < to; after++) {
    if (track.seen[after] !== SEEN.yes) continue;
    for (let frame = before + 1; frame < after; frame++) {
      const share = (frame - before) / (after - before);
      for (const { values, size } of signals(track)) {
        for (let i = 0; i < size; i++) {
          const a = values[before * size + i];
          values[frame * size + i] = a + share * (values[after * size + i] - a);
        }
      }
      track.seen[frame] = SEEN.filled;
    }
    before = after;
  }
}

const signals = ({
  image,
  world,
  visibility,
}: DancerTrack): { values: Float32Array; size: number }[] => [
  { values: image, size: 3 * LANDMARKS },
  { values: world, size: 3 * LANDMARKS },
  { values: visibility, size: LANDMARKS },
];

/** Median length of the trunk in the picture. */
function usualTrunk(sightings: readonly (Detection | undefined)[]): number {
  const lengths = sightings.flatMap((one) => (one ? [trunkLength(one.image)] : []));
  return upperMedian(lengths);
}

function smoothStretch(
  track: DancerTrack,
  sightings: readonly (Detection | undefined)[],
  from: number,
  to: number,
  fps: number,
): void {
  const trunk = usualTrunk(sightings.slice(from, to));
  const visibility = track.visibility.slice();
  for (let landmark = 0; landmark < LANDMARKS; landmark++) {
    const [x, y, z] = [3 * landmark, 3 * landmark + 1, 3 * landmark + 2];
    // The depth in the picture is a guess of its own, with outliers of its own.
    for (const [values, offsets, unit, noise] of [
      [track.image, [x, y], trunk, NOISE],
      [track.image, [z], trunk, NOISE],
      [track.world, [x, y, z], WORLD_TRUNK, WORLD_NOISE],
    ] as const) {
      const variance = (frame: number): number =>
        track.seen[frame] === SEEN.yes && sightings[frame]?.isBetween !== true
          ? (noise * unit) ** 2 /
            Math.max(LEAST_VISIBILITY, visibility[frame * LANDMARKS + landmark])
          : Infinity;
      const acceleration = (ACCELERATION_PER_SEC2 * unit) / fps ** 2;
      smoothPoint(values, 3 * LANDMARKS, offsets, variance, { acceleration, from, to });
    }
  }
}
