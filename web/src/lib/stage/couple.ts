/**
 * The couple as one three.js mesh, drawn from the same surface as the clips. The graphics card places
 * its vertices: a picture costs the processor the frames that they follow.
 */
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DataTexture,
  FloatType,
  Mesh,
  MeshDepthMaterial,
  MeshLambertMaterial,
  RGBAFormat,
  Sphere,
  Vector3,
} from 'three';
import { HIP_SHARPNESS } from '@bachata/core/avatar/hips.ts';
import { materialsOf, type Look } from '@bachata/core/avatar/materials.ts';
import { coarseIndices, type MeshLayout } from '@bachata/core/avatar/mesh.ts';
import { createSkin, FRAME_SIZE, HIP_BONES, type Skin } from '@bachata/core/avatar/skin.ts';
import type { Sway } from '@bachata/core/avatar/sway.ts';
import type { CouplePose, Proportions } from '@bachata/core/motion/body.ts';
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import { lightAsInClips } from './light.ts';

export interface StageCouple {
  readonly object: Mesh;
  pose(pose: CouplePose, sway: Readonly<Record<DanceRole, Sway>>): void;
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
// The last one is the first of the hips' bones.
attribute vec4 followed;
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
    mat3x4 flesh = frameAt(followed.w + float(bone));
    vec3 along = flesh[1].xyz - flesh[0].xyz;
    float share = clamp(dot(place - flesh[0].xyz, along) / dot(along, along), 0.0, 1.0);
    vec3 off = place - flesh[0].xyz - share * along;
    float gap = max(-0.05, length(off) - flesh[2].x);
    normal += normalize(off) * exp(-${HIP_SHARPNESS.toFixed(1)} * gap);
  }
  return normalize(normal);
}
`;

/**
 * One material for skin, cloth and leather, so that the couple is one draw call: color and highlight
 * come with the vertices.
 */
function createMaterial(frames: DataTexture): MeshLambertMaterial {
  const material = new MeshLambertMaterial({ vertexColors: true });
  material.onBeforeCompile = (shader) => {
    shader.uniforms['frames'] = { value: frames };
    shader.vertexShader = shader.vertexShader
      .replace(
        'void main() {',
        `${FOLLOW}${HIPS}attribute vec4 finish;\nvarying vec4 vFinish;\nvoid main() {`,
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
    lightAsInClips(shader, 'figure');
  };
  return material;
}

/** The couple as the light sees it. */
function createDepthMaterial(frames: DataTexture): MeshDepthMaterial {
  const material = new MeshDepthMaterial();
  material.onBeforeCompile = (shader) => {
    shader.uniforms['frames'] = { value: frames };
    shader.vertexShader = shader.vertexShader
      .replace('void main() {', `${FOLLOW}void main() {`)
      .replace('#include <begin_vertex>', 'vec3 transformed = followedPlace(followedFrame());');
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

/** Numbers of vertices, with those of the copies. */
function spread(values: Float32Array, vertices: Vertices, numbers: number): Float32Array {
  const all = new Float32Array(numbers * vertices.count);
  all.set(values);
  let o = values.length;
  for (const { vertex } of vertices.copied) {
    for (let i = 0; i < numbers; i++) all[o++] = values[numbers * vertex + i];
  }
  return all;
}

/** Three frames of each vertex and the first of its hips, all counted from `first` on. */
function followedFrames({ frames, hips }: Skin, first: number): Float32Array {
  const all = new Float32Array((frames.length / 3) * 4);
  for (let vertex = 0; vertex < frames.length / 3; vertex++) {
    for (let i = 0; i < 3; i++) all[4 * vertex + i] = first + frames[3 * vertex + i];
    all[4 * vertex + 3] = first + hips;
  }
  return all;
}

/** Color and finish of each vertex: gloss, shininess, softness, sheen. */
function paint({ materials }: MeshLayout, vertices: Vertices, look: Look) {
  const paints = materialsOf(look).map(({ color: [r, g, b], ...how }) => ({
    color: new Color().setRGB(r / 255, g / 255, b / 255, 'srgb').toArray(),
    finish: [how.gloss, how.shininess, how.softness, how.sheen],
  }));
  const color = new Float32Array(3 * vertices.count);
  const finish = new Float32Array(4 * vertices.count);
  [...materials, ...vertices.copied.map(({ material }) => material)].forEach((material, i) => {
    color.set(paints[material].color, 3 * i);
    finish.set(paints[material].finish, 4 * i);
  });
  return { color, finish };
}

/** Numbers a vertex of each attribute. */
const ATTRIBUTES = {
  position: 3,
  normal: 3,
  followed: 4,
  weights: 3,
  color: 3,
  finish: 4,
} as const;
type Attribute = keyof typeof ATTRIBUTES;

interface Part {
  readonly values: Readonly<Record<Attribute, Float32Array>>;
  readonly fine: Uint32Array;
  readonly coarse: Uint32Array;
  readonly count: number;
}

function partOf(skin: Skin, look: Look, firstFrame: number): Part {
  const { layout } = skin;
  const vertices = new Vertices(layout.materials);
  const fine = vertices.indicesOf(layout.indices);
  const coarse = vertices.indicesOf(coarseIndices(layout));
  return {
    values: {
      position: spread(skin.local, vertices, 3),
      normal: spread(skin.normals, vertices, 3),
      followed: spread(followedFrames(skin, firstFrame), vertices, 4),
      weights: spread(skin.weights, vertices, 3),
      ...paint(layout, vertices, look),
    },
    fine,
    coarse,
    count: vertices.count,
  };
}

function joined(one: Float32Array, other: Float32Array): Float32Array {
  const all = new Float32Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

function joinedIndices(one: Uint32Array, other: Uint32Array, shift: number): BufferAttribute {
  const all = new Uint32Array(one.length + other.length);
  all.set(one);
  all.set(
    other.map((vertex) => vertex + shift),
    one.length,
  );
  return new BufferAttribute(all, 1);
}

export interface StageCast {
  readonly looks: Readonly<Record<DanceRole, Look>>;
  readonly proportions: Readonly<Record<DanceRole, Proportions>>;
}

/** @param still a pose in which both stand straight */
export function createCouple({ looks, proportions }: StageCast, still: CouplePose): StageCouple {
  const lead = createSkin(looks.lead, proportions.lead, still.lead);
  const follow = createSkin(looks.follow, proportions.follow, still.follow);
  const one = partOf(lead, looks.lead, 0);
  const other = partOf(follow, looks.follow, lead.pose.length / FRAME_SIZE);
  const geometry = new BufferGeometry();
  for (const name of Object.keys(ATTRIBUTES) as Attribute[]) {
    const values = joined(one.values[name], other.values[name]);
    geometry.setAttribute(name, new BufferAttribute(values, ATTRIBUTES[name]));
  }
  const fine = joinedIndices(one.fine, other.fine, one.count);
  const coarse = joinedIndices(one.coarse, other.coarse, one.count);
  geometry.setIndex(fine);
  // The whole floor: dancers are always in view, and bounds need not be found again each frame.
  geometry.boundingSphere = new Sphere(new Vector3(0, 1, 0), 4);

  const rows = Math.ceil((lead.pose.length + follow.pose.length) / (FRAME_SIZE * FRAMES_A_ROW));
  const frames = new Float32Array(rows * FRAMES_A_ROW * FRAME_SIZE);
  const texture = new DataTexture(frames, PIXELS * FRAMES_A_ROW, rows, RGBAFormat, FloatType);
  const material = createMaterial(texture);
  const depthMaterial = createDepthMaterial(texture);
  const object = new Mesh(geometry, material);
  object.customDepthMaterial = depthMaterial;
  object.castShadow = true;
  object.receiveShadow = true;

  return {
    object,
    pose(pose, sway) {
      lead.write(pose.lead, sway.lead);
      follow.write(pose.follow, sway.follow);
      frames.set(lead.pose);
      frames.set(follow.pose, lead.pose.length);
      texture.needsUpdate = true;
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
