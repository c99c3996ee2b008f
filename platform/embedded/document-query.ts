/** Queries as SQL over JSON, and the index that answers each of their shapes without a scan. */
import { createHash } from 'node:crypto';
import type { Scalar } from '@bachata/core/ports.ts';
import type { Comparison, NormalizedQuery } from '../documents/query.ts';

export interface SqlQuery {
  readonly sql: string;
  readonly parameters: readonly (string | number | null)[];
  /** Partial index for this shape; creating it again is a no-op. */
  readonly index: string;
}

const OPERATORS: Readonly<Record<Comparison, string>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

/**
 * One page and one document more, which says whether there is a next page.
 *
 * Names of collections and fields are written into the statement (SQLite matches an expression
 * index by its text); they must have passed `assertCollectionName` and `assertFieldPath`.
 */
export function toSql(collection: string, query: NormalizedQuery): SqlQuery {
  const { conditions, parameters } = withValues(collection, query);
  for (const [comparison, value] of query.bounds) {
    const field = query.orderField ?? '';
    conditions.push(`${valueOf(field)} ${OPERATORS[comparison]} ?`, isOfType(field, value));
    parameters.push(bound(value));
  }
  if (query.orderField !== undefined) conditions.push(`${typeOf(query.orderField)} IS NOT NULL`);
  if (query.after) {
    const [condition, values] = beyond(query);
    conditions.push(condition);
    parameters.push(...values);
  }
  const direction = query.direction.toUpperCase();
  const order = [
    ...(query.orderField === undefined ? [] : [`${valueOf(query.orderField)} ${direction}`]),
    `id ${direction}`,
  ];
  const sql = `SELECT id, version, data FROM documents
    WHERE ${conditions.join(' AND ')} ORDER BY ${order.join(', ')} LIMIT ${query.limit + 1}`;
  return { sql, parameters, index: indexFor(collection, query) };
}

/** How many there are, as `count`; of a query with nothing but values. */
export function toCountSql(collection: string, query: NormalizedQuery): SqlQuery {
  const { conditions, parameters } = withValues(collection, query);
  const sql = `SELECT COUNT(*) AS count FROM documents WHERE ${conditions.join(' AND ')}`;
  return { sql, parameters, index: indexFor(collection, query) };
}

function withValues(collection: string, { equals }: NormalizedQuery) {
  const conditions = [`collection = '${collection}'`];
  const parameters: (string | number | null)[] = [];
  for (const [field, value] of equals) {
    if (value === null) {
      conditions.push(`${typeOf(field)} = 'null'`);
      continue;
    }
    conditions.push(`${valueOf(field)} = ?`, isOfType(field, value));
    parameters.push(bound(value));
  }
  return { conditions, parameters };
}

function indexFor(collection: string, query: NormalizedQuery): string {
  const fields = query.equals.map(([field]) => field);
  if (query.orderField !== undefined) fields.push(query.orderField);
  const columns = [...new Set(fields)].map(valueOf).concat('id').join(', ');
  const name = createHash('sha256').update(`${collection}:${columns}`).digest('hex').slice(0, 16);
  return `CREATE INDEX IF NOT EXISTS documents_${name} ON documents (${columns})
    WHERE collection = '${collection}'`;
}

function jsonPath(field: string): string {
  return `'$.${field
    .split('.')
    .map((name) => `"${name}"`)
    .join('.')}'`;
}

function valueOf(field: string): string {
  return `json_extract(data, ${jsonPath(field)})`;
}

function typeOf(field: string): string {
  return `json_type(data, ${jsonPath(field)})`;
}

/** SQLite reads `true` as 1 and an array as its text; Firestore compares within one type only. */
function isOfType(field: string, value: Exclude<Scalar, null>): string {
  switch (typeof value) {
    case 'string':
      return `${typeOf(field)} = 'text'`;
    case 'number':
      return `${typeOf(field)} IN ('integer', 'real')`;
    case 'boolean':
      return `${typeOf(field)} IN ('true', 'false')`;
  }
}

function bound(value: Scalar): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** What comes after the cursor's position; null sorts before every value, as in Firestore. */
function beyond(query: NormalizedQuery): [condition: string, parameters: (string | number)[]] {
  const { orderValue, id } = query.after ?? { orderValue: null, id: '' };
  const past = query.direction === 'asc' ? '>' : '<';
  if (query.orderField === undefined) return [`id ${past} ?`, [id]];
  const field = valueOf(query.orderField);
  const value = bound(orderValue);
  if (value === null) {
    const rest = `(${field} IS NULL AND id ${past} ?)`;
    return [query.direction === 'asc' ? `(${field} IS NOT NULL OR ${rest})` : rest, [id]];
  }
  const nullsLeft = query.direction === 'desc' ? ` OR ${field} IS NULL` : '';
  return [
    `(${field} ${past} ? OR (${field} = ? AND id ${past} ?)${nullsLeft})`,
    [value, value, id],
  ];
}
