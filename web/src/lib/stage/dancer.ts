/**
 * A dancer as one three.js mesh, drawn from the same surface as the clips. The graphics card places its
 * vertices: a picture costs the processor the frames that they follow.
 */
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DataTexture,
  FloatType,
  Mesh,
  MeshDepthMaterial,
  MeshPhongMaterial,
  RGBAFormat,
  Sphere,
  Vector3,
  type Material,
} from 'three';
import { HIP_SHARPNESS } from '@bachata/core/avatar/hips.ts';
import { materialsOf, type Look } from '@bachata/core/avatar/materials.ts';
import { coarseIndices, type MeshLayout } from '@bachata/core/avatar/mesh.ts';
import { createSkin, FRAME_SIZE, HIP_BONES } from '@bachata/core/avatar/skin.ts';
import type { Sway } from '@bachata/core/avatar/sway.ts';
import type { BodyPose, Proportions } from '@bachata/core/motion/body.ts';

export interface StageDancer {
  readonly object: Mesh;
  pose(body: BodyPose, sway: Sway): void;
  /** Draws about a quarter of the triangles, for small pictures and weak machines. */
  setCoarse(coarse: boolean): void;
  dispose(): void;
}

/** Frames in a row of the texture: a frame is three of its pixels. */
const FRAMES_A_ROW = 64;
const PIXELS = 3;

/** Reads frames, and where a vertex is in them; see `Skin`. */
const FOLLOW = `
uniform highp sampler2D frames;
uniform float hips;
attribute vec3 followed;
attribute vec3 weights;

mat3x4 frameAt(float index) {
  int frame = int(index + 0.5);
  ivec2 at = ivec2(${PIXELS} * (frame % ${FRAMES_A_ROW}), frame / ${FRAMES_A_ROW});
  return mat3x4(
    texelFetch(frames, at, 0),
    texelFetch(frames, at + ivec2(1, 0), 0),
    texelFetch(frames, at + ivec2(2, 0), 0)
  );
}

vec3 originOf(mat3x4 frame) { return vec3(frame[0].w, frame[1].w, frame[2].w); }

vec3 turned(mat3x4 frame, vec3 local) {
  return frame[0].xyz * local.x + frame[1].xyz * local.y + frame[2].xyz * local.z;
}

mat3x4 followedFrame() {
  mat3x4 frame = frameAt(followed.x);
  return weights.x > 0.0 ? frame + (frameAt(followed.y) - frame) * weights.x : frame;
}

vec3 followedPlace(mat3x4 frame) {
  vec3 place = turned(frame, position) + originOf(frame);
  return weights.y > 0.0 ? place + weights.y * originOf(frameAt(followed.z)) : place;
}
`;

/** As `blendHips`: where thighs join the trunk, light shows one body and no seam. */
const HIPS = `
vec3 hipNormal(vec3 place) {
  vec3 normal = vec3(0.0);
  for (int bone = 0; bone < ${HIP_BONES}; bone++) {
    mat3x4 flesh = frameAt(hips + float(bone));
    vec3 along = flesh[1].xyz - flesh[0].xyz;
    float share = clamp(dot(place - flesh[0].xyz, along) / dot(along, along), 0.0, 1.0);
    vec3 off = place - flesh[0].xyz - share * along;
    float gap = max(-0.05, length(off) - flesh[2].x);
    normal += normalize(off) * exp(-${HIP_SHARPNESS.toFixed(1)} * gap);
  }
  return normalize(normal);
}
`;

type Shader = Parameters<Material['onBeforeCompile']>[0];

function follow(shader: Shader, frames: DataTexture, hips: number): void {
  shader.uniforms['frames'] = { value: frames };
  shader.uniforms['hips'] = { value: hips };
}

/**
 * One material for skin, cloth and leather, so that a dancer is one draw call: color and highlight
 * come with the vertices.
 */
