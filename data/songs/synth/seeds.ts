/**
 * The split that keeps the figures honest: parameters of the analyzer may be looked at, compared
 * and tuned on DEVELOPMENT_SEEDS only. TEST_SEEDS are run to report, never to decide anything.
 */
const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

export const DEVELOPMENT_SEEDS: readonly number[] = range(1, 40);
export const TEST_SEEDS: readonly number[] = range(9001, 40);
