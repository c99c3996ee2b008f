/** Hair: a shell over the skull with a hairline, and for some a pony tail or a bun. */
import type { Vec3 } from '../motion/body.ts';
import { endPole, startPole } from './mesh.ts';
import { faceAngles, onHead, rigid, writeLocal } from './head-parts.ts';
import type { Build, Moment, PartWriter } from './part.ts';
import { CROWN, skullPoint } from './skull.ts';
import { chainFrames, outline, oval, writeTube } from './tube.ts';
import { along, dot, mix, smoothstep, sub, toWorld, unit } from './vector.ts';

interface Cut {
  /** Thickness in meters, outside the skull, at height y and angle. */
  readonly thickness: (y: number, angle: number) => number;
  /** Height of the hairline at an angle. */
  readonly hairline: (angle: number) => number;
}

/** 1 toward the face, 0 at the ears, -1 at the nape. */
const facing = (angle: number): number => Math.sin(angle);

/** Blends heights for face, temples and nape. */
function line(face: number, temple: number, ear: number, nape: number) {
  return (angle: number): number => {
    const f = facing(angle);
    if (f >= 0.45) return temple + (face - temple) * smoothstep(0.45, 0.8, f);
    if (f >= -0.05) return ear + (temple - ear) * smoothstep(0.1, 0.45, f);
    return ear + (nape - ear) * smoothstep(-0.05, -0.55, f);
  };
}

const SHORT: Cut = {
  hairline: line(0.076, 0.062, -0.006, -0.066),
  thickness: (y, angle) => {
    const top = smoothstep(0.035, 0.12, y);
    const quiff = Math.max(0, facing(angle)) * smoothstep(0.07, 0.1, y);
    const parting = 0.0025 * Math.sin(7 * angle + 30 * y) * top;
    return 0.005 + 0.014 * top + 0.016 * quiff + parting;
  },
};

const SWEPT: Cut = {
  hairline: line(0.08, 0.056, 0.004, -0.05),
  thickness: (y, angle) => {
    const strands = 0.0011 * Math.sin(26 * angle);
    return (
      0.008 + 0.007 * smoothstep(0.03, 0.12, y) + 0.003 * Math.max(0, -facing(angle)) + strands
    );
  },
};

const RINGS = 20;
/** The shell starts under the skin, this far below the hairline. */
const ROOTS = 0.01;

function cap(build: Build, cut: Cut): PartWriter {
  const shell = rigid(build, RINGS, faceAngles.length, 'hair', (local, grid) => {
    for (let k = 0; k < RINGS; k++) {
      const share = k / (RINGS - 1);
      faceAngles.forEach((angle, j) => {
        const from = cut.hairline(angle) - ROOTS;
        const y = from + (CROWN - from) * share;
        const shown = smoothstep(0.03, 0.14, share);
        const out = -0.01 + (cut.thickness(y, angle) + 0.01) * shown;
        const [x, height, z] = skullPoint(y, angle, out);
        const lift = Math.max(0, out) * smoothstep(0.06, CROWN, y);
        writeLocal(local, k * faceAngles.length + j, [x, height + lift, z]);
      });
    }
    writeLocal(local, startPole(grid), [0, -0.02, -0.01]);
    const above = CROWN + cut.thickness(CROWN, 0) + 0.002;
    writeLocal(local, endPole(grid), [0, above, -0.007]);
  });
  return onHead(shell);
}

/** Where the hair is tied, in the head's frame. */
const TIE = [0, 0.052, -0.112] as const;
const TAIL_POINTS = 12;
const TAIL_LENGTH = 0.36;

