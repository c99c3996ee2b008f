/**
 * The studio's light, of clips and live stage alike. Directions point toward the light and have unit
 * length; colors are linear.
 */
type Triple = readonly [number, number, number];

function direction(x: number, y: number, z: number): Triple {
  const size = Math.hypot(x, y, z);
  return [x / size, y / size, z / size];
}

export const KEY = { direction: direction(-0.52, 1.05, 0.8), color: [1.62, 1.5, 1.32] as Triple };
export const RIM = { direction: direction(0.75, 0.55, -0.75), color: [1.25, 1.0, 0.82] as Triple };
export const FILL = { direction: direction(0.8, 0.25, 0.6), color: [0.2, 0.23, 0.3] as Triple };
export const SKY: Triple = [0.56, 0.58, 0.63];
export const GROUND: Triple = [0.34, 0.25, 0.18];
/** Light that has passed under skin comes out redder. */
export const BLEED: Triple = [0.55, 0.12, 0.05];
/**
 * The share of the key light that shadows of bodies on bodies leave: the lamp is large and a hand is
 * small, and its full shadow on a skirt looks like a stain.
 */
export const SHADOW_FLOOR = 0.4;
/** Linear light above this rolls off toward white, so that highlights never clip hard. */
export const SHOULDER = 0.55;
