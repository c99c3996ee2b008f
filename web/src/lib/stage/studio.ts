/** The room of the live stage: boards, air and light like those of the clips. */
import { KEY } from '@bachata/core/avatar/light.ts';
import { OAK } from '@bachata/core/avatar/room.ts';
import {
  CanvasTexture,
  Color,
  DirectionalLight,
  Fog,
  Mesh,
  MeshLambertMaterial,
  PlaneGeometry,
  RepeatWrapping,
  type Scene,
} from 'three';
import { lightAsInClips } from './light.ts';

/** The mean of the clips' wall. */
const AIR = 0x8f9a97;
const TILE_METERS = 2.16;
const BOARDS = 16;
const PIXELS = 1024;
/** From the floor's middle to the lamp that casts the shadows, meters. */
const LAMP_AWAY = 5.7;

/** A tile of oak boards that repeats without a seam. */
function boards(document: Document, anisotropy: number): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = PIXELS;
  canvas.height = PIXELS;
  const context = canvas.getContext('2d');
  if (context !== null) {
    const width = PIXELS / BOARDS;
    const half = PIXELS / 2;
    for (let column = 0; column < BOARDS; column++) {
      const left = column * width;
      const joint = (column * 389) % half;
      const shade = (part: number): string =>
        `#${OAK[(column * 7 + part * 3 + ((column * column) >> 2)) % OAK.length].toString(16)}`;
      context.fillStyle = shade(0);
      context.fillRect(left, 0, width, PIXELS);
      context.fillStyle = shade(1);
      context.fillRect(left, joint, width, half);
      context.fillStyle = 'rgb(60 36 18 / 0.55)';
      context.fillRect(left, 0, 1.5, PIXELS);
      context.fillRect(left, joint, width, 1.5);
      context.fillRect(left, joint + half, width, 1.5);
    }
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = 'srgb';
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.repeat.set(20 / TILE_METERS, 20 / TILE_METERS);
  texture.anisotropy = anisotropy;
  return texture;
}

export interface Room {
  /** @param pixels of the shadows' map, in each direction */
  setShadowMap(pixels: number): void;
  dispose(): void;
}

/**
 * Puts floor and light into a scene.
 *
 * @param fine whether the boards may cost something to stay sharp in the distance
 */
export function furnish(scene: Scene, document: Document, fine: boolean): Room {
  scene.background = new Color(AIR);
  scene.fog = new Fog(AIR, 7, 13);
  const texture = boards(document, fine ? 8 : 2);
  const material = new MeshLambertMaterial({ map: texture });
  material.onBeforeCompile = (shader) => lightAsInClips(shader, 'floor');
  const geometry = new PlaneGeometry(20, 20);
  const floor = new Mesh(geometry, material);
  floor.rotation.x = -Math.PI / 2;
  floor.receiveShadow = true;
  // Its colors are the shaders'; what it gives is the shadows.
  const key = new DirectionalLight();
  key.position.set(...KEY.direction).multiplyScalar(LAMP_AWAY);
  key.castShadow = true;
  key.shadow.camera.left = -2;
  key.shadow.camera.right = 2;
  key.shadow.camera.top = 2.4;
  key.shadow.camera.bottom = -2;
  key.shadow.camera.far = 10;
  key.shadow.normalBias = 0.02;
  key.shadow.radius = 4;
  scene.add(floor, key);

  /** three.js makes the map anew when it is gone. */
  function dropShadowMap(): void {
    key.shadow.map?.dispose();
    key.shadow.map = null;
  }

  return {
    setShadowMap(pixels) {
      if (key.shadow.mapSize.x === pixels) return;
      key.shadow.mapSize.set(pixels, pixels);
      dropShadowMap();
    },
    dispose() {
      geometry.dispose();
      material.dispose();
      texture.dispose();
      dropShadowMap();
    },
  };
}
