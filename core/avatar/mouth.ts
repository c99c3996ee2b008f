/** A mouth that is friendly at rest and shows its teeth in a broad smile. */
import type { Vec3 } from '../motion/body.ts';
import { directionIn } from '../motion/vector.ts';
import { evenly } from './head-parts.ts';
import type { MaterialName } from './materials.ts';
import type { Build, PartWriter } from './part.ts';
import { faceDepth } from './skull.ts';
import type { RingFrame } from './surface.ts';
import { chainFrames, outline, oval, writeTube } from './tube.ts';
import { mix, scale, toWorld } from './vector.ts';

const RINGS = 9;
const SEGMENTS = 6;
const SHARES = evenly(RINGS);

/** Half of what opens between the lips in the broadest smile, meters, at its middle. */
const OPEN = 0.0056;
const arch = (t: number): number => Math.sin(Math.PI * t);
const open = (t: number): number => OPEN * arch(t) ** 0.8;

/** The line between the lips: its corners go out and up. */
function line(t: number, smile: number): { x: number; y: number } {
  const side = 2 * t - 1;
  return {
    x: (0.023 + 0.0075 * smile) * side,
    y: -0.0625 + (0.0075 + 0.0075 * smile) * side ** 2 - 0.001 * smile,
  };
}

interface Strip {
  readonly material: MaterialName;
  /** How far below the line its middle lies, and half its height, at rest and in a broad smile. */
  readonly below: (t: number, smile: 0 | 1) => number;
  readonly half: (t: number, smile: 0 | 1) => number;
  readonly thick: (t: number) => number;
  /** In front of the skin. */
  readonly lift: number;
}

const strips = (fullness: number): readonly Strip[] => {
  const lip = (most: number, below: Strip['below']): Strip => ({
    material: 'lips',
    below,
    half: (t) => most * fullness * Math.sin(Math.PI * (0.06 + 0.88 * t)),
    thick: (t) => 0.8 * most * fullness * Math.sin(Math.PI * (0.08 + 0.84 * t)),
    lift: 0.0004,
  });
  return [
    lip(0.0036, (t, smile) => -0.0012 * arch(t) - 0.0012 * smile),
    lip(0.0044, (t, smile) => 0.0046 * arch(t) + 2 * smile * open(t)),
    {
      material: 'brow',
      below: (t, smile) => 0.001 + 0.0012 * arch(t) + smile * open(t),
      half: (t, smile) => 0.0007 + smile * open(t),
      thick: () => 0.0007,
      lift: 0.0034,
    },
    {
      material: 'eyeWhite',
      below: (t, smile) => 0.001 + 0.0012 * arch(t) + 0.78 * smile * open(t),
      half: (t, smile) => 0.0003 + 0.66 * smile * open(t),
      thick: (t) => 0.0002 + 0.0005 * arch(t),
      // Behind the line at rest: it goes forward as the lips part.
      lift: 0.0026,
    },
  ];
};

/** Teeth come forward so far in a broad smile. */
const FORWARD = 0.0032;

function strip(
  { mesh, physique }: Build,
  { material, below, half, thick, lift }: Strip,
): PartWriter {
  const grid = mesh.grid(RINGS, SEGMENTS, material);
  const size = physique.headScale;
  const axis = (smile: 0 | 1): readonly Vec3[] =>
    SHARES.map((t) => {
      const { x, y: on } = line(t, smile);
      const y = on - below(t, smile);
      const out = lift + (material === 'eyeWhite' ? FORWARD * smile : 0);
      return [size * x, size * y, size * (faceDepth(x, y) + out)];
    });
  const [rest, broad] = [axis(0), axis(1)];
  const heights = SHARES.map((t) => half(t, 1) / half(t, 0));
  const outlines = SHARES.map((t) => outline(SEGMENTS, oval(size * half(t, 0), size * thick(t))));
  return ({ body: { head, face }, surface }) => {
    const points = rest.map((point, k) => mix(point, broad[k], face.smile));
    const frames = chainFrames(points, [0, 0, 1]).map((frame, k): RingFrame => {
      const high = 1 + (heights[k] - 1) * face.smile;
      // The head's right, up, forward are left-handed: u and v change places to face outward.
      return {
        center: toWorld(head, ...frame.center),
        u: scale(directionIn(head, ...frame.v), high),
        v: directionIn(head, ...frame.u),
      };
    });
    writeTube(surface, grid, frames, outlines);
  };
}

export function mouth(build: Build, fullness: number): readonly PartWriter[] {
  return strips(fullness).map((one) => strip(build, one));
}
