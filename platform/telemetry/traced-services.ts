/** The stores and the queue, with a span for each call that is made within one. */
import type { DocumentStore, ObjectStore, Services, TaskQueue } from '@bachata/core/ports.ts';
import { withSpan, type SpanFields } from '../trace.ts';

/** The same services; what is asked of them outside of a span leaves no trace. */
export function tracedServices<S extends Services>(services: S): S {
  return {
    ...services,
    documents: tracedDocuments(services.documents),
    objects: tracedObjects(services.objects),
    tasks: tracedTasks(services.tasks),
  };
}

async function called<T>(name: string, fields: SpanFields, work: () => Promise<T>): Promise<T> {
  return await withSpan(name, { role: 'client', fields, onlyWithin: true }, work);
}

/** A transaction is one span, however often it reads and is tried. */
function tracedDocuments(documents: DocumentStore): DocumentStore {
  const of = ({ name }: { readonly name: string }): SpanFields => ({ 'db.collection.name': name });
  return {
    get: async (collection, id) =>
      await called('documents.get', of(collection), () => documents.get(collection, id)),
    create: async (collection, id, data) =>
      await called('documents.create', of(collection), () =>
        documents.create(collection, id, data),
      ),
    update: async (collection, ...rest) =>
      await called('documents.update', of(collection), () => documents.update(collection, ...rest)),
    delete: async (collection, ...rest) =>
      await called('documents.delete', of(collection), () => documents.delete(collection, ...rest)),
    query: async (collection, query) =>
      await called('documents.query', of(collection), () => documents.query(collection, query)),
    count: async (collection, where) =>
      await called('documents.count', of(collection), () => documents.count(collection, where)),
    transaction: async (body) =>
      await called('documents.transaction', {}, () => documents.transaction(body)),
    watch: (collection, id, listener) => documents.watch(collection, id, listener),
  };
}

/** Keys begin with the kind of what they are of, and go on with identifiers. */
function tracedObjects(objects: ObjectStore): ObjectStore {
  const of = (key: string): SpanFields => ({ 'bachata.object.kind': key.split('/')[0] ?? '' });
  return {
    put: async (key, ...rest) =>
      await called('objects.put', of(key), () => objects.put(key, ...rest)),
    // Until the first bytes: the rest is read by whoever asked.
    get: async (key, range) => await called('objects.get', of(key), () => objects.get(key, range)),
    head: async (key) => await called('objects.head', of(key), () => objects.head(key)),
    delete: async (key) => await called('objects.delete', of(key), () => objects.delete(key)),
    list: async (prefix) => await called('objects.list', of(prefix), () => objects.list(prefix)),
    signUpload: async (key, options) =>
      await called('objects.signUpload', of(key), () => objects.signUpload(key, options)),
    signDownload: async (key, options) =>
      await called('objects.signDownload', of(key), () => objects.signDownload(key, options)),
  };
}

/** The task carries this span on: it is the parent of its stage. */
function tracedTasks(tasks: TaskQueue): TaskQueue {
  return {
    enqueue: async (task) =>
      await withSpan(
        `enqueue ${task.path.slice(1)}`,
        {
          role: 'producer',
          fields: { 'messaging.destination.name': task.queue },
          onlyWithin: true,
        },
        async (say) => {
          const outcome = await tasks.enqueue(task);
          say({ 'bachata.outcome': outcome });
          return outcome;
        },
      ),
  };
}
