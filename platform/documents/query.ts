/** A query brought to one form, and the cursors that continue it; shared by every adapter. */
import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { z } from 'zod';
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { Query, Scalar } from '@bachata/core/ports.ts';
import { assertFieldPath } from './validation.ts';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 500;

export type Comparison = 'gt' | 'gte' | 'lt' | 'lte';

export interface NormalizedQuery {
  readonly equals: readonly (readonly [field: string, value: Scalar])[];
  readonly bounds: readonly (readonly [comparison: Comparison, value: Exclude<Scalar, null>])[];
  /** Absent: ordered by id. Documents without the field are not found, as in Firestore. */
  readonly orderField: string | undefined;
  /** Of the order and of the id, which breaks ties. */
  readonly direction: 'asc' | 'desc';
  readonly limit: number;
  readonly after: CursorPosition | undefined;
  readonly fingerprint: string;
}

/** The last document of the page before. */
export interface CursorPosition {
  readonly orderValue: Scalar;
  readonly id: string;
}

/** Whoever subscribes to this channel is told of every query: the tests, who compare them with the indexes. */
export const ASKED = 'bachata.query';
export interface AskedQuery {
  readonly collection: string;
  readonly query: Query;
  /** The field whose nearest are asked for, and how many numbers it has. */
  readonly vector?: { readonly field: string; readonly size: number };
}
const asked = channel(ASKED);

export function tellAsked(collection: string, query: Query, vector?: AskedQuery['vector']): void {
  if (!asked.hasSubscribers) return;
  asked.publish({ collection, query, ...(vector && { vector }) } satisfies AskedQuery);
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const cursorSchema = z.tuple([z.string(), scalar, z.string().min(1)]);

/** @throws InvalidInputError `query-invalid`, `query-limit-invalid`, `cursor-invalid`, `field-path-invalid` */
export function normalizeQuery(collection: string, query: Query): NormalizedQuery {
  tellAsked(collection, query);
  const { where = {}, range, orderBy, limit = DEFAULT_LIMIT } = query;
  const equals = Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1));
  const orderField = orderBy?.field ?? range?.field;
  const direction = orderBy?.direction ?? 'asc';
  for (const [field] of equals) assertFieldPath(field);
  if (orderField !== undefined) assertFieldPath(orderField);
  if (range && range.field !== orderField) {
    throw new InvalidInputError(
      'query-invalid',
      `A range on ${range.field} cannot be ordered by ${orderField}`,
    );
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new InvalidInputError(
      'query-limit-invalid',
      `A page has 1 to ${MAX_LIMIT} documents, not ${limit}`,
    );
  }
  const bounds = (['gt', 'gte', 'lt', 'lte'] as const).flatMap((comparison) => {
    const value = range?.[comparison];
    if (value === null) throw new InvalidInputError('query-invalid', 'A range cannot end at null');
    return value === undefined ? [] : [[comparison, value] as const];
  });
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([collection, equals, bounds, orderField ?? null, direction]))
    .digest('base64url')
    .slice(0, 12);
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, fingerprint);
  return { equals, bounds, orderField, direction, limit, after, fingerprint };
}

/** @param data the document at the end of the page */
export function cursorAfter(query: NormalizedQuery, id: string, data: object): string {
  const value = query.orderField === undefined ? null : fieldAt(data, query.orderField);
  const parsed = scalar.safeParse(value);
  if (!parsed.success) {
    throw new InvalidInputError('query-invalid', `${query.orderField} is not an orderable field`);
  }
  const cursor: z.infer<typeof cursorSchema> = [query.fingerprint, parsed.data, id];
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** The value at a dotted path, undefined where there is none. */
export function fieldAt(data: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
  }, data);
}

function readCursor(cursor: string, fingerprint: string): CursorPosition {
  const refuse = (cause?: unknown) =>
    new InvalidInputError('cursor-invalid', 'The cursor does not belong to this query', { cause });
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw refuse(cause);
  }
  const parsed = cursorSchema.safeParse(decoded);
  if (!parsed.success || parsed.data[0] !== fingerprint) throw refuse(parsed.error);
  return { orderValue: parsed.data[1], id: parsed.data[2] };
}
