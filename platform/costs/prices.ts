/** List prices of Google Cloud in US dollars, of one region of Europe; the only place that has any. */

/** When they were looked up last. */
export const PRICES_SEEN = '28 November 2026';
export const PRICES_REGION = 'europe-west1 (Belgium)';

const GIB = 2 ** 30;
const TIB = 2 ** 40;

export interface Price {
  readonly what: string;
  /** Of one unit. */
  readonly usd: number;
  /** As a price list says it. */
  readonly listed: string;
  /** Of these units none is charged in a month. */
  readonly free: number;
  readonly source: string;
  /** Whether a copy of Google's own page was read, or it is remembered and to be checked first. */
  readonly isRead: boolean;
}

const RUN = 'cloud.google.com/run/pricing';
const FIRESTORE = 'cloud.google.com/firestore/pricing';
const STORAGE = 'cloud.google.com/storage/pricing';
const NETWORK = 'cloud.google.com/vpc/network-pricing';

/** Firestore gives its free units by the day. */
const DAYS = 30;

const price = (
  what: string,
  usd: number,
  listed: string,
  source: string,
  { free = 0, isRead = false }: Partial<Pick<Price, 'free' | 'isRead'>> = {},
): Price => ({ what, usd, listed, free, source, isRead });

export const PRICES = {
  cpuSec: price('Cloud Run, a vCPU second while it works', 0.000024, '0.000024', RUN, {
    ...{ free: 180_000, isRead: true },
  }),
  memoryGibSec: price('Cloud Run, a GiB second while it works', 0.0000025, '0.0000025', RUN, {
    ...{ free: 360_000, isRead: true },
  }),
  requests: price('Cloud Run, requests', 0.4e-6, '0.40 a million', RUN, {
    ...{ free: 2_000_000, isRead: true },
  }),
  taskOperations: price(
    ...(['Cloud Tasks, operations (made, delivered)', 0.4e-6, '0.40 a million'] as const),
    ...(['cloud.google.com/tasks/pricing', { free: 1_000_000, isRead: true }] as const),
  ),
  reads: price('Firestore, reads', 0.03e-5, '0.03 for 100,000', FIRESTORE, { free: 50_000 * DAYS }),
  writes: price('Firestore, writes', 0.09e-5, '0.09 for 100,000', FIRESTORE, {
    free: 20_000 * DAYS,
  }),
  deletes: price('Firestore, deletes', 0.01e-5, '0.01 for 100,000', FIRESTORE, {
    free: 20_000 * DAYS,
  }),
  storedBytes: price(
    ...(['Cloud Storage, standard', 0.02 / GIB, '0.020 a GiB and month', STORAGE] as const),
    { isRead: true },
  ),
  puts: price('Cloud Storage, class A', 5e-6, '0.005 for 1,000', STORAGE, { isRead: true }),
  gets: price('Cloud Storage, class B', 0.4e-6, '0.0004 for 1,000', STORAGE, { isRead: true }),
  balancerHours: price('Load balancer, a rule', 0.025, '0.025 an hour', NETWORK),
  balancedBytes: price('Load balancer, data', 0.008 / GIB, '0.008 a GiB', NETWORK),
  loggedBytes: price(
    ...(['Cloud Logging', 0.5 / GIB, '0.50 a GiB', 'cloud.google.com/logging/pricing'] as const),
    { free: 50 * GIB },
  ),
} as const satisfies Readonly<Record<string, Price>>;

export type Metered = keyof typeof PRICES;

/** To the internet, premium tier: each part of a month's bytes has its price. */
export const EGRESS = {
  source: NETWORK,
  isRead: false,
  free: GIB,
  tiers: [
    { upTo: TIB, usd: 0.12 / GIB, listed: '0.12 a GiB up to 1 TiB' },
    { upTo: 10 * TIB, usd: 0.11 / GIB, listed: '0.11 up to 10 TiB' },
    { upTo: Infinity, usd: 0.08 / GIB, listed: '0.08 above' },
  ],
} as const;

/** Of Cloud CDN in Europe, without lookups and fills; what it would be if media went through it. */
export const CDN_EGRESS = {
  source: 'cloud.google.com/cdn/pricing',
  isRead: true,
  tiers: [
    { upTo: 10 * TIB, usd: 0.08 / GIB },
    { upTo: 150 * TIB, usd: 0.055 / GIB },
    { upTo: Infinity, usd: 0.03 / GIB },
  ],
} as const;

/** What the bytes of a month cost where each part of them has a price of its own. */
export function tiered(
  bytes: number,
  tiers: readonly { readonly upTo: number; readonly usd: number }[],
): number {
  let from = 0;
  let usd = 0;
  for (const tier of tiers) {
    usd += Math.max(0, Math.min(bytes, tier.upTo) - from) * tier.usd;
    from = tier.upTo;
  }
  return usd;
}
