/**
 * The split that keeps the figures honest: parameters of the analyzer may be looked at, compared
 * and tuned on DEVELOPMENT_SEEDS only. TEST_SEEDS are run to report, never to decide anything.
 */
const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

export const DEVELOPMENT_SEEDS: readonly number[] = range(1, 40);
export const TEST_SEEDS: readonly number[] = range(9001, 40);

/** Of songs in hard situations (`hard.ts`), and of other dances (`styles.ts`); six of each kind. */
export const HARD_DEVELOPMENT_SEEDS: readonly number[] = range(108, 54);
export const HARD_TEST_SEEDS: readonly number[] = range(9108, 54);
export const STYLE_DEVELOPMENT_SEEDS: readonly number[] = range(204, 36);
export const STYLE_TEST_SEEDS: readonly number[] = range(9204, 36);
