/** Of the file that somebody brings as their picture: more than a phone's camera makes. */
export const MAX_PICTURE_BYTES = 12_000_000;
