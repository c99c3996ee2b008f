/** What a class plan may hold. Pages import it: it brings no schema along. */

/** What fills an hour and a half in pieces of a minute and a half. */
export const MOST_BLOCKS = 60;
/** The longest class or workshop, minutes. */
export const LONGEST_CLASS = 300;
export const LONGEST_BLOCK = 180;
/** Characters. */
export const LONGEST_AIM = 200;
export const LONGEST_TEXT = 2_000;
export const LONGEST_CUE = 500;
export const LONGEST_PIN = 300;
export const LONGEST_PLACE = 120;
export const LONGEST_LINE = 1_000;
/** Notes pinned to counts, of one block. */
export const MOST_PINS = 30;
/** Moves of one block's content, and of each of its depths. */
export const MOST_BLOCK_MOVES = 64;
/** Counts of a song that lasts for a quarter of an hour. */
export const MOST_COUNTS = 4_000;
/** More than this is new material that a class does not keep. */
export const MOST_NEW_THINGS = 3;
/** Lessons of one course. */
export const MOST_LESSONS = 60;
/** Plans of one instructor, and courses. */
export const MOST_PLANS = 3_000;
export const MOST_COURSES = 200;
/** Classes held by one plan. */
export const MOST_HELD = 50;
/** Of a plan as JSON, so that a store that keeps documents below a megabyte has room for it. */
export const MOST_PLAN_CHARS = 250_000;
