/** The room that dancers are drawn in, by whichever renderer. */

/** Of the boards of the floor, sRGB. */
export const OAK: readonly number[] = [0xb07f52, 0xa87548, 0xba8a5c, 0x9f6d43];

/** The lamps over the floor are warm. */
export const LAMP: readonly [number, number, number] = [1.1, 1, 0.88];
/** Their light on the floor: everywhere, and in a pool about a middle with a reach in x and z, meters. */
export const POOL = { everywhere: 0.5, more: 0.62, middle: [0, 0.2], reach: [1.9, 1.5] } as const;
/** How much of the floor's light the shadow of a body takes. */
export const FLOOR_SHADOW = 0.5;
/** How much of the wall the varnish mirrors, from a distance to the camera on, meters. */
export const VARNISH = { most: 0.34, from: 4.4, over: 4, power: 1.2 } as const;
/** What is mirrored, about the middle of the picture; linear. */
export const WALL_MIRRORED: readonly [number, number, number] = [0.215, 0.278, 0.282];
/** How much darker the room is in the corners of a picture, whose height is 1. */
export const VIGNETTE = { depth: 0.48, wide: 1.25 } as const;
