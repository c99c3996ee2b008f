/** A whole dancer: puts the parts of a look together and writes them for a pose. */
import type { BodyPose, Proportions } from '../motion/body.ts';
import { bareTrunk, bodice, shirt } from './clothes.ts';
import { hair } from './hair.ts';
import { hands } from './hand.ts';
import { head } from './head.ts';
import { blendHips } from './hips.ts';
import { arms, bareLegs, sleeves, trousers } from './limbs.ts';
import type { Look } from './materials.ts';
import { MeshBuilder, updateNormals, type FigureMesh, type MeshLayout } from './mesh.ts';
import type { Build, HipGrid, PartWriter } from './part.ts';
import { BROAD, SLENDER } from './physique.ts';
import { shoes } from './shoe.ts';
import { skirt } from './skirt.ts';
import { PositionSurface, type Surface } from './surface.ts';
import { STILL, type Sway } from './sway.ts';
import { trunkShape } from './trunk.ts';

export interface Avatar {
  readonly look: Look;
  /** Valid until the next call of `pose`, which rewrites positions and normals in place. */
  readonly mesh: FigureMesh;
  pose(body: BodyPose, sway?: Sway): FigureMesh;
}

function dress(build: Build, look: Look): readonly PartWriter[] {
  switch (look.outfit) {
    case 'shirt-trousers':
      return [
        ...bareTrunk(build, 'bottom', 1.5),
        ...trousers(build, 'bottom'),
        ...shirt(build),
        ...sleeves(build, 1.12, true),
        ...shoes(build, false),
      ];
    case 'dress':
      return [
        // Well inside the skirt, that no bend brings the seat through the cloth.
        ...bareTrunk(build, 'bottom', 1.1, -0.018),
        ...bareLegs(build),
        ...bodice(build, 'trim', 0.46),
        skirt(build),
        ...shoes(build, true),
      ];
    case 'top-trousers':
      return [
        ...bareTrunk(build, 'bottom', 1.1),
        ...trousers(build, 'bottom'),
        ...bodice(build, 'belt', 0.2),
        ...shoes(build, true),
      ];
  }
}

/** The parts of a dancer, to be written to any surface. */
export interface FigureParts {
  /** As in `FigureMesh`, without positions and normals. */
  readonly layout: MeshLayout;
  readonly hips: readonly HipGrid[];
  write(body: BodyPose, sway: Sway, surface: Surface): void;
}

export function figureParts(look: Look, proportions: Proportions): FigureParts {
  const physique = look.physique === 'broad' ? BROAD : SLENDER;
  const features =
    look.physique === 'broad' ? { lashes: 0.0006, lips: 0.85 } : { lashes: 0.0017, lips: 1.1 };
  const mesh = new MeshBuilder();
  const trunk = trunkShape(physique, proportions.shoulderWidth / 2, proportions.hipWidth / 2);
  const build: Build = { mesh, physique, trunk, hips: [] };
  const parts = [
    ...dress(build, look),
    ...arms(build),
    ...hands(build),
    ...head(build, features),
    ...hair(build, look.hairStyle),
  ];
  return {
    layout: mesh.finish(),
    hips: build.hips,
    write(body, sway, surface) {
      const moment = { body, sway, trunk: trunk.pose(body), surface };
      for (const write of parts) write(moment);
    },
  };
}

/** Builds the mesh of a dancer once; `pose` is cheap (about 2 ms) and allocates no vertices. */
export function createAvatar(look: Look, proportions: Proportions): Avatar {
  const { layout, hips, write } = figureParts(look, proportions);
  const numbers = 3 * layout.materials.length;
  const mesh: FigureMesh = {
    ...layout,
    positions: new Float32Array(numbers),
    normals: new Float32Array(numbers),
  };
  const surface = new PositionSurface(mesh.positions);
  return {
    look,
    mesh,
    pose(body, sway = STILL) {
      write(body, sway, surface);
      updateNormals(mesh);
      blendHips(hips, body, mesh);
      return mesh;
    },
  };
}
