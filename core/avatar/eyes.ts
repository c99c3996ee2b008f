/** Eyes that look about in a head, lids that close, brows that rise with a smile. */
import type { BodyPose, Frame, Vec3 } from '../motion/body.ts';
import { radians } from '../motion/vector.ts';
import { ellipsoid, evenly, rigid, stroke, writeLocal, type RigidPart } from './head-parts.ts';
import { endPole, startPole } from './mesh.ts';
import type { Build, PartWriter } from './part.ts';
import { faceDepth } from './skull.ts';
import { circle, oval, round } from './tube.ts';
import { along, scale, toWorld } from './vector.ts';

/** Irises turn about a point so far behind the middle of the eye: they keep on its flat front. */
const BEHIND = 0.006;
/** Degrees of a lid from open to closed. */
const LID_SWING = 82;
/** The lashes come down so far, and forward over the lid, meters. */
const LASH_FALL = 0.0155;
const LASH_OUT = 0.0035;
/** A smile narrows the eyes: this share of the way. */
const NARROWED = 0.2;
const BROW_RISE = 0.0035;

/** A frame of the head's turned to its right and up, about a place in the head. */
function turnedIn(head: Frame, at: Vec3, right: number, up: number): Frame {
  const [ys, yc] = [Math.sin(radians(right)), Math.cos(radians(right))];
  const [ps, pc] = [Math.sin(radians(up)), Math.cos(radians(up))];
  const ahead = along(scale(head.forward, yc), head.right, ys);
  return {
    origin: toWorld(head, ...at),
    right: along(scale(head.right, yc), head.forward, -ys),
    up: along(scale(head.up, pc), ahead, -ps),
    forward: along(scale(ahead, pc), head.up, ps),
  };
}

/** Half of an ellipsoid of skin: open it looks up and lies over the eye, closed it covers it. */
function lid(build: Build): RigidPart {
  const [rings, segments] = [4, 10];
  return rigid(build, rings, segments, 'skin', (local, grid) => {
    const { cos, sin } = circle(segments);
    const tilt = radians(112);
    const put = (vertex: number, x: number, y: number, z: number): void =>
      writeLocal(local, vertex, [
        0.0156 * x,
        0.0106 * (y * Math.cos(tilt) + z * Math.sin(tilt)),
        0.0104 * (z * Math.cos(tilt) - y * Math.sin(tilt)),
      ]);
    for (let k = 0; k < rings; k++) {
      const polar = ((Math.PI / 2) * (k + 1)) / rings;
      for (let j = 0; j < segments; j++) {
        put(k * segments + j, Math.sin(polar) * cos[j], Math.sin(polar) * sin[j], Math.cos(polar));
      }
    }
    put(startPole(grid), 0, 0, 1);
    put(endPole(grid), 0, 0, 0);
  });
}

export function eye(build: Build, sign: 1 | -1, lashes: number): PartWriter {
  const size = build.physique.headScale;
  const x = 0.0305 * sign;
  const y = 0.016;
  const z = faceDepth(x, y) - 0.0055;
  const middle: Vec3 = [size * x, size * y, size * z];
  /** Behind closed lids the irises, which stand out, go back. */
  const pivot = (lids: number): Vec3 => [
    size * (x - sign * 0.0006),
    size * y,
    size * (z - BEHIND - 0.005 * lids ** 2),
  ];
  const rim = (t: number): readonly [number, number] => [
    x + sign * (-0.0158 + 0.034 * t),
    y + 0.0012 + 0.0092 * Math.sin(Math.PI * Math.min(1, t * 1.02)) + 0.0022 * t,
  ];
  const lashWeight = evenly(9).map((t) =>
    round(0.0009 + lashes * (0.35 + 0.65 * t) * Math.sin(Math.PI * (0.1 + 0.82 * t))),
  );
  const browLine = evenly(9).map((t): readonly [number, number] => [
    sign * (0.0125 + 0.037 * t),
    0.0392 + 0.0085 * Math.sin(Math.PI * (0.12 + 0.66 * t)) - 0.003 * t,
  ]);
  const browWeight = evenly(9).map((t) =>
    oval(0.0012, (0.0042 - lashes * 0.6) * (1 - 0.72 * t * t)),
  );
  const white = ellipsoid(build, 'eyeWhite', [x, y, z], [0.0146, 0.0098, 0.0092], sign * 0.06);
  const iris = ellipsoid(build, 'iris', [0, 0, BEHIND + 0.0042], [0.0082, 0.0082, 0.0062]);
  const pupil = ellipsoid(build, 'pupil', [0, 0, BEHIND + 0.0066], [0.0046, 0.0048, 0.0046]);
  const glint = ellipsoid(
    build,
    'eyeWhite',
    [0.0022, 0.0028, BEHIND + 0.0107],
    [0.0013, 0.0013, 0.0011],
    0,
    [3, 6],
  );
  const cover = lid(build);
  const lash = stroke(build, 'brow', evenly(9).map(rim), lashWeight, 0.0016);
  // Corners stay where they are.
  const lashShares = Float32Array.from({ length: 9 * 8 + 2 }, (_, i) =>
    i < 72 ? Math.sin((Math.PI * Math.floor(i / 8)) / 8) ** 0.7 : 0,
  );
  const brow = stroke(build, 'brow', browLine, browWeight, 0.0012);
  return ({ body, surface }) => {
    const { head, face } = body;
    white(surface, head);
    const looking = turnedIn(head, pivot(face.lids), face.eyesRight, face.eyesUp);
    for (const part of [iris, pupil, glint]) part(surface, looking);
    const closed = lidsOf(body);
    cover(surface, turnedIn(head, middle, 0, -LID_SWING * closed));
    const down = along(scale(head.up, -LASH_FALL), head.forward, LASH_OUT);
    lash(surface, head, { shares: lashShares, by: scale(down, closed) });
    brow(surface, { ...head, origin: along(head.origin, head.up, BROW_RISE * face.smile) });
  };
}

const lidsOf = ({ face: { lids, smile } }: BodyPose): number =>
  lids + (1 - lids) * NARROWED * smile;
