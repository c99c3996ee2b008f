/** A whole dancer: puts the parts of a look together and writes them for a pose. */
import type { BodyPose, Proportions } from '../motion/body.ts';
import { bareTrunk, bodice, shirt } from './clothes.ts';
import { hair } from './hair.ts';
import { hands } from './hand.ts';
import { head } from './head.ts';
import { arms, bareLegs, sleeves, trousers } from './limbs.ts';
import type { Look } from './materials.ts';
import { MeshBuilder, updateNormals, type FigureMesh } from './mesh.ts';
import type { Build, PartWriter } from './part.ts';
import { BROAD, SLENDER } from './physique.ts';
import { shoes } from './shoe.ts';
import { skirt } from './skirt.ts';
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
        ...bareTrunk(build, 'bottom', 1.1),
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

/** Builds the mesh of a dancer once; `pose` is cheap (about 2 ms) and allocates no vertices. */
export function createAvatar(look: Look, proportions: Proportions): Avatar {
  const physique = look.physique === 'broad' ? BROAD : SLENDER;
  const features =
    look.physique === 'broad' ? { lashes: 0.0006, lips: 0.85 } : { lashes: 0.0017, lips: 1.1 };
  const builder = new MeshBuilder();
  const build: Build = { mesh: builder, physique, finishers: [] };
  const parts = [
    ...dress(build, look),
    ...arms(build),
    ...hands(build),
    ...head(build, features),
    ...hair(build, look.hairStyle),
  ];
  const mesh = builder.finish();
  const shape = trunkShape(physique, proportions.shoulderWidth / 2, proportions.hipWidth / 2);
  return {
    look,
    mesh,
    pose(body, sway = STILL) {
      const moment = { body, sway, trunk: shape(body), positions: mesh.positions };
      for (const write of parts) write(moment);
      updateNormals(mesh);
      for (const finish of build.finishers) finish(moment, mesh.normals);
      return mesh;
    },
  };
}
