/** An object store in memory, as far as what is kept for a library needs one. */
import { Readable } from 'node:stream';
import { NotFoundError } from '../../errors.ts';
import type { ObjectStore } from '../../ports.ts';

/** @returns the store, and what lies in it by key */
export function objectsInMemory() {
  const stored = new Map<string, Uint8Array>();
  const objects: Pick<ObjectStore, 'get' | 'put'> = {
    async put(key, body) {
      if (!(body instanceof Uint8Array)) throw new Error('bytes expected');
      stored.set(key, body);
      return { key, size: body.length, contentType: '', updatedAt: new Date(0), etag: '' };
    },
    async get(key) {
      const bytes = stored.get(key);
      if (bytes === undefined) throw new NotFoundError('no-object', key);
      const info = { key, size: 0, contentType: '', updatedAt: new Date(0), etag: '' };
      return { info, body: Readable.from([Buffer.from(bytes)]) };
    },
  };
  return { objects, stored };
}
