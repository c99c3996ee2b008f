/** Head and neck: skull, ears, eyes, brows and mouth, in the head's frame. */
import { eye } from './eyes.ts';
import { ellipsoid, faceAngles, onHead, rigid, writeLocal } from './head-parts.ts';
import { endPole, startPole } from './mesh.ts';
import { mouth } from './mouth.ts';
import type { Build, PartWriter } from './part.ts';
import { CHIN, CROWN, skullPoint } from './skull.ts';
import { chainFrames, outline, oval, writeTube } from './tube.ts';
import { mix, scale, toWorld, along } from './vector.ts';

/** A broad smile lifts the cheeks so far, meters. */
const CHEEK_LIFT = 0.0055;

/** How much of the cheeks' lift a place of the face takes. */
const cheek = (x: number, y: number): number =>
  Math.exp(-(((Math.abs(x) - 0.04) / 0.017) ** 2) - ((y + 0.022) / 0.017) ** 2);

function skull(build: Build): PartWriter {
  const rings = 32;
  const segments = faceAngles.length;
  const shares = new Float32Array(rings * segments + 2);
  const part = rigid(build, rings, segments, 'skin', (local, grid) => {
    for (let k = 0; k < rings; k++) {
      const y = CHIN + ((CROWN - CHIN) * k) / (rings - 1);
      faceAngles.forEach((angle, j) => {
        const point = skullPoint(y, angle);
        writeLocal(local, k * segments + j, point);
        const share = cheek(point[0], point[1]);
        if (point[2] > 0 && share > 0.02) shares[k * segments + j] = share;
      });
    }
    writeLocal(local, startPole(grid), [0, CHIN - 0.0015, 0.062]);
    writeLocal(local, endPole(grid), [0, CROWN + 0.0015, -0.007]);
  });
  return ({ body: { head, face }, surface }) => {
    const by = scale(along(head.up, head.forward, 1.1), CHEEK_LIFT * face.smile);
    part(surface, head, { shares, by });
  };
}

function neck({ mesh, physique }: Build): PartWriter {
  const stations = [-0.25, 0, 0.25, 0.5, 0.75, 1, 1.25];
  const grid = mesh.grid(stations.length, 18, 'skin');
  const outlines = stations.map((t) => {
    const slim = 1 + 0.22 * (0.45 - t) ** 2;
    return outline(18, oval(physique.neckRadius * slim, physique.neckRadius * 0.98 * slim));
  });
  return ({ body, surface }) => {
    const nape = toWorld(body.head, 0, -0.062 * physique.headScale, -0.018);
    const points = stations.map((t) => mix(body.neck, nape, t));
    const frames = chainFrames(points, body.chest.right);
    writeTube(surface, grid, frames, outlines);
  };
}

export function head(
  build: Build,
  features: { lashes: number; lips: number },
): readonly PartWriter[] {
  return [
    neck(build),
    skull(build),
    ...[1, -1].map((sign) =>
      onHead(
        ellipsoid(
          build,
          'skin',
          [0.0735 * sign, 0.002, -0.012],
          [0.0085, 0.03, 0.0185],
          -0.12 * sign,
        ),
      ),
    ),
    eye(build, 1, features.lashes),
    eye(build, -1, features.lashes),
    ...mouth(build, features.lips),
  ];
}