/** The axis of the pony tail: away from the head, then down, outside the back, lagging. */
function tailPoints({ body, sway }: Moment, scaled: number): readonly Vec3[] {
  const tie = toWorld(body.head, TIE[0], TIE[1] * scaled, TIE[2] * scaled);
  const away = unit(toWorldDirection(body.head, 0, 0.35, -1));
  const points: Vec3[] = [along(tie, away, -0.02)];
  const step = TAIL_LENGTH / (TAIL_POINTS - 1);
  let point = tie;
  for (let k = 1; k < TAIL_POINTS; k++) {
    const t = k / (TAIL_POINTS - 1);
    const fall = smoothstep(0, 0.42, t);
    const hang = unit([sway.hair[0] * 2.2 * t, -0.34 - 0.1 * t, sway.hair[2] * 2.2 * t]);
    point = along(point, unit(mix(away, hang, fall)), step);
    point = outsideBack(point, body, 0.035 + 0.02 * Math.sin(Math.PI * t));
    points.push(point);
  }
  return points;
}

const toWorldDirection = (frame: Moment['body']['head'], r: number, u: number, f: number): Vec3 =>
  sub(toWorld(frame, r, u, f), frame.origin);

/** Pushes a point out of the trunk, seen as a capsule along the spine from ribs to neck. */
function outsideBack(point: Vec3, body: Moment['body'], gap: number): Vec3 {
  const spine = sub(body.neck, body.chest.origin);
  const share = dot(sub(point, body.chest.origin), spine) / dot(spine, spine);
  if (share > 1.25) return point;
  const axis = along(body.chest.origin, spine, share);
  const radius = 0.085 + gap * smoothstep(1.25, 0.95, share) - 0.03 * smoothstep(0.9, 1.25, share);
  const off = sub(point, axis);
  const reach = Math.sqrt(dot(off, off));
  return reach >= radius ? point : along(axis, unit(off), radius);
}

function ponytail(build: Build): readonly PartWriter[] {
  const grid = build.mesh.grid(TAIL_POINTS, 14, 'hair');
  const outlines = Array.from({ length: TAIL_POINTS }, (_, k) => {
    const t = k / (TAIL_POINTS - 1);
    const body = 0.02 + 0.02 * Math.sin(Math.PI * Math.min(1, 0.1 + t * 0.8)) - 0.022 * t ** 4;
    return outline(14, oval(body * 1.1, body * 0.85));
  });
  const scaled = build.physique.headScale;
  const band = build.mesh.grid(5, 16, 'accessory');
  const bandOutlines = [0.014, 0.021, 0.0225, 0.021, 0.014].map((r) => outline(16, oval(r, r)));
  return [
    (moment) => {
      const points = tailPoints(moment, scaled);
      const right = moment.body.head.right;
      writeTube(moment.surface, grid, chainFrames(points, right), outlines, [0, 0.012]);
      const [from, to] = [points[0], points[1]];
      const ring = [0.45, 0.5, 0.62, 0.74, 0.79].map((t) => mix(from, to, t));
      writeTube(moment.surface, band, chainFrames(ring, right), bandOutlines);
    },
  ];
}

function bun(build: Build): readonly PartWriter[] {
  const knot = rigid(build, 14, 20, 'hair', (local, grid) => {
    const [cy, cz] = [0.062, -0.122];
    for (let k = 0; k < 14; k++) {
      const polar = (Math.PI * (k + 1)) / 15;
      for (let j = 0; j < 20; j++) {
        const angle = (2 * Math.PI * j) / 20;
        const radius = 0.043 * (1 + 0.06 * Math.sin(3 * angle + 5 * polar));
        writeLocal(local, k * 20 + j, [
          radius * Math.sin(polar) * Math.cos(angle),
          cy - radius * Math.cos(polar),
          cz + radius * 0.85 * Math.sin(polar) * Math.sin(angle),
        ]);
      }
    }
    writeLocal(local, startPole(grid), [0, cy - 0.043, cz]);
    writeLocal(local, endPole(grid), [0, cy + 0.043, cz]);
  });
  return [onHead(knot)];
}

export function hair(build: Build, style: 'short' | 'ponytail' | 'bun'): readonly PartWriter[] {
  switch (style) {
    case 'short':
      return [cap(build, SHORT)];
    case 'ponytail':
      return [cap(build, SWEPT), ...ponytail(build)];
    case 'bun':
      return [cap(build, SWEPT), ...bun(build)];
  }
}
