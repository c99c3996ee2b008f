/** Services that count what Google would charge for: documents read and written, objects, tasks. */
import type {
  Collection,
  DocumentStore,
  ObjectStore,
  Services,
  Transaction,
} from '@bachata/core/ports.ts';

export interface Operations {
  reads: number;
  writes: number;
  deletes: number;
  /** Puts and lists of the bucket, "class A". */
  puts: number;
  /** Gets and heads, "class B". */
  gets: number;
  tasks: number;
}

export function noOperations(): Operations {
  return { reads: 0, writes: 0, deletes: 0, puts: 0, gets: 0, tasks: 0 };
}

/**
 * @param counted what is counted into; may be another object each time
 */
export function countingServices(services: Services, counted: () => Operations): Services {
  return {
    ...services,
    documents: countingDocuments(services.documents, counted),
    objects: countingObjects(services.objects, counted),
    tasks: {
      enqueue: async (task) => {
        counted().tasks += 1;
        return await services.tasks.enqueue(task);
      },
    },
  };
}

/** As the adapter of Firestore asks: a change reads what it changes. */
function countingDocuments(store: DocumentStore, counted: () => Operations): DocumentStore {
  return {
    async get(collection, id) {
      counted().reads += 1;
      return await store.get(collection, id);
    },
    async create(collection, id, data) {
      counted().writes += 1;
      return await store.create(collection, id, data);
    },
    async update(collection, id, patch, precondition) {
      counted().reads += 1;
      counted().writes += 1;
      return await store.update(collection, id, patch, precondition);
    },
    async delete(collection, id, precondition) {
      counted().deletes += 1;
      await store.delete(collection, id, precondition);
    },
    async query(collection, query) {
      const page = await store.query(collection, query);
      // One where nothing is found.
      counted().reads += Math.max(1, page.items.length);
      return page;
    },
    async count(collection, where) {
      const count = await store.count(collection, where);
      counted().reads += Math.max(1, Math.ceil(count / 1000));
      return count;
    },
    async transaction(body) {
      return await store.transaction(async (tx) => await body(countingTransaction(tx, counted())));
    },
    watch: (collection, id, listener) =>
      store.watch(collection, id, (stored) => {
        counted().reads += 1;
        listener(stored);
      }),
  };
}

function countingTransaction(tx: Transaction, operations: Operations): Transaction {
  const read = new Set<string>();
  const note = ({ name }: Pick<Collection<object>, 'name'>, id: string): void => {
    const key = `${name}/${id}`;
    if (!read.has(key)) operations.reads += 1;
    read.add(key);
  };
  return {
    async get(collection, id) {
      note(collection, id);
      return await tx.get(collection, id);
    },
    create(collection, id, data) {
      operations.writes += 1;
      tx.create(collection, id, data);
    },
    update(collection, id, patch) {
      note(collection, id);
      operations.writes += 1;
      tx.update(collection, id, patch);
    },
    delete(collection, id) {
      operations.deletes += 1;
      tx.delete(collection, id);
    },
  };
}

function countingObjects(store: ObjectStore, counted: () => Operations): ObjectStore {
  return {
    async put(key, body, options) {
      counted().puts += 1;
      return await store.put(key, body, options);
    },
    async get(key, range) {
      counted().gets += 1;
      return await store.get(key, range);
    },
    async head(key) {
      counted().gets += 1;
      return await store.head(key);
    },
    delete: async (key) => await store.delete(key),
    async list(prefix) {
      counted().puts += 1;
      return await store.list(prefix);
    },
    signUpload: async (key, options) => await store.signUpload(key, options),
    signDownload: async (key, options) => await store.signDownload(key, options),
  };
}
