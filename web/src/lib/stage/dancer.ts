/** A dancer as a three.js mesh, drawn from the same surface as the clips. */
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Mesh,
  MeshStandardMaterial,
  Sphere,
  Vector3,
} from 'three';
import { createFigure } from '@bachata/core/figure/figure.ts';
import { materialsOf, type Look, type Material } from '@bachata/core/figure/materials.ts';
import type { FigureMesh } from '@bachata/core/figure/mesh.ts';
import type { Sway } from '@bachata/core/figure/sway.ts';
import type { BodyPose, Proportions } from '@bachata/core/motion/body.ts';

export interface Dancer {
  readonly object: Mesh;
  pose(body: BodyPose, sway: Sway): void;
  dispose(): void;
}

/** Gloss and the tightness of highlights, as the physical model names them. */
function toStandard({ color, gloss, shininess }: Material): MeshStandardMaterial {
  const [r, g, b] = color;
  return new MeshStandardMaterial({
    color: new Color().setRGB(r / 255, g / 255, b / 255, 'srgb'),
    roughness: Math.max(0.25, Math.sqrt(2 / (shininess + 2)) + 0.35 * (1 - gloss) - 0.1),
    metalness: 0,
  });
}

/** Sorts triangles by material, because three.js draws one range of indices for each. */
function groupByMaterial(geometry: BufferGeometry, { indices, materials }: FigureMesh): void {
  const triangles = Array.from({ length: indices.length / 3 }, (_, t) => t);
  const materialOf = (t: number): number => materials[indices[3 * t]];
  triangles.sort((a, b) => materialOf(a) - materialOf(b) || a - b);
  const sorted = new Uint32Array(indices.length);
  triangles.forEach((t, i) => sorted.set(indices.subarray(3 * t, 3 * t + 3), 3 * i));
  geometry.setIndex(new BufferAttribute(sorted, 1));
  let start = 0;
  triangles.forEach((t, i) => {
    const next = triangles[i + 1];
    if (next !== undefined && materialOf(next) === materialOf(t)) return;
    geometry.addGroup(3 * start, 3 * (i + 1 - start), materialOf(t));
    start = i + 1;
  });
}

export function createDancer(look: Look, proportions: Proportions): Dancer {
  const figure = createFigure(look, proportions);
  const geometry = new BufferGeometry();
  const positions = new BufferAttribute(figure.mesh.positions, 3);
  const normals = new BufferAttribute(figure.mesh.normals, 3);
  geometry.setAttribute('position', positions);
  geometry.setAttribute('normal', normals);
  groupByMaterial(geometry, figure.mesh);
  // The whole floor: dancers are always in view, and bounds need not be found again each frame.
  geometry.boundingSphere = new Sphere(new Vector3(0, 1, 0), 4);
  const materials = materialsOf(look).map(toStandard);
  const object = new Mesh(geometry, materials);
  object.castShadow = true;
  object.receiveShadow = true;
  return {
    object,
    pose(body, sway) {
      figure.pose(body, sway);
      positions.needsUpdate = true;
      normals.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      for (const material of materials) material.dispose();
    },
  };
}
