import type { Clock } from '@bachata/core/ports.ts';

export const systemClock: Clock = { now: () => Date.now() };
