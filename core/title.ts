/** Of songs, choreographies and clips: the longest title that people may give them. */
export const MAX_TITLE_LENGTH = 120;
