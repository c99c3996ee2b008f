/**
 * What every document store refuses, whichever adapter is behind the port: the limits of
 * Firestore (https://firebase.google.com/docs/firestore/quotas), enforced everywhere so that a
 * document which works on a laptop also works in the cloud.
 */
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { Collection } from '@bachata/core/ports.ts';

/** Bytes of the document as JSON; Firestore's own limit is 1 MiB, its encoding a little larger. */
export const MAX_DOCUMENT_BYTES = 1_000_000;
const MAX_ID_BYTES = 1500;
const MAX_DEPTH = 20;

const COLLECTION_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,99}$/;
/** What Firestore's `update` would not read as a path. */
const FIELD_NAME = /^[^.~*/[\]]+$/;
const FIELD_PATH = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/;

/** @throws InvalidInputError `collection-name-invalid`, `document-id-invalid` */
export function assertDocumentAddress(collection: string, id: string): void {
  assertCollectionName(collection);
  const invalid =
    id === '' ||
    id === '.' ||
    id === '..' ||
    id.includes('/') ||
    /^__.*__$/.test(id) ||
    Buffer.byteLength(id) > MAX_ID_BYTES;
  if (invalid) {
    throw new InvalidInputError('document-id-invalid', `Not a document id: ${JSON.stringify(id)}`);
  }
}

/** @throws InvalidInputError `collection-name-invalid` */
export function assertCollectionName(name: string): void {
  if (!COLLECTION_NAME.test(name)) {
    throw new InvalidInputError(
      'collection-name-invalid',
      `Not a collection name: ${JSON.stringify(name)}`,
    );
  }
}

/** @throws InvalidInputError `field-path-invalid` */
export function assertFieldPath(path: string): void {
  if (!FIELD_PATH.test(path)) {
    throw new InvalidInputError('field-path-invalid', `Not a field path: ${JSON.stringify(path)}`);
  }
}

/**
 * What the caller gave, as it will be stored: checked by the collection's schema, without fields
 * that are `undefined`.
 * @throws InvalidInputError `document-invalid`, `document-too-large`
 */
export function toStorable<T extends object>(collection: Collection<T>, id: string, data: T): T {
  const where = `${collection.name}/${id}`;
  const parsed = collection.schema.safeParse(data);
  if (!parsed.success) {
    throw new InvalidInputError('document-invalid', `${where} does not fit its schema`, {
      cause: parsed.error,
    });
  }
  const odd = Object.keys(parsed.data).find((field) => !FIELD_NAME.test(field));
  if (odd !== undefined) {
    throw new InvalidInputError('document-invalid', `${where} has a field ${JSON.stringify(odd)}`);
  }
  const storable = withoutUndefined(parsed.data, where, 0);
  if (Buffer.byteLength(JSON.stringify(storable)) > MAX_DOCUMENT_BYTES) {
    throw new InvalidInputError(
      'document-too-large',
      `${where} is larger than ${MAX_DOCUMENT_BYTES} bytes`,
    );
  }
  return storable as T;
}

/** What was stored, checked again. A mismatch is a fault of ours and not of the caller's input. */
export function fromStored<T extends object>(
  collection: Collection<T>,
  id: string,
  data: unknown,
): T {
  const parsed = collection.schema.safeParse(data);
  if (!parsed.success) {
    throw new Error(`The stored ${collection.name}/${id} does not fit its schema`, {
      cause: parsed.error,
    });
  }
  return parsed.data;
}

/** The document after a patch: top-level fields replaced, those given as `undefined` removed. */
export function applyPatch<T extends object>(
  collection: Collection<T>,
  id: string,
  current: object,
  patch: Partial<T>,
): T {
  const merged: Record<string, unknown> = { ...current, ...patch };
  for (const [field, value] of Object.entries(merged)) {
    if (value === undefined) delete merged[field];
  }
  return toStorable(collection, id, merged as T);
}

/** Deep copy of plain JSON. Firestore has no array directly inside an array, so neither have we. */
function withoutUndefined(value: unknown, where: string, depth: number, inArray = false): unknown {
  const refuse = (what: string): never => {
    throw new InvalidInputError('document-invalid', `${what} cannot be stored (in ${where})`);
  };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(String(value));
  if (depth > MAX_DEPTH) return refuse(`Nesting deeper than ${MAX_DEPTH}`);
  if (Array.isArray(value)) {
    if (inArray) refuse('An array directly inside an array');
    return value.map((item) => withoutUndefined(item, where, depth + 1, true));
  }
  if (typeof value !== 'object' || !isPlain(value)) return refuse(`A ${describe(value)}`);
  const copy: Record<string, unknown> = {};
  for (const [field, item] of Object.entries(value)) {
    if (item !== undefined) copy[field] = withoutUndefined(item, where, depth + 1);
  }
  return copy;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value;
}
