/**
 * Which queries Firestore would refuse for want of a composite index. The emulator answers them all, so
 * they are compared with `firestore.indexes.json` here.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DocumentStore, Query } from '@bachata/core/ports.ts';

export interface AskedQuery {
  readonly collection: string;
  readonly query: Query;
}

/** The same store, and every query that is asked of it from now on. */
export function recordQueries(store: DocumentStore): {
  readonly documents: DocumentStore;
  readonly asked: readonly AskedQuery[];
} {
  const asked: AskedQuery[] = [];
  const documents = new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]): unknown => {
        if (name === 'query') {
          const [{ name: collection }, query] = args as Parameters<DocumentStore['query']>;
          asked.push({ collection, query });
        }
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { documents, asked };
}

const fileSchema = z.object({
  indexes: z.array(
    z.object({
      collectionGroup: z.string(),
      fields: z.array(z.object({ fieldPath: z.string(), order: z.string() })),
    }),
  ),
});

/**
 * A composite index, as `clips: ownerId, createdAt DESCENDING`; undefined where the automatic indexes
 * of single fields do. Equalities may stand in any order, the ordered field comes last.
 */
function indexFor({ collection, query }: AskedQuery): string | undefined {
  const equal = Object.keys(query.where ?? {}).sort();
  const ordered = query.orderBy?.field ?? query.range?.field;
  if (equal.length === 0 || ordered === undefined) return undefined;
  const direction = query.orderBy?.direction === 'desc' ? 'DESCENDING' : 'ASCENDING';
  return `${collection}: ${[...equal, ordered].join(', ')} ${direction}`;
}

function existing(): ReadonlySet<string> {
  const file = new URL('../../firestore.indexes.json', import.meta.url);
  const { indexes } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Set(
    indexes.map(({ collectionGroup, fields }) => {
      const equal = fields.slice(0, -1).map(({ fieldPath }) => fieldPath);
      const last = fields.at(-1);
      return `${collectionGroup}: ${[...equal.sort(), last?.fieldPath].join(', ')} ${last?.order}`;
    }),
  );
}

/** The indexes that are wanting, each once. */
export function missingIndexes(asked: readonly AskedQuery[]): string[] {
  const known = existing();
  const wanted = new Set(asked.flatMap((query) => indexFor(query) ?? []));
  return [...wanted].filter((index) => !known.has(index));
}
