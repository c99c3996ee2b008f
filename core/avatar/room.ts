/** The room that dancers are drawn in, by whichever renderer. */

/** Of the boards of the floor, sRGB. */
export const OAK: readonly number[] = [0xb07f52, 0xa87548, 0xba8a5c, 0x9f6d43];
