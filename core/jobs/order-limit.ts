/** How much one person may order in a while: each order is seconds of computing. */
import { z } from 'zod';
import { RateLimitError } from '../errors.ts';
import { assertGuestMayOrder, countGuestHearing, countGuestOrder, isGuestId } from '../guests.ts';
import type { Collection, Services, Transaction } from '../ports.ts';
import { dayOf, minutesUntil, nextDay } from './days.ts';
import { roomForJob } from './spending-stop.ts';

const HOUR_MS = 3_600_000;
/** Nobody dances through more than this. */
export const ORDERS_PER_HOUR = 30;
/** Songs that are listened to ahead; whoever chooses more files waits after the click, as for any song. */
export const HEARINGS_PER_HOUR = 30;
/** Of either, in a day of UTC. */
export const ORDERS_PER_DAY = 100;

const todaySchema = z.object({
  /** Days of UTC since the epoch. */
  day: z.number().int(),
  placed: z.number().int().min(0),
  heard: z.number().int().min(0),
});
type Today = z.infer<typeof todaySchema>;

const ordersSchema = z.object({
  ownerId: z.string().max(200),
  /** When the latest were placed, the first of them first. */
  placedAt: z.array(z.number()).max(ORDERS_PER_HOUR),
  /** The same of songs that were listened to ahead. */
  heardAt: z.array(z.number()).max(HEARINGS_PER_HOUR).optional(),
  /** Of the day of the latest. */
  today: todaySchema.optional(),
});

/** Under the person's id: counted where they are stored, so that many at once count as many. */
export const orders: Collection<z.infer<typeof ordersSchema>> = {
  name: 'orders',
  schema: ordersSchema,
};

/**
 * Before something is done that an order is to follow.
 * @throws as `roomForJob` and `countOrder`
 */
export async function assertMayOrder(
  services: Pick<Services, 'documents' | 'clock' | 'jobLimits'>,
  ownerId: string,
): Promise<void> {
  await roomForJob(services, services.documents);
  if (isGuestId(ownerId)) return await assertGuestMayOrder(services, ownerId);
  const { documents, clock } = services;
  const stored = (await documents.get(orders, ownerId))?.data;
  recentOrders(stored?.placedAt, clock.now());
  oneMore(stored?.today, 'placed', clock.now());
}

/**
 * Counts an order, in the transaction that places it and before that creates anything.
 * @throws RateLimitError `too-many-jobs`, `too-many-jobs-today`; for a guest as `countGuestOrder`
 */
export async function countOrder(tx: Transaction, ownerId: string, now: number): Promise<void> {
  if (isGuestId(ownerId)) return await countGuestOrder(tx, ownerId, now);
  const stored = await tx.get(orders, ownerId);
  const placedAt = [...recentOrders(stored?.data.placedAt, now), now];
  const today = oneMore(stored?.data.today, 'placed', now);
  if (stored === undefined) tx.create(orders, ownerId, { ownerId, placedAt, today });
  else tx.update(orders, ownerId, { placedAt, today });
}

/**
 * Counts a song that is listened to ahead, as `countOrder` does an order.
 * @throws RateLimitError `too-many-jobs`, `too-many-jobs-today`; for a guest as `countGuestHearing`
 */
export async function countHearing(tx: Transaction, ownerId: string, now: number): Promise<void> {
  if (isGuestId(ownerId)) return await countGuestHearing(tx, ownerId, now);
  const stored = await tx.get(orders, ownerId);
  const heardAt = [...recentOrders(stored?.data.heardAt, now, HEARINGS_PER_HOUR), now];
  const today = oneMore(stored?.data.today, 'heard', now);
  if (stored === undefined) tx.create(orders, ownerId, { ownerId, placedAt: [], heardAt, today });
  else tx.update(orders, ownerId, { heardAt, today });
}

/** How much of the limit somebody has used. */
export interface OrdersUsed {
  readonly used: number;
  readonly limit: number;
  /** When one more is free than now; absent where all are. */
  readonly freeAt?: number;
  readonly today: OrdersToday;
}

/** Of the present day of UTC. */
export interface OrdersToday {
  readonly used: number;
  readonly limit: number;
  /** When the count begins anew. */
  readonly resetAt: number;
}

export async function ordersUsed(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  ownerId: string,
): Promise<OrdersUsed> {
  const now = clock.now();
  const stored = await documents.get(orders, ownerId);
  const recent = recentOf(stored?.data.placedAt, now);
  const [oldest] = recent;
  const { placed } = countOfDay(stored?.data.today, now);
  return {
    ...{ used: recent.length, limit: ORDERS_PER_HOUR },
    ...(oldest !== undefined && { freeAt: oldest + HOUR_MS }),
    today: { used: placed, limit: ORDERS_PER_DAY, resetAt: nextDay(now) },
  };
}

/** Those of a far future were placed before the clock was set back. */
function recentOf(placedAt: readonly number[] = [], now: number): readonly number[] {
  return placedAt.filter((at) => Math.abs(now - at) < HOUR_MS);
}

function recentOrders(
  placedAt: readonly number[] | undefined,
  now: number,
  limit = ORDERS_PER_HOUR,
): readonly number[] {
  const recent = recentOf(placedAt, now);
  const oldest = recent[0];
  if (recent.length < limit || oldest === undefined) return recent;
  const minutes = minutesUntil(oldest + HOUR_MS, now);
  throw new RateLimitError('too-many-jobs', `More than ${limit} orders in an hour.`, {
    details: { limit, minutes },
  });
}

function countOfDay(known: Today | undefined, now: number): Today {
  const day = dayOf(now);
  return known?.day === day ? known : { day, placed: 0, heard: 0 };
}

/** The count of today with one more of a kind. */
function oneMore(known: Today | undefined, kind: 'placed' | 'heard', now: number): Today {
  const today = countOfDay(known, now);
  if (today[kind] < ORDERS_PER_DAY) return { ...today, [kind]: today[kind] + 1 };
  throw new RateLimitError('too-many-jobs-today', `More than ${ORDERS_PER_DAY} orders in a day.`, {
    details: { limit: ORDERS_PER_DAY, minutes: minutesUntil(nextDay(now), now) },
  });
}
