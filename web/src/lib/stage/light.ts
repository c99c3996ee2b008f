/** The clips' light as shader code: what the stage shows has the same colors. */
import {
  BLEED,
  FILL,
  GROUND,
  KEY,
  RIM,
  SHADOW_FLOOR,
  SHOULDER,
  SKY,
} from '@bachata/core/avatar/light.ts';
import {
  FLOOR_SHADOW,
  LAMP,
  POOL,
  VARNISH,
  VIGNETTE,
  WALL_MIRRORED,
} from '@bachata/core/avatar/room.ts';
import type { WebGLProgramParametersWithUniforms } from 'three';

type Shader = Pick<WebGLProgramParametersWithUniforms, 'vertexShader' | 'fragmentShader'>;

const vec = (numbers: readonly number[]): string =>
  `vec${numbers.length}(${numbers.map((n) => n.toFixed(5)).join(', ')})`;
const float = (n: number): string => n.toFixed(5);

/** The key light's share that gets past bodies, and the clips' soft shoulder. */
const COMMON = `
varying vec3 vPlace;

float keyLight() {
  #if defined(USE_SHADOWMAP) && NUM_DIR_LIGHT_SHADOWS > 0
    DirectionalLightShadow shadow = directionalLightShadows[0];
    return receiveShadow
      ? getShadow(
          directionalShadowMap[0],
          shadow.shadowMapSize,
          shadow.shadowIntensity,
          shadow.shadowBias,
          shadow.shadowRadius,
          vDirectionalShadowCoord[0]
        )
      : 1.0;
  #else
    return 1.0;
  #endif
}

vec3 toned(vec3 light) {
  vec3 over = max(light - ${float(SHOULDER)}, 0.0);
  return min(light, ${float(SHOULDER)}) +
    ${float(1 - SHOULDER)} * (1.0 - exp(-over / ${float(1 - SHOULDER)}));
}
`;

/** See the clips' \`shadePoint\`: gloss, shininess, softness and sheen come with the vertices. */
const FIGURE = `
varying vec4 vFinish;

vec3 shaded(vec3 color, vec3 n) {
  vec3 eye = normalize(cameraPosition - vPlace);
  vec3 key = ${vec(KEY.direction)};
  float facing = dot(n, key);
  float wrap = 0.45 * vFinish.z;
  float reach = max((facing + wrap) / (1.0 + wrap), 0.0);
  float free = ${float(SHADOW_FLOOR)} + ${float(1 - SHADOW_FLOOR)} * keyLight();
  float bleed = (reach - max(facing, 0.0)) * vFinish.z * 0.5 * (0.4 + 0.6 * free);
  float sky = 0.5 + 0.5 * n.y;
  float openness = 0.72 + 0.28 * min(vPlace.y / 0.6, 1.0);
  float fill = 0.5 * (1.0 + dot(n, ${vec(FILL.direction)})) * openness;
  float edge = 1.0 - max(dot(n, eye), 0.0);
  float rim = edge * edge * (
    0.1 * vFinish.w * sky +
    max(dot(n, ${vec(RIM.direction)}), 0.0) * (0.35 + 0.65 * vFinish.w) * edge
  );
  float mirror = dot(n, normalize(key + eye));
  float highlight = mirror > 0.0 && facing > 0.0
    ? vFinish.x * free * pow(mirror, vFinish.y) * (0.25 + 0.02 * vFinish.y)
    : 0.0;
  vec3 light = mix(${vec(GROUND)}, ${vec(SKY)}, sky) * openness +
    ${vec(KEY.color)} * (reach * free + bleed * ${vec(BLEED)}) +
    ${vec(FILL.color)} * fill;
  return color * light + ${vec(RIM.color)} * 0.5 * rim + ${vec(KEY.color)} * highlight;
}
`;

/** The varnish mirrors a wall that the stage has not; the picture darkens to its corners. */
const FLOOR = `
varying vec4 vSeen;

vec3 shaded(vec3 color, vec3 n) {
  vec2 off = (vPlace.xz - ${vec(POOL.middle)}) / ${vec(POOL.reach)};
  float pool = ${float(POOL.everywhere)} + ${float(POOL.more)} * exp(-0.5 * dot(off, off));
  float away = distance(vPlace.xz, cameraPosition.xz);
  float mirror = ${float(VARNISH.most)} *
    pow(clamp((away - ${float(VARNISH.from)}) / ${float(VARNISH.over)}, 0.0, 1.0), ${float(VARNISH.power)});
  vec3 light = mix(color * ${vec(LAMP)} * pool, ${vec(WALL_MIRRORED)}, mirror);
  vec2 corner = 0.5 * vSeen.xy / vSeen.w * vec2(${float(VIGNETTE.wide)}, 1.0);
  float seen = 1.0 - ${float(VIGNETTE.depth)} * dot(corner, corner);
  return light * seen * (1.0 - ${float(FLOOR_SHADOW)} * (1.0 - keyLight()));
}
`;

/** Puts the studio's light in the place of a three.js material's own. */
export function lightAsInClips(shader: Shader, surface: 'figure' | 'floor'): void {
  const seen = surface === 'floor' ? 'varying vec4 vSeen;\n' : '';
  shader.vertexShader = shader.vertexShader
    .replace('void main() {', `${seen}varying vec3 vPlace;\nvoid main() {`)
    .replace(
      '#include <project_vertex>',
      `#include <project_vertex>
      vPlace = (modelMatrix * vec4(transformed, 1.0)).xyz;${seen && '\nvSeen = gl_Position;'}`,
    );
  shader.fragmentShader = shader.fragmentShader
    .replace('void main() {', `${COMMON}${surface === 'figure' ? FIGURE : FLOOR}void main() {`)
    .replace(
      /#include <lights_lambert_fragment>[\s\S]*?#include <opaque_fragment>/,
      `vec3 outgoingLight =
        toned(shaded(diffuseColor.rgb, inverseTransformDirection(normal, viewMatrix)));
      #include <opaque_fragment>`,
    );
}
