/** What Google charges for, and what that makes in dollars. */
import type { Machine } from './machines.ts';
import { PRICES, type Metered } from './prices.ts';

/** In the units of the prices. */
export type CloudUsage = Readonly<Partial<Record<Metered, number>>>;

/** What Cloud Run charges for a machine that works for so many seconds, with a request at a time. */
export function runUsage({ cpu, memory }: Machine, seconds: number): CloudUsage {
  const gib = Number.parseInt(memory, 10) / (memory.endsWith('Mi') ? 1024 : 1);
  return { cpuSec: seconds * cpu, memoryGibSec: seconds * gib };
}

/** At list prices, with nothing taken off that is free. */
export function usdOf(usage: CloudUsage): number {
  return usageEntries(usage).reduce((sum, [name, units]) => sum + units * PRICES[name].usd, 0);
}

export function sumOfUsages(usages: readonly CloudUsage[]): CloudUsage {
  const sum: Partial<Record<Metered, number>> = {};
  for (const usage of usages) {
    for (const [name, units] of usageEntries(usage)) sum[name] = (sum[name] ?? 0) + units;
  }
  return sum;
}

export function usageEntries(usage: CloudUsage): readonly (readonly [Metered, number])[] {
  return Object.entries(usage) as [Metered, number][];
}
