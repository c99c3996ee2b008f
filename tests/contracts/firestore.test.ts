/** The Firestore adapter and the security rules, against the real emulator. */
import { randomUUID } from 'node:crypto';
import { Timestamp } from '@google-cloud/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { orderChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { spendingState, stopJobs } from '@bachata/core/jobs/spending-stop.ts';
import { movesLike } from '@bachata/core/choreography/prepared/similar-moves.ts';
import { Likeness } from '@bachata/core/choreography/recommendation/likeness.ts';
import { SimilarityStore } from '@bachata/core/choreography/recommendation/similarity-store.ts';
import { preparedLibrary } from '@bachata/library/prepared.ts';
import { openFirestore } from '@bachata/platform/google/firestore.ts';
import { FirestoreDocuments } from '@bachata/platform/google/documents.ts';
import { FirestoreVectors } from '@bachata/platform/google/vectors.ts';
import { describeDocumentStore } from './documents.contract.ts';
import type { Emulator } from '../../infra/emulators/emulator.ts';
import { findEmulator, startEmulator } from '../../infra/emulators/firestore-emulator.ts';
import { openAccounts, temporaryPlatform } from './embedded.ts';
import { describePasswordIdentity } from './identity.contract.ts';
import { describeProductQueries } from './product-queries.contract.ts';
import { describeSecurityRules } from './security-rules.ts';

const DAY_MS = 24 * 3_600_000;
const source = findEmulator();

if (source.kind === 'none') {
  describe('Firestore', () => {
    it.skip(`is not tested here: ${source.reason}`, () => undefined);
  });
} else {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator(source);
    process.env['FIRESTORE_EMULATOR_HOST'] = emulator.host;
  });
  afterAll(async () => await emulator?.stop());

  const open = async () => {
    const firestore = openFirestore(`demo-${randomUUID()}`);
    const store = new FirestoreDocuments(firestore);
    return { store, close: async () => await store.close() };
  };
  describeDocumentStore('Firestore', open);
  describeProductQueries('Firestore', open);
  describePasswordIdentity('sessions and profiles in Firestore', async () => {
    const { store, close } = await open();
    const accounts = await openAccounts(store);
    return {
      ...accounts,
      async close() {
        await accounts.close();
        await close();
      },
    };
  });
  it('is told when it may forget a document, and nobody else is', async () => {
    const firestore = openFirestore(`demo-${randomUUID()}`);
    const store = new FirestoreDocuments(firestore);
    const schema = z.strictObject({ until: z.number().optional() });
    type Note = z.infer<typeof schema>;
    const notes = { name: 'notes', schema, forgetAt: ({ until }: Note) => until };
    const forgetAt = async (): Promise<unknown> => {
      const at: unknown = (await firestore.collection('notes').doc('n').get()).get('_forgetAt');
      return at instanceof Timestamp ? at.toMillis() : at;
    };
    await store.create(notes, 'n', { until: 1_000 });
    expect(await forgetAt()).toBe(1_000);
    await store.update(notes, 'n', { until: 2_000 });
    expect(await forgetAt()).toBe(2_000);
    expect((await store.query(notes, {})).items[0]?.data).toEqual({ until: 2_000 });
    await store.transaction(async (tx) => tx.update(notes, 'n', { until: undefined }));
    expect(await forgetAt()).toBeNull();
    expect((await store.get(notes, 'n'))?.data).toEqual({});
    await store.close();
  });
  it('takes exactly as many jobs a day as it may, however many come at once', async () => {
    const { store, close } = await open();
    const { platform, close: closeOthers } = await temporaryPlatform();
    const services = { ...platform, documents: store, jobLimits: { dailyJobs: 20 } };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) =>
        orderChoreography(services, {
          ...{ ownerId: `person-${n}`, requestKey: 'request-1', title: 'A song' },
          source: { kind: 'catalog', songId: 'any' },
          parameters: planParametersSchema.parse({ difficulty: 'beginner' }),
        }),
      ),
    );
    const codes = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as { code?: string }).code] : [],
    );
    expect(codes).toEqual(Array.from({ length: 10 }, () => 'too-many-jobs-for-all'));
    expect(await spendingState(services)).toMatchObject({ jobsToday: { used: 20 } });
    await stopJobs(services, 1);
    expect((await spendingState(services)).closedUntil).toBeGreaterThan(Date.now());
    await stopJobs(services, 0);
    await closeOthers();
    await close();
  });
  it('finds the moves that are most alike as the matrix in memory does', async () => {
    const firestore = openFirestore(`demo-${randomUUID()}`);
    const temporary = await temporaryPlatform();
    try {
      const { objects } = temporary.platform;
      const clock = { now: () => Date.now() };
      const matrices = new SimilarityStore(objects);
      const onFailure = (error: unknown): never => {
        throw error;
      };
      const index = new FirestoreVectors(firestore, clock);
      const byIndex = new Likeness({ matrices, index, clock, onFailure });
      const byMatrix = new Likeness({ matrices, clock, onFailure });
      const library = await preparedLibrary();
      const { vectors } = await library.vectors();
      expect(vectors.length).toBeGreaterThan(100);
      for (const { id } of library.moves.slice(0, 40)) {
        const [found, expected] = await Promise.all(
          [byIndex, byMatrix].map((likeness) => movesLike(library, likeness, id, 4)),
        );
        expect(found).toEqual(expected);
      }
      expect(matrices.counters.misses).toBe(1);
      // A set that is not there, and one that is about to be forgotten, are none.
      expect(await index.findNearest('another', vectors[0] ?? new Float32Array(), 3)).toBe(
        undefined,
      );
      const later = new FirestoreVectors(firestore, { now: () => Date.now() + 89 * DAY_MS });
      const { version } = await library.vectors();
      expect(await later.findNearest(version, vectors[0] ?? new Float32Array(), 3)).toBe(undefined);
    } finally {
      await temporary.close();
      await firestore.terminate();
    }
  });
  describeSecurityRules(() => emulator.host);
}
