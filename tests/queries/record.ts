/**
 * Writes down every query that this process asks of a document store, with the place of the code that
 * asked. `npm test` has Node load it in each of its processes; `scripts/queries.ts` reads what is written.
 */
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Query } from '@bachata/core/ports.ts';
import type { AskedQuery } from '@bachata/platform/documents/query.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const FRAMES = 60;

export interface RecordedQuery {
  /** `core/jobs/fairness.ts:43`, from the root; undefined for code that was bundled. */
  readonly site: string | undefined;
  readonly collection: string;
  readonly equal: readonly string[];
  readonly ordered?: string;
  readonly descending: boolean;
  /** The field whose nearest are asked for, with its size: `vector 512`. */
  readonly vector?: string;
}

export function shapeOf(
  collection: string,
  query: Query,
  vector?: { readonly field: string; readonly size: number },
): Omit<RecordedQuery, 'site'> {
  const ordered = query.orderBy?.field ?? query.range?.field;
  return {
    collection,
    equal: Object.keys(query.where ?? {}).sort(),
    ...(ordered !== undefined && { ordered }),
    descending: query.orderBy?.direction === 'desc',
    ...(vector !== undefined && { vector: `${vector.field} ${vector.size}` }),
  };
}

/** The first frame of the product's own code that is not the loop that all pages are read with. */
export function siteIn(stack: string): string | undefined {
  for (const [, place = '', line = ''] of stack.matchAll(
    /\(?((?:file:\/\/)?\/[^\s()]+?):(\d+):\d+\)?$/gm,
  )) {
    const file = place.startsWith('file:') ? fileURLToPath(place.split('?')[0] ?? '') : place;
    const relative = path.relative(ROOT, file);
    if (!/^(core|functions|web\/src)\//.test(relative) || relative === 'core/query-all.ts')
      continue;
    if (/\.test\.ts$/.test(relative)) return undefined;
    return `${relative}:${line}`;
  }
  return undefined;
}

const file = process.env['BACHATA_RECORD_QUERIES'];
if (file !== undefined && file !== '') {
  const known = new Set<string>();
  subscribe('bachata.query', (message) => {
    const { collection, query, vector } = message as AskedQuery;
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = FRAMES;
    const { stack = '' } = new Error();
    Error.stackTraceLimit = limit;
    const site = siteIn(stack);
    // What a test asks by itself needs no index.
    if (site === undefined && /\/tests\/(?!queries\/record)|\.test\.ts/.test(stack)) return;
    const line = JSON.stringify({ site, ...shapeOf(collection, query, vector) });
    if (known.has(line)) return;
    known.add(line);
    appendFileSync(file, `${line}\n`);
  });
}
