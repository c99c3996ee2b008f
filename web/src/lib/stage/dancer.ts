/** A dancer as one three.js mesh, drawn from the same surface as the clips. */
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Mesh,
  MeshPhongMaterial,
  Sphere,
  Vector3,
} from 'three';
import { createAvatar } from '@bachata/core/avatar/figure.ts';
import { materialsOf, type Look } from '@bachata/core/avatar/materials.ts';
import { coarseIndices, type FigureMesh } from '@bachata/core/avatar/mesh.ts';
import type { Sway } from '@bachata/core/avatar/sway.ts';
import type { BodyPose, Proportions } from '@bachata/core/motion/body.ts';

export interface StageDancer {
  readonly object: Mesh;
  pose(body: BodyPose, sway: Sway): void;
  /** Draws about a quarter of the triangles, for small pictures and weak machines. */
  setCoarse(coarse: boolean): void;
  dispose(): void;
}

/**
 * One material for skin, cloth and leather, so that a dancer is one draw call: color and highlight
 * come with the vertices.
 */
function createMaterial(): MeshPhongMaterial {
  const material = new MeshPhongMaterial({ vertexColors: true, specular: 0xffffff });
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('void main() {', 'attribute vec2 finish;\nvarying vec2 vFinish;\nvoid main() {')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvFinish = finish;');
    shader.fragmentShader = shader.fragmentShader
      .replace('void main() {', 'varying vec2 vFinish;\nvoid main() {')
      .replace(
        '#include <lights_phong_fragment>',
        '#include <lights_phong_fragment>\n' +
          'material.specularStrength = vFinish.x;\nmaterial.specularShininess = vFinish.y;',
      );
  };
  return material;
}

/**
 * Vertices for three.js: those of the figure, and again each that lies between two materials, so that
 * a belt ends where it ends and does not fade into the shirt.
 */
class Vertices {
  readonly #materials: Uint8Array;
  readonly #copies = new Map<number, number>();
  /** Which vertex of the figure each copy repeats, and in which material. */
  readonly copied: { readonly vertex: number; readonly material: number }[] = [];

  constructor(materials: Uint8Array) {
    this.#materials = materials;
  }

  get count(): number {
    return this.#materials.length + this.copied.length;
  }

  /** A triangle takes the material of its first vertex. */
  indicesOf(indices: Uint32Array): Uint32Array {
    return indices.map((vertex, i) => this.#in(vertex, this.#materials[indices[i - (i % 3)]]));
  }

  #in(vertex: number, material: number): number {
    if (this.#materials[vertex] === material) return vertex;
    const key = 256 * vertex + material;
    let copy = this.#copies.get(key);
    if (copy === undefined) {
      copy = this.count;
      this.#copies.set(key, copy);
      this.copied.push({ vertex, material });
    }
    return copy;
  }
}

function paint(
  geometry: BufferGeometry,
  { materials }: FigureMesh,
  vertices: Vertices,
  look: Look,
) {
  const paints = materialsOf(look).map(({ color: [r, g, b], gloss, shininess }) => ({
    color: new Color().setRGB(r / 255, g / 255, b / 255, 'srgb').toArray(),
    finish: [0.35 * gloss, shininess],
  }));
  const colors = new Float32Array(3 * vertices.count);
  const finishes = new Float32Array(2 * vertices.count);
  [...materials, ...vertices.copied.map(({ material }) => material)].forEach((material, i) => {
    colors.set(paints[material].color, 3 * i);
    finishes.set(paints[material].finish, 2 * i);
  });
  geometry.setAttribute('color', new BufferAttribute(colors, 3));
  geometry.setAttribute('finish', new BufferAttribute(finishes, 2));
}

export function createDancer(look: Look, proportions: Proportions): StageDancer {
  const figure = createAvatar(look, proportions);
  const vertices = new Vertices(figure.mesh.materials);
  const fine = new BufferAttribute(vertices.indicesOf(figure.mesh.indices), 1);
  const coarse = new BufferAttribute(vertices.indicesOf(coarseIndices(figure.mesh)), 1);
  const geometry = new BufferGeometry();
  const positions = new BufferAttribute(new Float32Array(3 * vertices.count), 3);
  const normals = new BufferAttribute(new Float32Array(3 * vertices.count), 3);
  geometry.setAttribute('position', positions);
  geometry.setAttribute('normal', normals);
  geometry.setIndex(fine);
  paint(geometry, figure.mesh, vertices, look);
  // The whole floor: dancers are always in view, and bounds need not be found again each frame.
  geometry.boundingSphere = new Sphere(new Vector3(0, 1, 0), 4);
  const material = createMaterial();
  const object = new Mesh(geometry, material);
  object.castShadow = true;
  object.receiveShadow = true;

  function write(target: BufferAttribute, values: Float32Array): void {
    const array = target.array as Float32Array;
    array.set(values);
    let o = values.length;
    for (const { vertex } of vertices.copied) {
      array[o++] = values[3 * vertex];
      array[o++] = values[3 * vertex + 1];
      array[o++] = values[3 * vertex + 2];
    }
    target.needsUpdate = true;
  }

  return {
    object,
    pose(body, sway) {
      figure.pose(body, sway);
      write(positions, figure.mesh.positions);
      write(normals, figure.mesh.normals);
    },
    setCoarse(isCoarse) {
      geometry.setIndex(isCoarse ? coarse : fine);
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
