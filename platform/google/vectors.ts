/** Vectors in Firestore, which finds the nearest by an index of its own. */
import {
  FieldValue,
  Timestamp,
  type CollectionReference,
  type Firestore,
} from '@google-cloud/firestore';
import type { Clock, VectorIndex, VectorSet } from '@bachata/core/ports.ts';
import { tellAsked } from '../documents/query.ts';
import { FORGET_AT } from './documents.ts';
import { translated } from './errors.ts';

/** Its index is in `firestore.indexes.json`, with the length of its vectors. */
const COLLECTION = 'moveVectors';
/** Below what one commit may hold, with 512 numbers each. */
const WRITES_AT_ONCE = 200;
const KEPT_MS = 90 * 24 * 3_600_000;
/** Firestore forgets within a day, and not all of a set at once. */
const FORGETTING_MS = 2 * 24 * 3_600_000;

export class FirestoreVectors implements VectorIndex {
  readonly #vectors: CollectionReference;
  readonly #firestore: Firestore;
  readonly #clock: Clock;
  /** When each set that was seen is forgotten. */
  readonly #known = new Map<string, number>();

  constructor(firestore: Firestore, clock: Clock) {
    this.#firestore = firestore;
    this.#vectors = firestore.collection(COLLECTION);
    this.#clock = clock;
  }

  async keep({ version, ids, vectors }: VectorSet): Promise<void> {
    const forgetAt = this.#clock.now() + KEPT_MS;
    const forgotten = { [FORGET_AT]: Timestamp.fromMillis(forgetAt) };
    try {
      for (let from = 0; from < ids.length; from += WRITES_AT_ONCE) {
        const batch = this.#firestore.batch();
        for (const [i, id] of ids.slice(from, from + WRITES_AT_ONCE).entries()) {
          const vector = FieldValue.vector([...vectors[from + i]]);
          const document = { set: version, id, vector, ...forgotten };
          batch.set(this.#vectors.doc(`${version}-${id}`), document);
        }
        await batch.commit();
      }
      // Last: it says that the others are there.
      await this.#vectors.doc(version).set(forgotten);
    } catch (error) {
      throw translated(error, 'a write');
    }
    this.#known.set(version, forgetAt);
  }

  async findNearest(
    version: string,
    to: Float32Array,
    count: number,
  ): Promise<readonly string[] | undefined> {
    tellAsked(COLLECTION, { where: { set: version } }, { field: 'vector', size: to.length });
    try {
      if ((await this.#forgetAt(version)) - FORGETTING_MS <= this.#clock.now()) return undefined;
      const { docs } = await this.#vectors
        .where('set', '==', version)
        .findNearest({
          vectorField: 'vector',
          queryVector: [...to],
          limit: count,
          distanceMeasure: 'COSINE',
        })
        .get();
      return docs.map((snapshot) => String(snapshot.get('id')));
    } catch (error) {
      throw translated(error, 'a query');
    }
  }

  async #forgetAt(version: string): Promise<number> {
    const known = this.#known.get(version);
    if (known !== undefined) return known;
    const at: unknown = (await this.#vectors.doc(version).get()).get(FORGET_AT);
    if (!(at instanceof Timestamp)) return 0;
    this.#known.set(version, at.toMillis());
    return at.toMillis();
  }
}
