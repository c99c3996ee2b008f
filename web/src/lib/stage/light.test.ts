import { ShaderLib } from 'three';
import { describe, expect, it } from 'vitest';
import { lightAsInClips } from './light.ts';

describe('lightAsInClips', () => {
  it.each(['figure', 'floor'] as const)("takes the place of the material's own light: %s", (of) => {
    const { vertexShader, fragmentShader } = ShaderLib.lambert;
    const shader = { vertexShader, fragmentShader };
    lightAsInClips(shader, of);
    expect(shader.vertexShader).toContain('vPlace = (modelMatrix');
    expect(shader.fragmentShader).toContain('toned(shaded(');
    // Another version of three.js with other chunks would light everything twice, or not at all.
    expect(shader.fragmentShader).not.toContain('lights_fragment_begin');
    expect(shader.fragmentShader).toContain('#include <opaque_fragment>');
  });
});
