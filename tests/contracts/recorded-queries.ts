/** A document store that tells what it is asked. */
import type { DocumentStore } from '@bachata/core/ports.ts';
import type { AskedQuery } from '@bachata/platform/documents/query.ts';

export type { AskedQuery };

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