function createMaterial(frames: DataTexture, hips: number): MeshPhongMaterial {
  const material = new MeshPhongMaterial({ vertexColors: true, specular: 0xffffff });
  material.onBeforeCompile = (shader) => {
    follow(shader, frames, hips);
    shader.vertexShader = shader.vertexShader
      .replace(
        'void main() {',
        `${FOLLOW}${HIPS}attribute vec2 finish;\nvarying vec2 vFinish;\nvoid main() {`,
      )
      .replace(
        '#include <beginnormal_vertex>',
        `mat3x4 itsFrame = followedFrame();
        vec3 place = followedPlace(itsFrame);
        vec3 objectNormal = turned(itsFrame, normal);
        if (weights.z > 0.0) {
          objectNormal = mix(normalize(objectNormal), hipNormal(place), weights.z);
        }
        objectNormal = normalize(objectNormal);`,
      )
      .replace('#include <begin_vertex>', 'vec3 transformed = place;\nvFinish = finish;');
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

/** The dancer as the light sees it. */
function createDepthMaterial(frames: DataTexture, hips: number): MeshDepthMaterial {
  const material = new MeshDepthMaterial();
  material.onBeforeCompile = (shader) => {
    follow(shader, frames, hips);
    shader.vertexShader = shader.vertexShader
      .replace('void main() {', `${FOLLOW}void main() {`)
      .replace('#include <begin_vertex>', 'vec3 transformed = followedPlace(followedFrame());');
  };
  return material;
}

/** The frames of a pose as a texture. */
function frameTexture(pose: Float32Array): { texture: DataTexture; show: () => void } {
  const rows = Math.ceil(pose.length / (FRAME_SIZE * FRAMES_A_ROW));
  const data = new Float32Array(rows * FRAMES_A_ROW * FRAME_SIZE);
  const texture = new DataTexture(data, PIXELS * FRAMES_A_ROW, rows, RGBAFormat, FloatType);
  return {
    texture,
    show() {
      data.set(pose);
      texture.needsUpdate = true;
    },
  };
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

/** Numbers of vertices, with those of the copies. */
function spread(values: Float32Array, vertices: Vertices, numbers = 3): BufferAttribute {
  const all = new Float32Array(numbers * vertices.count);
  all.set(values);
  let o = values.length;
  for (const { vertex } of vertices.copied) {
    for (let i = 0; i < numbers; i++) all[o++] = values[numbers * vertex + i];
  }
  return new BufferAttribute(all, numbers);
}

function paint(
  geometry: BufferGeometry,
  { materials }: MeshLayout,
  vertices: Vertices,
  look: Look,
): void {
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

/** @param still a pose of this dancer, any that stands straight */
export function createDancer(look: Look, proportions: Proportions, still: BodyPose): StageDancer {
  const skin = createSkin(look, proportions, still);
  const vertices = new Vertices(skin.layout.materials);
  const fine = new BufferAttribute(vertices.indicesOf(skin.layout.indices), 1);
  const coarse = new BufferAttribute(vertices.indicesOf(coarseIndices(skin.layout)), 1);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', spread(skin.local, vertices));
  geometry.setAttribute('normal', spread(skin.normals, vertices));
  geometry.setAttribute('followed', spread(skin.frames, vertices));
  geometry.setAttribute('weights', spread(skin.weights, vertices));
  geometry.setIndex(fine);
  paint(geometry, skin.layout, vertices, look);
  // The whole floor: dancers are always in view, and bounds need not be found again each frame.
  geometry.boundingSphere = new Sphere(new Vector3(0, 1, 0), 4);
  const { texture, show } = frameTexture(skin.pose);
  const material = createMaterial(texture, skin.hips);
  const depthMaterial = createDepthMaterial(texture, skin.hips);
  const object = new Mesh(geometry, material);
  object.customDepthMaterial = depthMaterial;
  object.castShadow = true;
  object.receiveShadow = true;

  return {
    object,
    pose(body, sway) {
      skin.write(body, sway);
      show();
    },
    setCoarse(isCoarse) {
      geometry.setIndex(isCoarse ? coarse : fine);
    },
    dispose() {
      geometry.dispose();
      material.dispose();
      depthMaterial.dispose();
      texture.dispose();
    },
  };
}
